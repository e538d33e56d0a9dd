import { isBlank, type RawCell } from "../../cells";
import { serialOfCell } from "../dates";
import type { Rows } from "../rows";

/** "19 JAN 24  (14)  100 (Weeklys)", as thinkorswim writes above the strikes of an expiry. */
const SERIES = /^\s*(\d{1,2} [A-Z]{3} \d{2,4})\s+\(\d+\)(.*)$/i;
/** A date that stands alone above its strikes: "January 12, 2024", "Expiration: 2024-01-12 (7 days)". */
const LONE_DATE =
  /^\s*(?:exp(?:iry|iration|ires|\.)?(?: date)?s?:?\s*)?((?:[a-z]{3,9},? )?(?:[a-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2}[ -][a-z]{3,9}[ -]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}))\s*(?:\(.*\))?\s*$/i;

/** What a title between the rows tells of those below it. */
export interface Section {
  readonly expiry: number | undefined;
  readonly root: string;
}

/** Whether titles between the rows tell the expiry. */
export function hasSections(rows: Rows, headingRow: number): boolean {
  return rows.some((cells, row) => row !== headingRow && sectionOf(cells, "") !== undefined);
}

/** No title of a section is shorter: "1/5/2024". */
const SHORTEST_TITLE = 8;

/** A title between the rows; series that are not the standard monthly one carry a word in brackets. `lone` is the row's lone text. */
export function sectionOf(
  cells: readonly RawCell[],
  underlying: string,
  lone: string | undefined = loneText(cells),
): Section | undefined {
  const text = cells[0];
  if (typeof text === "string" && text.length >= SHORTEST_TITLE) {
    const parts = SERIES.exec(text.trim());
    if (parts !== null) {
      const isWeekly = /week|quarter|eom|month/i.test(parts[2] ?? "");
      return {
        expiry: serialOfCell(parts[1]),
        root: underlying === "SPX" && isWeekly ? "SPXW" : underlying,
      };
    }
  }
  if (lone === undefined || lone.length < SHORTEST_TITLE) return undefined;
  const date = LONE_DATE.exec(lone);
  const expiry = date === null ? undefined : serialOfCell(date[1]);
  return expiry === undefined ? undefined : { expiry, root: "" };
}

/** The text of a row that holds nothing else: a title or a footer. */
export function loneText(cells: readonly RawCell[]): string | undefined {
  let found: string | undefined;
  for (const cell of cells) {
    if (isBlank(cell) || cell === 0) continue;
    if (typeof cell !== "string" || found !== undefined) return undefined;
    found = cell;
  }
  return found;
}
