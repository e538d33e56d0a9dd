import { CellError } from "../../functions/cells";
import type { Entries } from "./entries";
import { Table } from "./graph/view";
import { questions } from "./questions";

/** The named day that costs the plan most, with its hedge: dollars. */
export interface WorstDay {
  readonly name: string;
  readonly condors: number;
  readonly hedge: number;
  readonly total: number;
  /** Other named days that cost as many dollars: beyond the wings all do. */
  readonly others: number;
}

export function worstDay({ answers }: Pick<Entries, "answers">): WorstDay | null {
  const { value } = answers.of(questions.stress);
  if (value === null) return null;
  const table = new Table(value);
  const days = table.rows.filter(
    (row) => typeof table.at(row, "total") === "number" && !(row[0] instanceof CellError),
  );
  const totals = days.map((row) => table.number(row, "total"));
  const total = Math.min(...totals);
  const row = days[totals.indexOf(total)];
  return row === undefined
    ? null
    : {
        ...{ name: String(row[0]), total },
        condors: table.number(row, "condors"),
        hedge: table.number(row, "hedge"),
        others: totals.filter((each) => Math.round(each) === Math.round(total)).length - 1,
      };
}
