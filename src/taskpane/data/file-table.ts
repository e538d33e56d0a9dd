import type { SaidOfChain } from "../../functions/reading/chain/read-chain";
import type { Field } from "../../functions/reading/fields";
import { linesApart } from "../../functions/reading/lines-apart";
import { fieldsApart, quoteOf, separatorOf } from "../../functions/reading/separated";
import { type NotUnderstood, type Understood, understand } from "../../functions/reading/understand";
import { words } from "../../host/words";
import * as write from "../format";
import { type HeadedRows, withHeadings } from "./headless";
import { aKind } from "./kind-words";
import { refusalOf, rowsOfOurs } from "./refusal";
import { type NamedColumns, rememberedColumns } from "./remembered-columns";

/** Excel bears more, but a chain or forty years of days are far below, and every row costs time. */
export const MOST_ROWS = 60_000;
/** Letters enough to see what parts the fields. */
const LOOKED_AT = 100_000;
const FEWEST_FIELDS = 2;

/** A file as its text says it, row for row. */
export interface FileTable extends HeadedRows {
  readonly name: string;
}

/** What the user has said of a file. */
export interface Said {
  /** Nothing until columns have been named: then names given to such headings before hold. */
  readonly named?: NamedColumns | undefined;
  readonly ofChain?: SaidOfChain | undefined;
}

interface FileRead {
  readonly file: FileTable;
  readonly named: NamedColumns;
  readonly ofChain: SaidOfChain;
}

export interface TableRead extends FileRead {
  readonly understood: Understood;
}

/** Why a file is no table; where naming its columns could help, the row that holds their headings. */
export interface NotRead extends FileRead {
  readonly why: string;
  readonly headingRow?: number;
  /** What the user could say of the chain that it is. */
  readonly asks?: keyof SaidOfChain | undefined;
}

export function fileTable(name: string, text: string): FileTable {
  const looked = text.slice(0, LOOKED_AT).split(/\r\n|\r|\n/);
  const rows = fieldsApart(text, separatorOf(looked), quoteOf(looked));
  // Whole lines in quotation marks, as a column of a sheet is saved.
  const lines = rows.every((cells) => cells.length < 2) ? rows.map(([line = ""]) => line) : [];
  return { name, ...withHeadings(linesApart(lines, FEWEST_FIELDS) ?? rows) };
}

/** Prices hang on the time to expiry: a sheet without that time would be of no use, and a guess a wrong price. */
const UNTIMED = words`it does not say when its quotes were taken: give day and time below, or name the column that holds them`;

/** The file as a table, by what the user says of it. */
export function readTable(file: FileTable, said: Said = {}): TableRead | NotRead {
  const { ofChain = {} } = said;
  const length = file.rows.filter((cells) => cells.some((cell) => cell !== "")).length;
  if (length - 1 > MOST_ROWS)
    return {
      file,
      named: NONE,
      ofChain,
      why: words`${write.count(length - 1)} rows; at most ${write.count(MOST_ROWS)} are imported. Cut it to the dates or expiries that you need`,
    };
  if (said.named !== undefined && said.named.size > 0) return readWith(file, said.named, ofChain);
  const found = readWith(file, NONE, ofChain);
  const remembered =
    said.named === undefined && !file.isHeadless ? rememberedColumns(headingsOf(found)) : undefined;
  return remembered === undefined ? found : readWith(file, remembered, ofChain);
}

const NONE: NamedColumns = new Map();
const NONE_NAMED: ReadonlyMap<number, Field> = new Map();

/** The cells of the row of headings. */
export function headingsOf(read: TableRead | NotRead): readonly string[] {
  const row = "understood" in read ? read.understood.headingRow : read.headingRow;
  return row === undefined ? [] : (read.file.rows[row] ?? []).map((cell) => String(cell ?? "").trim());
}

function readWith(file: FileTable, named: NamedColumns, ofChain: SaidOfChain): TableRead | NotRead {
  const read = { file, named, ofChain };
  const found = understoodWith(file, named, ofChain);
  if ("why" in found) {
    const { headings, headingRow, asks } = found;
    return {
      ...read,
      why: refusalOf(found, file, named),
      asks,
      ...(headings !== undefined && headingRow !== undefined && { headingRow }),
    };
  }
  const { headingRow } = found;
  const wide = tooWide(file.rows, headingRow);
  if (wide !== undefined) return { ...read, why: wide };
  const leftOut = found.leftOut.map((each) => ({ ...each, row: each.row - rowsOfOurs(file) }));
  const [first] = leftOut;
  if (found.kind === "chain" && found.from === undefined)
    return { ...read, why: UNTIMED, headingRow, asks: "quotedAt" };
  if (found.rows.length > 0) return { ...read, understood: { ...found, leftOut } };
  const why =
    first === undefined
      ? words`headings and no rows below them`
      : words`no row can be read as ${aKind(found.kind)}; row ${first.row}: ${first.why}`;
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
    : words`row ${rows.indexOf(first) + 1} has ${first.length} fields under ${length} headings: put numbers with a comma in quotation marks, or part the fields by semicolons`;
}

/**
 * Names by hand belong to the one row of headings, so the titles above it must not pass for it; a column that is said
 * to be nothing has no heading to go by.
 */
function understoodWith(
  file: FileTable,
  named: NamedColumns,
  ofChain: SaidOfChain,
): Understood | NotUnderstood {
  const found = understand(file.rows, file.name, NONE_NAMED, ofChain);
  if (named.size === 0) return found;
  const { headingRow = 0 } = found;
  const rows = file.rows.map((cells, row) => {
    if (row !== headingRow) return row < headingRow ? [] : cells;
    return cells.map((cell, column) => (named.get(column) === null ? "" : cell));
  });
  const fields = [...named].flatMap(([column, field]) => (field === null ? [] : [[column, field] as const]));
  const again = understand(rows, file.name, new Map(fields), ofChain);
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
