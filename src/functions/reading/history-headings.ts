import { isWeekend } from "../../engine/calendar/civil-day";
import { isBlank, type RawCell } from "../cells";
import { serialOfCell } from "./dates";
import { type Field, meaningsOf } from "./fields";
import { type HeadingRow, headingRowOf, headingsIn, isHeading, lacks, placesOf } from "./heading-row";
import { withHeadingZones } from "./heading-zones";
import { indexIn } from "./index-names";
import { plain } from "./plain";
import type { Rows } from "./rows";
import type { TableShape } from "./table-kinds";

/** The headings of a history, and its rows with the headings in one row. */
export interface HistoryHeadings {
  readonly rows: Rows;
  readonly headings: HeadingRow;
}

/** Where the first column of a history is an index that pandas wrote without a name. */
const NO_NAME = /^(?:|unnamed\d+|price|ticker|tickers|attributes|index)$/;
const ROWS_PROBED = 20;

/** The headings that name what a history needs; those nearest to it where none do; nothing without any. */
export function historyHeadings(
  given: Rows,
  shape: TableShape,
  byHand: ReadonlyMap<number, Field> = new Map(),
): HistoryHeadings | undefined {
  const rows = withHeadingZones(withStackedHeadings(given));
  const named = (row: number) => new Map([...unnamedDates(rows, row, shape.takes), ...byHand]);
  for (let row = 0; row < Math.min(rows.length, ROWS_PROBED); row++) {
    const cells = rows[row] ?? [];
    if (!isHeading(cells)) continue;
    const headings = headingsIn(cells, row, shape.takes, named(row));
    if (lacks(headings, shape).length === 0)
      return { rows, headings: byHand.size > 0 ? headings : withOneDay(rows, headings) };
  }
  const found = headingRowOf(rows, shape, byHand);
  if (found !== undefined) return { rows, headings: found };
  const first = rows[0] ?? [];
  return rows.length > 1 && isHeading(first)
    ? { rows, headings: headingsIn(first, 0, shape.takes, named(0)) }
    : undefined;
}

/** Two columns of dates that tell other days of one row: nobody can say which of them the closes are of. */
function withOneDay(rows: Rows, headings: HeadingRow): HeadingRow {
  const [day = -1] = placesOf(headings, ["day"]);
  const floor = (cell: RawCell) => Math.floor(serialOfCell(cell) ?? 0);
  const isOtherDay = (other: number) =>
    rows.findIndex((cells, row) => {
      const days = [floor(cells[day]), floor(cells[other])];
      return row > headings.row && days.every((each) => each >= FIRST_DATE) && days[0] !== days[1];
    });
  for (const { index, field, heading } of headings.columns) {
    const fields = meaningsOf(heading).map((meaning) => meaning.field);
    if (day < 0 || field !== undefined || !fields.includes("day") || fields.includes("time")) continue;
    const row = isOtherDay(index);
    if (row >= 0)
      return {
        ...headings,
        twice: `"${headings.columns[day]?.heading}" and "${heading}" tell other days in row ${row + 1}: leave one of them`,
      };
  }
  return headings;
}

/**
 * The dates' column, where no heading names one: a first column without a name that holds dates, or any under a word
 * that names no field of the table but a time ("Close Date", "Zeit") that holds nothing but dates.
 */
function unnamedDates(rows: Rows, row: number, takes: readonly Field[]): ReadonlyMap<number, Field> {
  const cells = rows[row] ?? [];
  const below = rows.slice(row + 1, row + 1 + ROWS_PROBED);
  const [heading] = cells;
  if (isBlank(heading) || heading === 0 || NO_NAME.test(plain(String(heading)))) {
    const dates = below.filter(([cell]) => isDate(cell)).length;
    if (dates > 0 && dates * 2 > below.length) return new Map([[0, "day"]]);
  }
  if (cells.some((cell) => meaningsOf(cell).some(({ field }) => field === "day"))) return new Map();
  const at = cells.findIndex(
    (cell, column) =>
      typeof cell === "string" &&
      cell !== "" &&
      meaningsOf(cell).every(({ field }) => field === "time" || !takes.includes(field)) &&
      holdsOnlyDates(below.map((each) => each[column])),
  );
  return at < 0 ? new Map() : new Map([[at, "day"]]);
}

/** From 1927 on, when the index begins: smaller numbers count rows. */
const FIRST_DATE = 10_000;
const isDate = (cell: RawCell) => (serialOfCell(cell) ?? 0) >= FIRST_DATE;

/** Counts of contracts look like serial numbers too, but do not run in one direction without a weekend. */
export function holdsOnlyDates(column: readonly RawCell[]): boolean {
  const filled = column.filter((cell) => !isBlank(cell) && cell !== 0);
  if (filled.length < FEWEST_DATES || !filled.every(isDate)) return false;
  if (filled.every((cell) => typeof cell === "string" && !/^[\d.,\s]*$/.test(cell))) return true;
  const days = filled.map((cell) => serialOfCell(cell) as number);
  const steps = days.slice(1).map((day, index) => day - (days[index] as number));
  const inOneDirection = steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
  // Dates of months may fall on a weekend.
  const isMonthly = steps.every((step) => Math.abs(step) >= SHORTEST_MONTH && Math.abs(step) <= LONGEST_YEAR);
  return inOneDirection && (isMonthly || days.every((day) => !isWeekend(Math.floor(day))));
}

/** Excel dates one after the other, weekends among them: what no prices do, and counts of contracts hardly. */
export function runsLikeDates(column: readonly RawCell[]): boolean {
  const days = column.filter((cell) => !isBlank(cell));
  const steps = days.slice(1).map((day, index) => Number(day) - Number(days[index]));
  return (
    steps.length > 0 &&
    days.every((day) => typeof day === "number" && Number.isInteger(day) && isDate(day) && day < LAST_DATE) &&
    steps.every((step) => step * steps[0]! > 0 && Math.abs(step) <= LONGEST_YEAR)
  );
}

/** Excel's 2099-12-31. */
const LAST_DATE = 73_050;
const SHORTEST_MONTH = 28;
const LONGEST_YEAR = 366;

const FEWEST_DATES = 2;

/**
 * yfinance writes three rows of headings: (Price, Close, High ...), (Ticker, ^GSPC, ^GSPC ...), (Date, blank ...).
 * They become one: "Date", and "Close" or, for several tickers, the index whose close it is.
 */
function withStackedHeadings(rows: Rows): Rows {
  const [prices = [], tickers = []] = rows;
  const word = (cell: RawCell) => (typeof cell === "string" ? plain(cell) : "");
  if (!["ticker", "tickers", "symbols"].includes(word(tickers[0])) && !isTickerRow(tickers)) return rows;
  const last = word(rows[2]?.[0]) === "date" || word(rows[2]?.[0]) === "datetime" ? 2 : 1;
  const names = new Set(tickers.slice(1).filter((cell) => !isBlank(cell)));
  const merged = prices.map((price, column): RawCell => {
    if (column === 0) return "Date";
    const index = indexIn(String(tickers[column] ?? ""));
    if (names.size < 2) return price ?? "";
    return word(price) === "close" && index !== undefined ? index : `${tickers[column]} ${price}`;
  });
  return rows.map((cells, row) => (row === last ? merged : row < last ? [] : cells));
}

/** Indices under prices, the first cell blank: "", ^GSPC, ^VIX. */
function isTickerRow([first, ...cells]: readonly RawCell[]): boolean {
  return isBlank(first) && cells.length > 0 && cells.every((cell) => /^\^[A-Z0-9]+$/.test(String(cell)));
}
