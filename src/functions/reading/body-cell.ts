import { type CellValue, errorCode, isBlank, type RawCell } from "../cells";
import { type DayOrder, serialOfCell } from "./dates";
import type { Field } from "./fields";
import type { Column } from "./heading-row";
import { numberOfCell } from "./numbers";
import { couldBe } from "./plausible";
import type { Rows } from "./rows";

const DATES: ReadonlySet<Field> = new Set<Field>(["day", "quoteDay", "expiry", "when"]);
/** Columns whose texts stay texts. */
const TEXTS: ReadonlySet<Field> = new Set<Field>([
  "symbol",
  "root",
  "underlying",
  "type",
  "time",
  "quoteTime",
  "event",
  "country",
  "contractName",
  "instrument",
  "strikes",
  "note",
]);

const BARS: ReadonlySet<Field | undefined> = new Set<Field>([
  "open",
  "high",
  "low",
  "close",
  "adjustedClose",
]);

export const isDateField = (field: Field | undefined) =>
  field !== undefined && (DATES.has(field) || /^exp\d/.test(field));

/** Why a cell is not what its column holds. */
export interface Unread {
  readonly why: string;
}

export function isValue(cell: CellValue | null | Unread | undefined): cell is CellValue {
  return cell !== null && cell !== undefined && typeof cell !== "object";
}

/** The texts that may tell the decimal mark of a table. */
export function* numberTexts(below: Rows, columns: readonly Column[]): Iterable<RawCell> {
  for (const { index, field } of columns)
    if (!isDateField(field) && !(field !== undefined && TEXTS.has(field)))
      for (const cells of below) yield cells[index];
}

/** A cell of a column: a number, a date as its serial number, a text where the column holds texts. */
export function readCell(
  cell: RawCell,
  { index, field }: Column,
  orders: ReadonlyMap<number, DayOrder>,
  mark: "." | "," | undefined,
  indexOfBars?: Field,
): CellValue | null | Unread {
  if (isBlank(cell)) return null;
  if (errorCode(cell) !== null) return { why: `holds the error ${errorCode(cell)}` };
  if (isDateField(field)) {
    const serial = serialOfCell(cell, orders.get(index));
    return serial ?? { why: `"${String(cell)}" is no date` };
  }
  if (typeof cell !== "string") return cell as CellValue;
  const text = cell.trim();
  if (text === "") return null;
  if (field !== undefined && TEXTS.has(field)) return text;
  const value = numberOfCell(text, mark);
  if (typeof value === "number") return value;
  const isLawful = couldBe(BARS.has(field) ? indexOfBars : field);
  const [only, other] = isLawful === undefined ? [] : (value.readings ?? []).filter(isLawful);
  if (only !== undefined && other === undefined) return only;
  return field === undefined || isMark(text) ? (field === undefined ? text : null) : value;
}

/** What tables write where there is no number. */
function isMark(text: string): boolean {
  return /^(?:[-.–—]+|n\/?a|null|nan|none|unch)$/i.test(text);
}
