import { CellError, type Result, type ResultCell } from "../../functions/cells";
import { rowsOf } from "./part";

/** The labelled answers of a function, by their labels. */
export class Report {
  constructor(readonly rows: readonly (readonly [label: string, cell: ResultCell])[]) {}

  static of(answer: Result): Report {
    return new Report(rowsOf(answer).map(([label, cell]) => [String(label), cell as ResultCell] as const));
  }

  /** The number under a label, null where the function has none. */
  number(label: string): number | null {
    const cell = this.cell(label);
    return typeof cell === "number" ? cell : null;
  }

  cell(label: string): ResultCell {
    const found = this.rows.find(([name]) => name === label);
    return found === undefined ? new CellError("#N/A", `no ${label}`) : found[1];
  }
}
