import { isSession } from "../../engine/calendar/sessions";
import { type CellValue, isBlank, type RawCell } from "../cells";
import { isDateField, isValue, numberTexts, readCell, type Unread } from "./body-cell";
import type { DayOrder } from "./dates";
import { assumedWords, dayOrdersOf, wordsOf } from "./day-order";
import type { Field } from "./fields";
import type { Column, HeadingRow } from "./heading-row";
import { decimalMarkOf, markWords } from "./numbers";
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
  /** Where each of them stands in the given rows, counted from 1. */
  readonly rowNumbers: readonly number[];
  readonly from?: number;
  readonly to?: number;
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly string[];
}

export function cellsOfBody(
  rows: Rows,
  headings: HeadingRow,
  kind: TableKind,
  /** The index whose bars these are, where a title or the name of the file tells it. */
  index?: Field,
): Body | { readonly why: string } {
  const below = rows.slice(headings.row + 1);
  const mark = decimalMarkOf(numberTexts(below, headings.columns));
  if (mark.contradiction !== undefined) return { why: markWords(mark.contradiction, rows) };
  const notes: string[] = [];
  const orders = new Map<number, DayOrder>();
  const dated = headings.columns.filter(({ field }) => isDateField(field));
  const found = dayOrdersOf(
    dated.map(({ index }) => below.map((cells) => cells[index])),
    isSession,
  );
  for (const [at, { contradiction, order, assumed }] of found.entries()) {
    const { index, heading } = dated[at] as Column;
    if (contradiction !== undefined)
      return { why: `${heading}: ${wordsOf(contradiction, (row) => headings.row + row + 2)}` };
    orders.set(index, order);
    if (assumed !== undefined) notes.push(`${heading}: ${assumedWords(assumed)}`);
    else if (order === "day first") notes.push(`${heading}: dates are read with the day first`);
  }
  const needed = tableKinds[kind].needs.map((group) =>
    headings.columns.filter(
      ({ field }) => field !== undefined && (group as readonly string[]).includes(field),
    ),
  );
  const leftOut: LeftOut[] = [];
  const kept: (CellValue | null)[][] = [];
  const rowNumbers: number[] = [];
  for (const [at, cells] of below.entries()) {
    if (cells.every((cell) => isBlank(cell) || String(cell).trim() === "")) continue;
    const row = headings.row + at + 2;
    const read = headings.columns.map((column) =>
      readCell(cells[column.index], column, orders, mark.mark, index),
    );
    const bad = needed.find((group) => group.every(({ index }) => !isValue(read[index])));
    if (bad === undefined) {
      kept.push(read.map((cell) => (isValue(cell) ? cell : null)));
      rowNumbers.push(row);
    } else leftOut.push({ row, why: whyBad(bad, cells, read) });
  }
  return { rows: kept, rowNumbers, leftOut, notes, ...spanOf(kept, headings.columns) };
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
