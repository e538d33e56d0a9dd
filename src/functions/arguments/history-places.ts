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
import { holdsNoNumber, numberReader } from "../reading/number-reader";
import { type Rows, refusal } from "./argument";
import type { Column, Layout } from "./history-layout";

export interface Placed<Name> {
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
export function placed<Name extends string>(
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
