import type { Field } from "../../functions/reading/fields";
import { fieldsApart, separatorOf } from "../../functions/reading/separated";
import { type NotUnderstood, type Understood, understand } from "../../functions/reading/understand";
import * as write from "../format";
import { type HeadedRows, withHeadings } from "./headless";
import { aKind } from "./kind-words";
import { refusalOf, rowsOfOurs } from "./refusal";
import { type NamedColumns, rememberedColumns } from "./remembered-columns";

/** Excel bears more, but a chain or forty years of days are far below, and every row costs time. */
export const MOST_ROWS = 60_000;
/** Letters enough to see what parts the fields. */
const LOOKED_AT = 100_000;

/** A file as its text says it, row for row. */
export interface FileTable extends HeadedRows {
  readonly name: string;
}

/** What the user has said of a file. */
export interface Said {
  /** Nothing until columns have been named: then names given to such headings before hold. */
  readonly named?: NamedColumns | undefined;
  /** When the options of a chain expire. */
  readonly expiry?: number | undefined;
}

interface FileRead {
  readonly file: FileTable;
  readonly named: NamedColumns;
  readonly expiry?: number | undefined;
}

export interface TableRead extends FileRead {
  readonly understood: Understood;
}

/** Why a file is no table; where naming its columns could help, the row that holds their headings. */
export interface NotRead extends FileRead {
  readonly why: string;
  readonly headingRow?: number;
  /** The day on which the options expire would help. */
  readonly asksExpiry?: boolean;
}

export function fileTable(name: string, text: string): FileTable {
  const lines = text.slice(0, LOOKED_AT).split(/\r\n|\r|\n/);
  const rows = fieldsApart(text, separatorOf(lines));
  // Whole lines in quotation marks, as a column of a sheet is saved.
  const apart = rows.every((cells) => cells.length < 2) ? rows.map(([line = ""]) => line) : [];
  const separator = separatorOf(apart);
  return {
    name,
    ...withHeadings(separator === undefined ? rows : fieldsApart(apart.join("\n"), separator)),
  };
}

/** The file as a table, by what the user says of it. */
export function readTable(file: FileTable, said: Said = {}): TableRead | NotRead {
  const length = file.rows.filter((cells) => cells.some((cell) => cell !== "")).length;
  if (length - 1 > MOST_ROWS)
    return {
      file,
      named: NONE,
      why: `${write.count(length - 1)} rows; at most ${write.count(MOST_ROWS)} are imported. Cut it to the dates or expiries that you need`,
    };
  if (said.named !== undefined && said.named.size > 0) return readWith(file, said.named, said.expiry);
  const found = readWith(file, NONE, said.expiry);
  const remembered =
    said.named === undefined && !file.isHeadless ? rememberedColumns(headingsOf(found)) : undefined;
  return remembered === undefined ? found : readWith(file, remembered, said.expiry);
}

const NONE: NamedColumns = new Map();
const NONE_NAMED: ReadonlyMap<number, Field> = new Map();

/** The cells of the row of headings. */
export function headingsOf(read: TableRead | NotRead): readonly string[] {
  const row = "understood" in read ? read.understood.headingRow : read.headingRow;
  return row === undefined ? [] : (read.file.rows[row] ?? []).map((cell) => String(cell ?? "").trim());
}

function readWith(file: FileTable, named: NamedColumns, expiry: number | undefined): TableRead | NotRead {
  const read = { file, named, expiry };
  const found = understoodWith(file, named, expiry);
  if ("why" in found) {
    const { headings, headingRow, asksExpiry = false } = found;
    return {
      ...read,
      why: refusalOf(found, file, named),
      asksExpiry,
      ...(headings !== undefined && headingRow !== undefined && { headingRow }),
    };
  }
  const { headingRow } = found;
  const wide = tooWide(file.rows, headingRow);
  if (wide !== undefined) return { ...read, why: wide };
  const leftOut = found.leftOut.map((each) => ({ ...each, row: each.row - rowsOfOurs(file) }));
  const [first] = leftOut;
  if (found.rows.length > 0) return { ...read, understood: { ...found, leftOut } };
  const why =
    first === undefined
      ? "headings and no rows below them"
      : `no row can be read as ${aKind(found.kind)}; row ${first.row}: ${first.why}`;
  return { ...read, why, headingRow };
}

/** Rows of more fields than the headings have names: a number with a comma fell apart. */
function tooWide(rows: FileTable["rows"], headingRow: number): string | undefined {
  const { length } = rows[headingRow] ?? [];
  const isFilled = (cell: unknown) => String(cell ?? "").trim() !== "";
  const below = rows.slice(headingRow + 1).filter((cells) => cells.some(isFilled));
  const wide = below.filter((cells) => cells.slice(length).some(isFilled));
  const [first] = wide;
  return first === undefined || wide.length * 2 < below.length
    ? undefined
    : `row ${rows.indexOf(first) + 1} has ${first.length} fields under ${length} headings: put numbers with a comma in quotation marks, or part the fields by semicolons`;
}

/**
 * Names by hand belong to the one row of headings, so the titles above it must not pass for it; a column that is said
 * to be nothing has no heading to go by.
 */
function understoodWith(
  file: FileTable,
  named: NamedColumns,
  expiry: number | undefined,
): Understood | NotUnderstood {
  const found = understand(file.rows, file.name, NONE_NAMED, expiry);
  if (named.size === 0) return found;
  const { headingRow = 0 } = found;
  const rows = file.rows.map((cells, row) => {
    if (row !== headingRow) return row < headingRow ? [] : cells;
    return cells.map((cell, column) => (named.get(column) === null ? "" : cell));
  });
  const fields = [...named].flatMap(([column, field]) => (field === null ? [] : [[column, field] as const]));
  const again = understand(rows, file.name, new Map(fields), expiry);
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
