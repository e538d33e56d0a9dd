import { LARGEST_VIX_FACTOR } from "../../engine/replay/history-rows";
import { CellError, type RawCell } from "../cells";
import { holdsNothing, numberReader } from "../reading/number-reader";
import { couldBe } from "../reading/plausible";
import { placeOf, REFUSED, type Rows, refusal } from "./argument";
import type { Columns, Layout } from "./history-layout";
import { placed } from "./history-places";
import { hintFor, isWithin, numberIn, ruleOf } from "./quantity";
import { rowsInTime } from "./rows-in-time";

/**
 * The columns of a history, oldest row first; a row is refused by the cell that is no lawful number. Where a column
 * of dates stands beside them, rows are read from the oldest on, and dates that do not ascend are refused by row.
 */
export function readColumns<Name extends string>(
  given: Rows,
  name: string,
  layout: Layout<Name>,
  notes: string[],
): Columns<Name> | CellError {
  const found = placed(given, name, layout);
  if (found instanceof CellError) return found;
  const { rows, from, read, day } = found;
  const inTime = rowsInTime({ ...found, ofSessions: layout.ofSessions === true }, name, notes);
  if (inTime instanceof CellError) return inTime;
  const { dates, newestFirst, step: apart, wordRows, closedRows } = inTime;
  const numberOf = numberReader(
    rows,
    from,
    read.map(({ at }) => at),
  );
  const columns: { [Key in Name]?: number[] } = {};
  const kinds = read.map(({ column, at, field }) => {
    const kind = layout.columns[column].bounds;
    const into: number[] = [];
    columns[column] = into;
    return { column, at, kind, isLawful: couldBe(field) ?? ((value: number) => isWithin(kind, value)), into };
  });
  const [{ at: first, column: ofFirst } = { at: 0, column: layout.required[0]! }] = read;
  const { isSeries } = layout.columns[ofFirst];
  let gap: number | undefined;
  for (let step = 0; step < rows.length - from; step++) {
    const row = newestFirst ? rows.length - 1 - step : from + step;
    if (closedRows.has(row)) continue;
    const cells = rows[row] as readonly RawCell[];
    let isEmpty = true;
    for (const { at } of kinds) if (!holdsNothing(cells[at])) isEmpty = false;
    if (isEmpty || wordRows.has(row)) {
      gap ??= kinds[0]?.into.length === 0 ? undefined : row;
      continue;
    }
    // Without dates nobody knows whether a session is missing: a blank is as wrong there as the 0 as which it may arrive.
    if ((layout.isGapless || (day < 0 && isSeries)) && gap !== undefined)
      return refusal(
        name,
        layout,
        rows[gap]?.[first],
        placeOf(rows, gap, first),
        "no row between may be blank",
      );
    for (const { column, at, kind, isLawful, into } of kinds) {
      const cell = cells[at];
      const value = typeof cell === "number" ? cell : numberOf(cell, isLawful);
      const number = numberIn(kind, typeof value === "number" ? value : cell);
      if (number === REFUSED)
        return refusal(
          name,
          { unit: kind.unit, rule: ruleOf(kind) },
          cell,
          `${placeOf(rows, row, at)}${rows.length > 1 || cells.length > 1 ? ` (${column})` : ""}`,
          typeof value === "object" && !value.why.endsWith(" is no number") ? value.why : hintFor(kind, cell),
        );
      const before = into.at(-1);
      if (layout.columns[column].isSeries && before !== undefined && isJump(number, before))
        return new CellError(
          "#VALUE!",
          `${name}${placeOf(rows, row, at)} (${column}): must be one series, got ${number} after ${before}`,
        );
      into.push(number);
    }
  }
  return {
    of: columns as Columns<Name>["of"],
    step: apart,
    days: dates,
    newestFirst,
  };
}

/** A slip of a decimal, or two series in one column. */
const isJump = (number: number, before: number) =>
  Math.max(number / before, before / number) > LARGEST_VIX_FACTOR;
