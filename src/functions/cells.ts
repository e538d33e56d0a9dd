/** What a worksheet hands to a function and takes back, free of any host. */

import type { DomainError } from "../engine/errors";

/** The two error codes for which Excel shows a message. */
export type ErrorCode = "#VALUE!" | "#N/A";

/** An error that belongs in one cell. Hosts turn it into their own kind of error. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly message: string,
  ) {}
}

/** An argument out of its domain is #VALUE!; a question without an answer is #N/A. */
export function cellErrorOf(error: DomainError): CellError {
  return new CellError(error.kind === "argument" ? "#VALUE!" : "#N/A", error.message);
}

export type CellValue = number | string | boolean;
export type ResultCell = CellValue | CellError;
/** One value, or a rectangle that spills. */
export type Result = ResultCell | ResultCell[][];

/** A cell of an argument, as hosts send it: a blank may be null, "" or (in desktop Excel) 0. */
export type RawCell = CellValue | null | undefined | { readonly code?: unknown; readonly message?: unknown };
/** An argument, as hosts send it: nothing, one cell or a range of rows. */
export type RawArgument = RawCell | readonly (readonly RawCell[])[];

/** A blank says "omitted" wherever the host lets us see it. */
export function isBlank(cell: RawCell): cell is null | undefined | "" {
  return cell === null || cell === undefined || cell === "";
}

/** The argument as rows of cells, or null when it is omitted. A blank among them is null, however the host sent it. */
export function asRows(argument: RawArgument): readonly (readonly RawCell[])[] | null {
  const rows = rowsOf(argument);
  return rows?.some((row) => row.includes(""))
    ? rows.map((row) => row.map((cell) => (cell === "" ? null : cell)))
    : rows;
}

function rowsOf(argument: RawArgument): readonly (readonly RawCell[])[] | null {
  if (!Array.isArray(argument)) return isBlank(argument as RawCell) ? null : [[argument as RawCell]];
  const rows = argument as readonly (readonly RawCell[])[];
  if (rows.length === 0 || !Array.isArray(rows[0]) || rows[0].length === 0) return null;
  if (rows.length === 1) return rows[0].length === 1 && isBlank(rows[0][0]) ? null : rows;
  // Hosts send rectangles; a row cut short is one whose last cells are blank.
  const width = Math.max(...rows.slice(0, RAGGED_PROBE).map((row) => row.length));
  return rows.every((row) => row.length === width) ? rows : rectangle(rows);
}

/** Rows looked at for the usual width before all are compared with it. */
const RAGGED_PROBE = 8;

function rectangle(rows: readonly (readonly RawCell[])[]): readonly (readonly RawCell[])[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

/** An error cell among the arguments: hosts send an object that carries Excel's error code. */
export function errorCode(cell: RawCell): string | null {
  if (typeof cell !== "object" || cell === null) return null;
  return typeof cell.code === "string" ? cell.code : "#VALUE!";
}

const LONGEST_TEXT_SHOWN = 40;

/** The value as an error message shows it. */
export function shown(cell: RawCell): string {
  if (isBlank(cell)) return "a blank cell";
  const error = errorCode(cell);
  if (error !== null) return `the error ${error}`;
  if (typeof cell === "string") {
    const text = cell.length > LONGEST_TEXT_SHOWN ? `${cell.slice(0, LONGEST_TEXT_SHOWN)}...` : cell;
    return `the text "${text}"`;
  }
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}
