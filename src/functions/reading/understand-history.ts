import { type Body, cellsOfBody } from "./body";
import type { Field } from "./fields";
import { type HeadingRow, lacks } from "./heading-row";
import { historyHeadings } from "./history-headings";
import { indexIn } from "./index-names";
import { orderOf } from "./order";
import type { Rows } from "./rows";
import { tableKinds } from "./table-kinds";
import { type Title, titleOf } from "./title";
import { toldOfDates } from "./told-dates";

/** A history as it was understood, or what is wrong with it. */
export type HistoryUnderstood =
  | ({ readonly kind: "history"; readonly headings: HeadingRow; readonly title: Title } & Body)
  | { readonly why: string; readonly headings: HeadingRow };

/** The table as a history, oldest row first; nothing where its headings are not those of one. */
export function understandHistory(
  given: Rows,
  fileName: string,
  named: ReadonlyMap<number, Field>,
): HistoryUnderstood | undefined {
  const found = historyHeadings(given, tableKinds.history, named);
  if (found === undefined || lacks(found.headings, tableKinds.history).length > 0) return undefined;
  const { rows, headings } = found;
  if (headings.twice !== undefined)
    return { why: `row ${headings.row + 1}: the heading "${headings.twice}" stands twice`, headings };
  const body = cellsOfBody(rows, headings, "history");
  if ("why" in body) return { ...body, headings };
  return {
    kind: "history",
    headings,
    title: titleWith(given, headings, fileName),
    ...inTime(body, headings),
  };
}

/** The index of a single close is told by its heading before a title or the file's name tells it. */
function titleWith(rows: Rows, headings: HeadingRow, fileName: string): Title {
  const title = titleOf(rows.slice(0, headings.row), fileName);
  const close = headings.columns.find(({ field }) => field === "close")?.heading ?? "";
  const index = indexIn(close);
  return index === undefined ? title : { ...title, underlying: index.toUpperCase() };
}

/** The rows from the oldest on, and what is to be said of their dates. */
function inTime(body: Body, headings: HeadingRow): Body {
  const at = headings.columns.find(({ field }) => field === "day")?.index ?? -1;
  const dated = body.rows.map((row, index) => ({
    row: body.rowNumbers[index] as number,
    date: Number(row[at]),
  }));
  const notes = [...body.notes, ...toldOfDates(dated)];
  const { newestFirst } = orderOf(dated);
  const rows = newestFirst ? [...body.rows].reverse() : body.rows;
  const rowNumbers = newestFirst ? [...body.rowNumbers].reverse() : body.rowNumbers;
  const days = new Set(dated.map(({ date }) => Math.floor(date)));
  if (days.size < dated.length) return { ...body, notes, rows, rowNumbers };
  // A stamp of the opening bell on a row a day is that day.
  const { from, to } = body;
  const whole = rows.map((row) =>
    row.map((cell, column) => (column === at ? Math.floor(Number(cell)) : cell)),
  );
  return {
    ...body,
    notes,
    rows: whole,
    rowNumbers,
    ...(from !== undefined && { from: Math.floor(from) }),
    ...(to !== undefined && { to: Math.floor(to) }),
  };
}
