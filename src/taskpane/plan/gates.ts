import { CellError, type ResultCell } from "../../functions/cells";
import type { Answer } from "./graph/answer";
import { Table } from "./graph/view";

/** One gate: what it read, how far it stands open, and why. */
export interface Gate {
  readonly name: string;
  readonly value: ResultCell;
  /** From 0 closed to 1 open; null where it is switched off. */
  readonly open: number | null;
  readonly openAt: ResultCell;
  readonly binds: boolean;
  readonly why: string;
  /** What history says of it. */
  readonly evidence: string;
}

export interface Gates {
  readonly gates: readonly Gate[];
  /** The fraction of equity that they permit. */
  readonly permitted: number;
}

export function gatesOf(answer: Answer): Gates {
  const table = new Table(answer);
  const [permitted = []] = table.rows.slice(-1);
  return {
    gates: table.rows.slice(0, -1).map((row) => {
      const open = table.at(row, "open");
      const why = table.at(row, "why");
      return {
        name: String(table.at(row, "gate")),
        value: table.at(row, "value"),
        open: typeof open === "number" ? open : null,
        openAt: table.at(row, "fully open at"),
        binds: table.at(row, "binds") === true,
        why: why instanceof CellError ? why.message : String(why),
        evidence: String(table.at(row, "evidence")),
      };
    }),
    permitted: table.number(permitted, "value"),
  };
}
