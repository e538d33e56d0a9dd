import { isWeekend } from "../../../engine/calendar/civil-day";
import { isExchangeHoliday } from "../../../engine/calendar/exchange-holidays";
import type { RawCell } from "../../cells";
import { type DayOrder, serialOfCell } from "../dates";
import { assumedWords, dayOrderOf, inAgreement, toldAs, wordsOf } from "../day-order";
import type { Rows } from "../rows";
import { optionOfSymbol } from "../symbols";
import type { Layout } from "./layout";
import type { Texts } from "./texts";

/** Which number of the dates of a chain is the month. */
export interface DayOrders {
  readonly expiry: DayOrder;
  readonly day: DayOrder;
  /** What was decided, or taken for granted, in words. */
  readonly notes: readonly string[];
}

/**
 * The order of day and month in the columns of expiries and of quote days: told by a number above 12, by the option
 * symbols beside them, by weekends and holidays, or by the other column; refused where a column contradicts itself.
 */
export function dayOrdersOf(
  rows: Rows,
  headingRow: number,
  layout: Layout,
  all: Texts,
): DayOrders | { readonly why: string } {
  const notes: string[] = [];
  const columns = [layout.expiry, layout.day].map((index) => ({
    dates: index === undefined ? [] : datesIn(rows, headingRow, index, all),
    index: index as number,
    heading: String(rows[headingRow]?.[index as number]).trim(),
  }));
  const [ofExpiries] = columns;
  const bySymbol = ofExpiries?.dates.length ? orderBySymbols(rows, headingRow + 1, layout) : undefined;
  const found = columns.map(({ dates }, at) =>
    at === 0 && bySymbol !== undefined
      ? toldAs(bySymbol)
      : dayOrderOf(dates, (day) => !isWeekend(day) && !isExchangeHoliday(day)),
  );
  const orders: DayOrder[] = [];
  for (const [at, { contradiction, order, assumed }] of inAgreement(found).entries()) {
    const { heading, dates, index } = columns[at] as (typeof columns)[number];
    if (contradiction !== undefined) {
      const rowOf = (place: number) =>
        1 + rows.findIndex((cells, row) => row > headingRow && cells[index] === dates[place]);
      return { why: `"${heading}": ${wordsOf(contradiction, rowOf)}` };
    }
    if (assumed !== undefined) notes.push(`"${heading}": ${assumedWords(assumed)}`);
    else if (order === "day first") notes.push(`"${heading}" is read with the day first`);
    orders.push(order);
  }
  const [expiry = "month first", day = "month first"] = orders;
  return { expiry, day, notes };
}

/** Two numbers, of which either may be the month. */
const TWO_NUMBERS = /^\s*(?:[A-Za-z]{2,9}\.?,? )?\d{1,2}[-/.]\s?\d{1,2}[-/.]/;

/** The different dates of a column; where some are texts, what Excel made of others tells whether it read them as they do. */
function datesIn(rows: Rows, headingRow: number, index: number, all: Texts): readonly RawCell[] {
  const texts = [...new Set(all.get(index))].filter((text) => TWO_NUMBERS.test(text));
  if (texts.length === 0) return texts;
  const numbers = new Set<RawCell>();
  for (let row = headingRow + 1; row < rows.length; row++) {
    const cell = rows[row]![index];
    if (typeof cell === "number") numbers.add(cell);
  }
  return [...texts, ...numbers];
}

function orderBySymbols(rows: Rows, from: number, layout: Layout): DayOrder | undefined {
  if (!layout.hasSymbols || layout.expiry === undefined) return undefined;
  for (let row = from; row < rows.length; row++)
    for (const { symbol } of layout.quotes) {
      const text = symbol === undefined ? undefined : rows[row]?.[symbol];
      const cell = rows[row]?.[layout.expiry];
      const option = typeof text === "string" ? optionOfSymbol(text) : undefined;
      if (option === undefined || typeof cell !== "string") continue;
      const orders = (["month first", "day first"] as const).filter(
        (order) => Math.floor(serialOfCell(cell, order) ?? 0) === option.expiry,
      );
      if (orders.length === 1) return orders[0];
    }
  return undefined;
}
