import type { Fill } from "../../../engine/positions/lot";
import { isBlank, type RawCell } from "../../cells";
import { dayReader } from "../day-reader";
import { numberOfCell } from "../numbers";
import type { Rows } from "../rows";
import type { OtherRow } from "./broker-book";
import { describedEnd, describedTrade } from "./described";
import { isOtherCode } from "./other-money";
import type { SectionRead } from "./section-reader";
import { placeOf, type Section } from "./sections";

/** An order of options whose legs are told in no way that is known, as a roll: it is no mere cash. */
const TRADES_OURS = /\b(?:BOT|SOLD)\s+[+-]?\d.*\b(?:SPXW?|VIXW?)\b/i;

/** Movements of cash that describe their trades: the price is that of the whole order. */
export function readCash(rows: Rows, section: Section): SectionRead {
  const [at, amountAt] = [placeOf(section, "symbol"), placeOf(section, "amount")];
  const currencyAt = placeOf(section, "currency");
  const days = dayReader(
    rows.slice(0, section.to),
    section.from,
    placeOf(section, "opened"),
    placeOf(section, "time"),
  );
  const feePlaces = section.headings.columns.flatMap(({ index, heading }) =>
    /fee|comm/i.test(heading) ? [index] : [],
  );
  const number = (cell: RawCell) => {
    const found = isBlank(cell) ? 0 : numberOfCell(cell, ".");
    return typeof found === "number" ? found : 0;
  };
  const fills: Fill[] = [];
  const others: OtherRow[] = [];
  let isOfOrders = false;
  for (let index = section.from; index < section.to; index++) {
    const cells = rows[index] as readonly RawCell[];
    const text = cells[at];
    if (typeof text !== "string" || /^\s*(?:total\b.*)?$/i.test(text)) continue;
    const row = index + 1;
    const amount = number(cells[amountAt]);
    const paid = feePlaces.reduce((sum, place) => sum + number(cells[place]), 0);
    const shared = { opened: days.read(cells), order: `row ${row}`, rows: [row] };
    const currency = String(cells[currencyAt] ?? "").trim();
    if (isOtherCode(currency)) {
      others.push({
        row,
        kind: "other currency",
        words: `${text}: ${amount + paid} ${currency}`,
        cash: undefined,
      });
      continue;
    }
    const trade = describedTrade(text);
    const end = trade === undefined ? describedEnd(text, amount) : undefined;
    if (trade !== undefined) {
      isOfOrders = true;
      for (const [leg, { contract, quantity }] of trade.legs.entries())
        fills.push({
          ...contract,
          ...shared,
          quantity,
          // For one of it, though its first leg may be of two.
          price: leg === 0 ? trade.price / Math.abs(quantity / trade.size) : 0,
          fees: leg === 0 ? Math.abs(paid) : 0,
          effect: undefined,
          ended: undefined,
        });
    } else if (end !== undefined) fills.push({ ...end, ...shared, fees: Math.abs(paid), effect: "close" });
    else if (amount + paid !== 0)
      others.push({
        row,
        kind: TRADES_OURS.test(text) ? "unread" : /fee|commission/i.test(text) ? "fee" : "cash",
        words: text,
        cash: amount + paid,
      });
  }
  const notes = isOfOrders
    ? ["an order's first leg carries the price and the fees of all: the rows tell no others"]
    : [];
  return { fills, others, notes };
}
