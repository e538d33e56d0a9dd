import { isWeekend } from "../../../engine/calendar/civil-day";
import { isExchangeHoliday } from "../../../engine/calendar/exchange-holidays";
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
    texts: index === undefined ? [] : datesAmong(all.get(index) ?? []),
    index: index as number,
    heading: String(rows[headingRow]?.[index as number]).trim(),
  }));
  const [ofExpiries] = columns;
  const bySymbol = ofExpiries?.texts.length ? orderBySymbols(rows, headingRow + 1, layout) : undefined;
  const found = columns.map(({ texts }, at) =>
    at === 0 && bySymbol !== undefined
      ? toldAs(bySymbol)
      : dayOrderOf(texts, (day) => !isWeekend(day) && !isExchangeHoliday(day)),
  );
  const orders: DayOrder[] = [];
  for (const [at, { contradiction, order, assumed }] of inAgreement(found).entries()) {
    const { heading, texts, index } = columns[at] as (typeof columns)[number];
    if (contradiction !== undefined) {
      const rowOf = (place: number) =>
        1 + rows.findIndex((cells, row) => row > headingRow && cells[index] === texts[place]);
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

function datesAmong(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => TWO_NUMBERS.test(text));
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
