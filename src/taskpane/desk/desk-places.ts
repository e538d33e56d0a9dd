import { DAY_HEADER, HEDGE_DAY_HEADER } from "../../functions/condor/book-day-columns";
import { cellAt } from "../plan/graph/place";
import { VALUATION_DAY } from "./vix-curve-2025-12";

/** Condors of the example, as they stand below the heading of the book. */
export const OPEN = [
  [VALUATION_DAY - 1, VALUATION_DAY + 3, 6760, 6770, 6950, 6960, 1, 1.2],
  [VALUATION_DAY, VALUATION_DAY + 3, 6780, 6790, 6960, 6970, 1, 0.9],
  [VALUATION_DAY - 4, VALUATION_DAY + 7, 6590, 6615, 7020, 7045, 1, 3.1],
  [VALUATION_DAY - 2, VALUATION_DAY - 1, 6770, 6780, 6935, 6945, 1, 1.1],
] as const;

/** What is typed stands right of the page; its tables grow downwards, and nothing stands below them. */
export const HELD_ROW = 6;
const ROOM = 500;
const [FIRST, LAST] = [HELD_ROW + 1, HELD_ROW + ROOM];
export const BOOK_ROOM = ROOM;
export const BOOK = `$Y$${HELD_ROW}:$AF$${LAST}`;
export const EXPIRIES = `$Z$${FIRST}:$Z$${LAST}`;
/** A column of the book, its headings included: rows of the day's table count from there. */
export const inBook = (column: string) => `$${column}$${HELD_ROW}:$${column}$${LAST}`;

/** What the day asks: the last block of the page, a row a condor and their total. */
export const DAY_ROW = 20;
export const DAY_ROOM = ROOM + 1;
/** So many rows are dressed beforehand: a sheet with cells that nobody uses opens slowly. */
export const DRESSED = 120;
/** A column of a table that begins here, by its heading, its rows alone. */
function columnOf(headings: readonly string[], at: string, rows: number) {
  return (heading: string) => {
    const right = headings.indexOf(heading);
    const [from, to] = [1, rows].map((down) => cellAt({ at }, down, right));
    return `${from}:${to}`.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  };
}
export const ofDay = columnOf(DAY_HEADER, `A${DAY_ROW}`, DAY_ROOM);
export const totalOf = (heading: string) => `INDEX(${ofDay(heading)},MATCH("total",${ofDay("expiry")},0))`;

const HOLDINGS = 20;
export const HOLDINGS_ROOM = HOLDINGS;
export const HEDGE = `$AH$${HELD_ROW}:$AM$${HELD_ROW + HOLDINGS}`;
export const HEDGE_ROWS = `$AH$${FIRST}:$AH$${HELD_ROW + HOLDINGS}`;
/** VIX itself stands below its futures. */
export const CURVE = `$AO$${HELD_ROW}:$AP$${HELD_ROW + 10}`;
/** The futures at the close before stand below them, and give the hedge its P/L today; until they are typed there is none. */
export const BEFORE_ROW = HELD_ROW + 14;
const LAST_BEFORE = BEFORE_ROW + 9;
export const CURVE_BEFORE = `IF(COUNT($AP$${BEFORE_ROW + 1}:$AP$${LAST_BEFORE})=0,"",$AO$${BEFORE_ROW}:$AP$${LAST_BEFORE})`;
/** The hedge's day, right of what it is of. */
export const HEDGE_DAY = `AS${HELD_ROW}`;
export const HEDGE_DAY_ROOM = HOLDINGS + 1;
const ofHedge = columnOf(HEDGE_DAY_HEADER, HEDGE_DAY, HEDGE_DAY_ROOM);
export const hedgeTotal = (heading: string) =>
  `INDEX(${ofHedge(heading)},MATCH("total",${ofHedge("row")},0))`;

export const SHOCKS_AT = { column: "BJ", row: HELD_ROW };
/** Lines for the journal: headings here, below them what the day asks to settle. */
export const LINES_ROW = HELD_ROW;
