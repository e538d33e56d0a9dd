import { isSession } from "../../engine/calendar/sessions";
import { type CellValue, errorCode, isBlank, type RawCell } from "../cells";
import { type DayOrder, dayOrderOf, serialOfCell } from "./dates";
import type { Field } from "./fields";
import type { Column, HeadingRow } from "./heading-row";
import { decimalMarkOf, numberOfCell } from "./numbers";
import type { Rows } from "./rows";
import { type TableKind, tableKinds } from "./table-kinds";

/** A row that is not taken, and why. */
export interface LeftOut {
  /** Counted from 1 in the given rows. */
  readonly row: number;
  readonly why: string;
}

/** The rows below the headings, as cells. */
export interface Body {
  readonly rows: readonly (readonly (CellValue | null)[])[];
  readonly from?: number;
  readonly to?: number;
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly string[];
}

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

const isDateField = (field: Field | undefined) =>
  field !== undefined && (DATES.has(field) || /^exp\d/.test(field));

export function cellsOfBody(
  rows: Rows,
  headings: HeadingRow,
  kind: TableKind,
): Body | { readonly why: string } {
  const below = rows.slice(headings.row + 1);
  const mark = decimalMarkOf(numberTexts(below, headings.columns));
  if (mark.contradiction !== undefined)
    return {
      why: `the decimal mark: "${mark.contradiction[0]}" has a point, "${mark.contradiction[1]}" a comma`,
    };
  const notes: string[] = [];
  const orders = new Map<number, DayOrder>();
  for (const { index, field, heading } of headings.columns) {
    if (!isDateField(field)) continue;
    const found = dayOrderOf(
      below.map((cells) => cells[index]),
      isSession,
    );
    if (found.contradiction !== undefined)
      return {
        why: `${heading}: "${found.contradiction[0]}" has the day first, "${found.contradiction[1]}" the month`,
      };
    orders.set(index, found.order);
    if (found.assumed !== undefined)
      notes.push(`${heading}: "${found.assumed}" is read with the month first`);
    else if (found.order === "day first") notes.push(`${heading}: dates are read with the day first`);
  }
  const needed = tableKinds[kind].needs.map((group) =>
    headings.columns.filter(({ field }) => (group as readonly (Field | undefined)[]).includes(field)),
  );
  const leftOut: LeftOut[] = [];
  const kept: (CellValue | null)[][] = [];
  for (const [at, cells] of below.entries()) {
    if (cells.every((cell) => isBlank(cell) || String(cell).trim() === "")) continue;
    const row = headings.row + at + 2;
    const read = headings.columns.map((column) => readCell(cells[column.index], column, orders, mark.mark));
    const bad = needed.find((group) => group.every(({ index }) => !isValue(read[index])));
    if (bad === undefined) kept.push(read.map((cell) => (isValue(cell) ? cell : null)));
    else leftOut.push({ row, why: whyBad(bad, cells, read) });
  }
  return { rows: kept, leftOut, notes, ...spanOf(kept, headings.columns) };
}

interface Unread {
  readonly why: string;
}

function isValue(cell: CellValue | null | Unread | undefined): cell is CellValue {
  return cell !== null && cell !== undefined && typeof cell !== "object";
}

function* numberTexts(below: Rows, columns: readonly Column[]): Iterable<RawCell> {
  for (const { index, field } of columns)
    if (!isDateField(field) && !(field !== undefined && TEXTS.has(field)))
      for (const cells of below) yield cells[index];
}

function readCell(
  cell: RawCell,
  { index, field }: Column,
  orders: ReadonlyMap<number, DayOrder>,
  mark: "." | "," | undefined,
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
  return field === undefined || isMark(text) ? (field === undefined ? text : null) : value;
}

/** What tables write where there is no number. */
function isMark(text: string): boolean {
  return /^(?:[-.–—]+|n\/?a|null|nan|none|unch)$/i.test(text);
}

function whyBad(
  group: readonly Column[],
  cells: readonly RawCell[],
  read: readonly (CellValue | null | Unread)[],
): string {
  const [column] = group;
  const found = read[column?.index ?? 0];
  if (typeof found === "object" && found !== null) return `${column?.heading}: ${found.why}`;
  const text = cells.find((cell) => typeof cell === "string" && cell.trim() !== "");
  return `no ${group.map(({ heading }) => heading).join(", ")}${typeof text === "string" ? ` ("${text.slice(0, 60)}")` : ""}`;
}

function spanOf(
  rows: readonly (readonly (CellValue | null)[])[],
  columns: readonly Column[],
): { readonly from?: number; readonly to?: number } {
  const at = columns.find(({ field }) => field === "day" || field === "quoteDay" || field === "when")?.index;
  const days = at === undefined ? [] : rows.map((row) => row[at]).filter((cell) => typeof cell === "number");
  if (days.length === 0) return {};
  return {
    from: days.reduce((least, day) => Math.min(least, day)),
    to: days.reduce((most, day) => Math.max(most, day)),
  };
}
