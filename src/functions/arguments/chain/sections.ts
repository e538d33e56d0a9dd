import type { RawCell } from "../../cells";
import type { Rows } from "../argument";
import { serialOfCell } from "../dates";

/** "19 JAN 24  (14)  100 (Weeklys)", as thinkorswim writes above the strikes of an expiry. */
const SECTION = /^\s*(\d{1,2} [A-Z]{3} \d{2,4})\s+\(\d+\)(.*)$/i;
const UNDERLYING_IN_TITLE = /quotes? for \$?\^?([A-Z]+)/i;

/** Whether titles between the rows tell the expiry. */
export function hasSections(rows: Rows, headerRow: number): boolean {
  return rows.some(
    (cells, row) => row !== headerRow && typeof cells[0] === "string" && SECTION.test(cells[0]),
  );
}

/** What a title between the rows tells of those below it. */
export interface Section {
  readonly expiry: number | undefined;
  readonly root: string;
}

export function underlyingOfTitle(rows: Rows, headerRow: number): string {
  for (let row = 0; row < headerRow; row++) {
    const cell = rows[row]?.[0];
    const found = typeof cell === "string" ? UNDERLYING_IN_TITLE.exec(cell)?.[1] : undefined;
    if (found !== undefined) return found.toUpperCase();
  }
  return "";
}

/** A title between the rows; series that are not the standard monthly one carry a word in brackets. */
export function sectionOf(cell: RawCell, underlying: string): Section | undefined {
  const parts = typeof cell === "string" ? SECTION.exec(cell) : null;
  if (parts === null) return undefined;
  const isWeekly = /week|quarter|eom|month/i.test(parts[2] ?? "");
  return {
    expiry: serialOfCell(parts[1]),
    root: underlying === "SPX" && isWeekly ? "SPXW" : underlying,
  };
}
