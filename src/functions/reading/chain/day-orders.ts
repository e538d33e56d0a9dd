import { isWeekend } from "../../../engine/calendar/civil-day";
import { isExchangeHoliday } from "../../../engine/calendar/exchange-holidays";
import { type DayOrder, serialOfCell } from "../dates";
import { dayOrderOf, wordsOf } from "../day-order";
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
  const found = [layout.expiry, layout.day].map((index) => {
    const texts = index === undefined ? [] : datesAmong(all.get(index) ?? []);
    if (texts.length === 0) return undefined;
    const bySymbol = index === layout.expiry ? orderBySymbols(rows, headingRow + 1, layout) : undefined;
    const order =
      bySymbol === undefined
        ? dayOrderOf(texts, (day) => !isWeekend(day) && !isExchangeHoliday(day))
        : { order: bySymbol, assumed: undefined };
    return { ...order, texts, index, heading: String(rows[headingRow]?.[index as number]).trim() };
  });
  const contradicting = found.find((each) => each?.contradiction !== undefined);
  if (contradicting?.contradiction !== undefined) {
    const { contradiction, heading, texts: seen, index } = contradicting;
    const rowOf = (at: number) =>
      1 + rows.findIndex((cells, row) => row > headingRow && cells[index as number] === seen[at]);
    return { why: `"${heading}": ${wordsOf(contradiction, rowOf)}` };
  }
  const orders = found.map((each) => (each?.contradiction === undefined ? each : undefined));
  const certain = orders.find((each) => each !== undefined && each.assumed === undefined);
  const [expiry, day] = orders.map((each): DayOrder => {
    if (each === undefined) return "month first";
    const order = each.assumed === undefined || certain === undefined ? each.order : certain.order;
    if (each.assumed !== undefined && certain === undefined)
      notes.push(`"${each.heading}": "${each.assumed}" is read with the month first`);
    else if (order === "day first") notes.push(`"${each.heading}" is read with the day first`);
    return order;
  });
  return { expiry: expiry ?? "month first", day: day ?? "month first", notes };
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
