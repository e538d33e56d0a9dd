import { CellError, type RawCell } from "../../functions/cells";
import type { SheetBlock, SheetCell } from "../../host/workbook";
import { formatsOf } from "./book-formats";

export type Table = readonly (readonly RawCell[])[];

/** No wider than the tables of positions. */
const COLUMNS = 14;

/** An answer that waits for what must be typed first. */
export function asked(answer: string, cells: readonly string[], said: string): string {
  const blank = cells.map((cell) => `${cell}=""`);
  const condition = blank.length === 1 ? blank[0] : `OR(${blank.join(",")})`;
  return `=IF(${condition},${said},${answer.slice(1)})`;
}

export function tableBlocks(title: string, [header = [], ...rows]: Table, row: number): SheetBlock[] {
  return [
    { at: `A${row}`, cells: [[title]], style: "label" },
    { at: `A${row + 1}`, cells: [header.map(asCell)], style: "heading" },
    {
      at: `A${row + 2}`,
      cells: rows.map((cells) => cells.map(asCell)),
      style: "input",
      columnFormats: formatsOf(header),
    },
  ];
}

export function answerBlocks(
  title: string,
  answer: string | null,
  row: number,
  rows: number,
  formats: readonly string[],
): SheetBlock[] {
  if (answer === null) return [];
  return [
    { at: `A${row}`, cells: [[title]], style: "label" },
    {
      at: `A${row + 1}`,
      cells: [[answer]],
      style: "result",
      columnFormats: formats,
      spill: { rows, columns: Math.min(formats.length, COLUMNS) },
    },
  ];
}

function asCell(cell: RawCell): SheetCell {
  if (cell instanceof CellError || cell === undefined || (typeof cell === "object" && cell !== null))
    return null;
  return cell === "" ? null : typeof cell === "string" ? asText(cell) : cell;
}

/** A broker's text never becomes a formula. */
export function asText(text: string): string {
  return /^[=+@-]/.test(text) ? ` ${text}` : text;
}
