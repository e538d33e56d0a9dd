import type { Rows } from "../../functions/reading/rows";
import { fieldsApart, separatorOf } from "../../functions/reading/separated";
import { type NotUnderstood, type Understood, understand } from "../../functions/reading/understand";
import * as write from "../format";
import { type NamedColumns, rememberedColumns } from "./remembered-columns";

/** Excel bears more, but a chain or forty years of days are far below, and every row costs time. */
export const MOST_ROWS = 60_000;
/** Letters enough to see what parts the fields. */
const LOOKED_AT = 100_000;

/** A file as its text says it, row for row. */
export interface FileTable {
  readonly name: string;
  readonly rows: Rows;
}

export interface TableRead {
  readonly file: FileTable;
  readonly named: NamedColumns;
  readonly understood: Understood;
}

/** Why a file is no table; where naming its columns could help, the row that holds their headings. */
export interface NotRead {
  readonly file: FileTable;
  readonly named: NamedColumns;
  readonly why: string;
  readonly headingRow?: number;
}

export function fileTable(name: string, text: string): FileTable {
  const lines = text.slice(0, LOOKED_AT).split(/\r\n|\r|\n/);
  return { name, rows: fieldsApart(text, separatorOf(lines)) };
}

/** The file as a table; unless columns are named by hand, by the names given to such headings before. */
export function readTable(file: FileTable, byHand?: NamedColumns): TableRead | NotRead {
  const length = file.rows.filter((cells) => cells.some((cell) => cell !== "")).length;
  if (length - 1 > MOST_ROWS)
    return {
      file,
      named: NONE,
      why: `${write.count(length - 1)} rows; at most ${write.count(MOST_ROWS)} are imported. Cut it to the dates or expiries that you need`,
    };
  if (byHand !== undefined && byHand.size > 0) return readWith(file, byHand);
  const found = readWith(file, NONE);
  const remembered = byHand === undefined ? rememberedColumns(headingsOf(found)) : undefined;
  return remembered === undefined ? found : readWith(file, remembered);
}

const NONE: NamedColumns = new Map();

/** The cells of the row of headings. */
export function headingsOf(read: TableRead | NotRead): readonly string[] {
  const row = "understood" in read ? read.understood.headingRow : read.headingRow;
  return row === undefined ? [] : (read.file.rows[row] ?? []).map((cell) => String(cell ?? "").trim());
}

function readWith(file: FileTable, named: NamedColumns): TableRead | NotRead {
  const found = understoodWith(file, named);
  if ("why" in found) {
    const { headings, headingRow } = found;
    const why = withRows(found.why, file.rows, headingRow);
    return { file, named, why, ...(headings !== undefined && headingRow !== undefined && { headingRow }) };
  }
  if (found.rows.length > 0) return { file, named, understood: found };
  const { headingRow, leftOut } = found;
  const [first] = leftOut;
  const why =
    first === undefined
      ? "headings and no rows below them"
      : `0 rows can be read as ${found.kind}: row ${first.row}: ${first.why}`;
  return { file, named, why, headingRow };
}

/** Texts that contradict each other are found by the rows in which they stand. */
function withRows(why: string, rows: Rows, headingRow: number | undefined): string {
  if (headingRow === undefined || /\brow \d/i.test(why)) return why;
  const quoted = [...why.matchAll(/"([^"]+)"/g)].map(([, text]) => text);
  const found = quoted.flatMap((text) => {
    const at = rows.findIndex((cells, row) => row > headingRow && cells.some((cell) => cell === text));
    return at < 0 ? [] : [`row ${at + 1}`];
  });
  return found.length === 0 ? why : `${why} (${found.join(" and ")})`;
}

/**
 * Names by hand belong to the one row of headings, so the titles above it must not pass for it; a column that is said
 * to be nothing has no heading to go by.
 */
function understoodWith(file: FileTable, named: NamedColumns): Understood | NotUnderstood {
  const found = understand(file.rows, file.name);
  if (named.size === 0) return found;
  const { headingRow = 0 } = found;
  const rows = file.rows.map((cells, row) => {
    if (row !== headingRow) return row < headingRow ? [] : cells;
    return cells.map((cell, column) => (named.get(column) === null ? "" : cell));
  });
  const fields = [...named].flatMap(([column, field]) => (field === null ? [] : [[column, field] as const]));
  const again = understand(rows, file.name, new Map(fields));
  if ("why" in again) return again;
  const headings = file.rows[again.headingRow] ?? [];
  return {
    ...again,
    columns: again.columns.map((column) =>
      named.get(column.index) === null
        ? { ...column, heading: String(headings[column.index] ?? "").trim() }
        : column,
    ),
  };
}
