import { demand } from "../../engine/errors";
import { CellError } from "../cells";
import type { Field } from "../reading/fields";
import type { Argument, Summary } from "./argument";
import { readColumns } from "./history-columns";
import { type Bounds, ruleOf } from "./quantity";
import { wholeRange } from "./range";

/** One number a session, oldest first, and the dates beside them. */
export interface SessionColumn {
  readonly of: readonly number[];
  /** In the order of the numbers; none where no dates stand beside them. */
  readonly days: readonly number[];
  readonly newestFirst: boolean;
}

/** A column of a sheet's block: alone, beside its dates, or under its heading among others; mostly without gaps. */
export function sessionColumn(
  bounds: Bounds,
  fields: readonly Field[],
  described: Summary,
  isGapless = true,
  ofSessions = false,
): Argument<SessionColumn> {
  const layout = {
    columns: { number: { fields, bounds } },
    required: ["number"],
    byWidth: { 1: ["number"] },
    unit: bounds.unit,
    rule: `a column of numbers${isGapless ? " without gaps" : ""}, alone or beside its dates, each ${ruleOf(bounds)}`,
    isGapless,
    ofSessions,
  } as const;
  return wholeRange(
    { unit: layout.unit, rule: layout.rule, summary: described.summary },
    (rows, name, notes) => {
      const column = rows.length === 1 ? (rows[0] ?? []).map((cell) => [cell]) : rows;
      const found = readColumns(column, name, layout, notes);
      if (found instanceof CellError) return found;
      const { newestFirst, days } = found;
      return { of: found.of.number ?? [], days: newestFirst ? [...days].reverse() : days, newestFirst };
    },
  );
}

/** Columns that are read row by row stand on the same days: a turned one beside others without dates is refused. */
export function demandSameDays(given: Readonly<Record<string, SessionColumn | undefined>>): void {
  const columns = Object.entries(given).filter(
    (each): each is [string, SessionColumn] => each[1] !== undefined,
  );
  const dated = columns.find(([, { days }]) => days.length > 0);
  if (dated === undefined) return;
  const [first, { days, newestFirst }] = dated;
  for (const [name, column] of columns) {
    demand(
      column.days.length > 0 || !newestFirst,
      () => `${name}: has no dates, and ${first} stands newest first: give the dates of both`,
    );
    const other = column.days.findIndex((day, row) => day !== days[row]);
    demand(
      other < 0 || days.length !== column.days.length,
      () => `${name}, session ${other + 1}: its date is not that of ${first}`,
    );
  }
}
