import type { CellStyle } from "../../../host/workbook";
import type { PlanSheet } from "../plan-sheet";
import type { PlannedCell } from "../sheet-plan";

/** Beside the page: what is left of a text at each line, and how much of it the line takes. */
export const REST = "O";
export const TAKEN = "P";

/** A text in so many lines of so many letters, by formulas: it fits whatever the answer says, and no cells are merged. */
export function wrapped(
  sheet: PlanSheet,
  text: PlannedCell,
  { column, row, lines, letters, style = "label" }: Lines,
): number {
  for (let line = 0; line < lines; line++) {
    const at = row + line;
    const rest = `${REST}${at}`;
    const before = at - 1;
    sheet.cell(rest, line === 0 ? text : `=TRIM(MID(${REST}${before},${TAKEN}${before}+1,2000))`, "note");
    if (line < lines - 1) sheet.cell(`${TAKEN}${at}`, taken(rest, letters), "note", "0");
    // What is longer than its room says so, rather than end in the middle.
    const shown =
      line < lines - 1
        ? `=TRIM(LEFT(${rest},${TAKEN}${at}))`
        : `=IF(LEN(${rest})>${letters + SLACK},LEFT(${rest},${letters})&" ...",${rest})`;
    sheet.cell(`${column}${at}`, shown, style);
  }
  return row + lines;
}

interface Lines {
  readonly column: string;
  readonly row: number;
  readonly lines: number;
  readonly letters: number;
  readonly style?: CellStyle;
}

const SLACK = 4;
const MARK = "~";

/** Up to the last blank within the line. */
function taken(rest: string, letters: number): string {
  const line = `LEFT(${rest},${letters + 1})`;
  const blanks = `LEN(${line})-LEN(SUBSTITUTE(${line}," ",""))`;
  const last = `FIND("${MARK}",SUBSTITUTE(${line}," ","${MARK}",${blanks}))`;
  return `=IF(LEN(${rest})<=${letters},LEN(${rest}),IFERROR(${last},${letters}))`;
}

/** The letters that fit in 10 points across the page, and beside its first three columns. */
export const WHOLE_LINE = { column: "E", letters: 104 } as const;
export const BESIDE = { column: "H", letters: 64 } as const;
