import { type Body, cellsOfBody } from "./body";
import type { Field } from "./fields";
import { type HeadingRow, lacks, placesOf } from "./heading-row";
import { historyHeadings } from "./history-headings";
import { type IndexField, indexIn } from "./index-names";
import { countsFrom1904, FROM_1904, orderOf } from "./order";
import type { Rows } from "./rows";
import { oddLevel } from "./spx-level";
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
  if (headings.twice !== undefined) return { why: `row ${headings.row + 1}: ${headings.twice}`, headings };
  const title = titleWith(given, headings, fileName);
  const index = indexIn(title.underlying ?? "");
  const body = cellsOfBody(rows, headings, "history", index);
  if ("why" in body) return { ...body, headings };
  const early = from1904(body, rows, headings);
  if (early !== undefined) return { why: early, headings };
  return {
    kind: "history",
    headings,
    title,
    ...inTime(body, headings, index),
  };
}

/** Serial numbers of a workbook that counts from 1904; a date that is written out means itself. */
function from1904({ rows: read, rowNumbers }: Body, rows: Rows, headings: HeadingRow): string | undefined {
  const [at = -1] = placesOf(headings, ["day"]);
  const first = rows[(rowNumbers[0] ?? 0) - 1]?.[at];
  const isSerial = typeof first === "number" || (typeof first === "string" && /^[\d.]+$/.test(first.trim()));
  return isSerial && countsFrom1904(read.map((cells) => Number(cells[at]))) ? FROM_1904 : undefined;
}

/** The index of a single close is told by its heading before a title or the file's name tells it. */
function titleWith(rows: Rows, headings: HeadingRow, fileName: string): Title {
  const title = titleOf(rows.slice(0, headings.row), fileName);
  const close = headings.columns.find(({ field }) => field === "close")?.heading ?? "";
  const index = indexIn(close);
  return index === undefined ? title : { ...title, underlying: index.toUpperCase() };
}

/** The rows from the oldest on, and what is to be said of their dates. */
function inTime(body: Body, headings: HeadingRow, index: IndexField | undefined): Body {
  const at = headings.columns.find(({ field }) => field === "day")?.index ?? -1;
  const dated = body.rows.map((row, index) => ({
    row: body.rowNumbers[index] as number,
    date: Number(row[at]),
  }));
  const closeAt = headings.columns.find(
    ({ field }) => field === "spx" || (field === "close" && index === "spx"),
  );
  const close = Number(body.rows[0]?.[closeAt?.index ?? -1]);
  const notes = [...body.notes, ...toldOfDates(dated), ...oddLevel("SPX", close, dated[0]?.date ?? 0)];
  const { newestFirst } = orderOf(dated.map(({ date }) => date));
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
