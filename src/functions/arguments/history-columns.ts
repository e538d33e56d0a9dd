import { LARGEST_VIX_FACTOR } from "../../engine/replay/history-rows";
import { CellError, errorCode, type RawCell, shown } from "../cells";
import { type Field, meaningsOf } from "../reading/fields";
import { type HeadingRow, noHeading, placesOf } from "../reading/heading-row";
import {
  type HistoryHeadings,
  historyHeadings,
  holdsOnlyDates,
  runsLikeDates,
} from "../reading/history-headings";
import { indexIn } from "../reading/index-names";
import { holdsNoNumber, holdsNothing, numberReader } from "../reading/number-reader";
import { couldBe } from "../reading/plausible";
import { placeOf, REFUSED, type Rows, refusal } from "./argument";
import type { Column, Columns, Layout } from "./history-layout";
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

interface Placed<Name> {
  readonly rows: Rows;
  /** The first row below the headings. */
  readonly from: number;
  readonly read: readonly {
    readonly column: Name;
    readonly at: number;
    readonly field?: Field | undefined;
  }[];
  /** Columns of the dates and of the times beside them; -1 without. */
  readonly day: number;
  readonly time: number;
}

/** Where the columns of a history stand. */
function placed<Name extends string>(
  given: Rows,
  name: string,
  layout: Layout<Name>,
): Placed<Name> | CellError {
  const columns = Object.entries<Column>(layout.columns) as [Name, Column][];
  const fieldsOf = (column: Name) => layout.columns[column].fields;
  const found = historyHeadings(given, {
    needs: layout.required.map(fieldsOf),
    takes: [...columns.flatMap(([, { fields }]) => fields), "day", "time"],
  });
  if (found === undefined) return byPosition(given, name, layout);
  const { rows, headings } = found;
  if (headings.twice !== undefined) return new CellError("#VALUE!", `${name}: ${headings.twice}`);
  const read = columns.flatMap(([column, { fields }]) => {
    const at = placesOf(headings, fields).find((place) => place >= 0);
    return at === undefined ? [] : [{ column, at, field: headings.columns[at]?.field }];
  });
  const [day = -1, time = -1] = placesOf(headings, ["day", "time"]);
  const [only, ...more] = layout.required;
  const lone = read.length === 0 && more.length === 0 && day >= 0 ? loneUnknown(rows, headings) : undefined;
  if (lone !== undefined) read.push({ column: only as Name, at: lone, field: undefined });
  const absent = layout.required.find(
    (needed) =>
      !read.some(
        ({ column, at, field }) =>
          column === needed && (fieldsOf(needed)[0] === field || !isBesideLarger(found, at, field)),
      ),
  );
  // Over a lone column any text is a heading.
  if (absent !== undefined && given[0]?.length === 1) return byPosition(given, name, layout, 1);
  if (absent !== undefined)
    return new CellError("#VALUE!", `${name}: must be ${layout.rule}; ${noHeading(absent, headings)}`);
  return { rows, from: headings.row + 1, read, day, time };
}

/**
 * VIX or its kin beside a column of larger numbers that no heading explains, "QQQ": the closes that are meant are those,
 * for all that anybody can say.
 */
function isBesideLarger({ rows, headings }: HistoryHeadings, at: number, field: Field | undefined): boolean {
  if (!/^v/.test(field ?? "")) return false;
  return headings.columns.some(({ index, heading, field: other }) => {
    const isKnown = meaningsOf(heading).some((meaning) => meaning.field === "volume");
    if (other !== undefined || heading === "" || isKnown || indexIn(heading) === field) return false;
    const numberOf = numberReader(rows, headings.row + 1, [at, index]);
    const isLarger = (cells: readonly RawCell[]) =>
      Number(numberOf(cells[index])) > Number(numberOf(cells[at]));
    return rows.slice(headings.row + 1).some(isLarger);
  });
}

/** Beside dates the one column of numbers may have any name: "RBUSBIS", "P/CF". */
function loneUnknown(rows: Rows, { columns, row }: HeadingRow): number | undefined {
  const [lone, other] = columns.filter(
    ({ index, heading }) =>
      heading !== "" &&
      meaningsOf(heading).length === 0 &&
      rows.some((cells, at) => at > row && !holdsNoNumber(cells[index])),
  );
  return other === undefined ? lone?.index : undefined;
}

function byPosition<Name extends string>(
  rows: Rows,
  name: string,
  layout: Layout<Name>,
  from = 0,
): Placed<Name> | CellError {
  const order = layout.byWidth[rows[0]?.length ?? 0] ?? besideDates(rows, layout);
  if (order === undefined) return refuseLayout(rows, name, layout);
  const read = order.flatMap((column, at) => (column === null ? [] : [{ column, at }]));
  return { rows, from, read, day: order.indexOf(null), time: -1 };
}

/** A column beside its dates, on either side of them. */
function besideDates<Name extends string>(
  rows: Rows,
  { byWidth }: Layout<Name>,
): readonly (Name | null)[] | undefined {
  const [[only]] = [byWidth[1] ?? []];
  if (only === undefined || only === null || rows[0]?.length !== 2) return undefined;
  for (const areDates of [holdsOnlyDates, runsLikeDates]) {
    const [left, right] = [0, 1].map((at) => areDates(rows.map((cells) => cells[at])));
    if (left !== right) return left ? [null, only] : [only, null];
  }
  return undefined;
}

function refuseLayout(rows: Rows, name: string, layout: Pick<Layout<string>, "unit" | "rule">): CellError {
  const [only] = rows[0] ?? [];
  const lone = rows.length === 1 && rows[0]?.length === 1;
  if (lone && errorCode(only) === "#N/A") return refusal(name, layout, only);
  const got = lone ? shown(only) : `${rows.length} x ${rows[0]?.length} cells`;
  return new CellError("#VALUE!", `${name} (${layout.unit}): must be ${layout.rule}, got ${got}`);
}
