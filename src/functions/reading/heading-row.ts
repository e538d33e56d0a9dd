import { isBlank, type RawCell } from "../cells";
import { type Field, meaningsOf } from "./fields";
import { numberOfCell } from "./numbers";
import type { Rows } from "./rows";
import type { TableShape } from "./table-kinds";

/** A column that the headings name. */
export interface Column {
  readonly index: number;
  /** As the user sees it. */
  readonly heading: string;
  /** Nothing where no field has this word, or another column has it with a plainer one. */
  readonly field: Field | undefined;
}

/** The row that says what the columns hold. */
export interface HeadingRow {
  /** Its place in the given rows, counted from 0. */
  readonly row: number;
  readonly columns: readonly Column[];
  /** Headings of columns that are not taken. */
  readonly unknown: readonly string[];
  /** Says which field stands twice, under one word or over other days; such a table is refused. */
  readonly twice: string | undefined;
}

/** Titles and stamps above the headings are skipped, but not without end. */
const MOST_ROWS_ABOVE = 60;

/** A number as texts write it, also with a letter behind: "7,000.00s", as sites mark settlements. */
const BEGINS_AS_NUMBER = /^[\s(+-]*(?:\d+[.,']\d|\d{3,}\D?$)/;

function isNumber(cell: string): boolean {
  const found = numberOfCell(cell);
  return BEGINS_AS_NUMBER.test(cell) || typeof found === "number" || found.readings !== undefined;
}

/** Headings are texts, a blank among them may arrive as 0; every row of values holds a number or a TRUE or FALSE. */
export function isHeading(cells: readonly RawCell[]): boolean {
  let hasWord = false;
  for (const cell of cells) {
    if (isBlank(cell) || cell === 0) continue;
    if (typeof cell !== "string" || isNumber(cell)) return false;
    hasWord = true;
  }
  return hasWord;
}

/**
 * The first row that names what a kind of table needs; nothing where no row does. `named` says what the user has said
 * of columns by hand.
 */
export function headingRowOf(
  rows: Rows,
  kind: TableShape,
  named?: ReadonlyMap<number, Field>,
): HeadingRow | undefined {
  for (let row = 0; row < Math.min(rows.length, MOST_ROWS_ABOVE); row++) {
    const cells = rows[row] ?? [];
    if (!isHeading(cells)) continue;
    const found = headingsIn(cells, row, kind.takes, named);
    if (lacks(found, kind).length === 0)
      return kind.twoSides === true ? { ...found, twice: undefined } : found;
  }
  return undefined;
}

/** The groups of needed fields of which a row of headings names none. */
export function lacks(headings: HeadingRow, kind: Pick<TableShape, "needs">): TableShape["needs"] {
  const named = new Set(headings.columns.map(({ field }) => field));
  return kind.needs.filter((group) => !group.some((field) => named.has(field)));
}

/** What each cell of a row says when it is read as headings of the fields that are taken. */
export function headingsIn(
  cells: readonly RawCell[],
  row: number,
  takes: readonly Field[],
  named: ReadonlyMap<number, Field> = new Map(),
): HeadingRow {
  const fields = cells.map((_, column) => named.get(column));
  const meanings = cells.map(meaningsOf);
  const rankOf = (column: number, field: Field) =>
    meanings[column]?.find((meaning) => meaning.field === field)?.rank ?? Number.POSITIVE_INFINITY;
  const doubled = new Map<number, Field>();
  for (const field of takes) {
    if (fields.includes(field)) continue;
    let best = -1;
    for (const column of cells.keys())
      if (fields[column] === undefined && rankOf(column, field) < rankOf(best, field)) best = column;
    if (best < 0) continue;
    for (const column of cells.keys())
      if (column > best && rankOf(column, field) === rankOf(best, field)) doubled.set(column, field);
    fields[best] = field;
  }
  const columns = cells.map((cell, index) => ({
    index,
    heading: typeof cell === "string" ? cell.trim() : "",
    field: fields[index],
  }));
  const twice = columns.find(({ index, field }) => field === undefined && doubled.has(index));
  return {
    row,
    columns,
    unknown: columns.flatMap(({ heading, field }) =>
      field === undefined && heading !== "" ? [heading] : [],
    ),
    twice: twice && `the heading "${twice.heading}" stands twice`,
  };
}

/** Where each field stands; -1 where it does not. */
export function placesOf(headings: Pick<HeadingRow, "columns">, fields: readonly Field[]): readonly number[] {
  return fields.map((field) => headings.columns.find((column) => column.field === field)?.index ?? -1);
}

/** Headings named one by one in a message. */
const MOST_SAID = 12;

/** What is missed among headings, and what there is. */
export function noHeading(missed: string, { row, columns }: Pick<HeadingRow, "row" | "columns">): string {
  const seen = columns.flatMap(({ heading }) => (heading === "" ? [] : [`"${heading}"`]));
  const more = seen.length > MOST_SAID ? ` and ${seen.length - MOST_SAID} more` : "";
  return `no heading says "${missed}" in row ${row + 1}: ${seen.slice(0, MOST_SAID).join(", ")}${more}`;
}
