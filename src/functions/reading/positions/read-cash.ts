import type { Fill } from "../../../engine/positions/lot";
import { isBlank, type RawCell } from "../../cells";
import { dayReader } from "../day-reader";
import { numberOfCell } from "../numbers";
import type { Rows } from "../rows";
import { isOurs, type OtherRow, perPointOf } from "./broker-book";
import { describedEnd, describedTrade } from "./described";
import { withoutDust } from "./money";
import { isOtherCode } from "./other-money";
import type { SectionRead } from "./section-reader";
import { placeOf, type Section } from "./sections";

const CANCELLED = /\b(?:cancel\w*|bust\w*|revers\w*|cxl)\b/i;

/** Of a row, or of the section that stands before each of its rows. */
const FEE = /fee|commission|gebühr|frais/i;

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
  const sumsOnly: number[] = [];
  const notes: string[] = [];
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
    if (trade !== undefined && CANCELLED.test(text)) {
      others.push({
        row,
        kind: amount === 0 ? "correction" : "unread",
        words: `${text}: no trade`,
        cash: amount + paid,
      });
      continue;
    }
    const named = typeof trade === "object" ? trade.legs[0]?.contract : end;
    if (named !== undefined && !isOurs(named))
      others.push({ row, kind: "other underlying", words: text, cash: amount, fees: Math.abs(paid) });
    else if (typeof trade === "object") {
      isOfOrders = true;
      if (trade.isApart) sumsOnly.push(row);
      const [first] = trade.legs as [(typeof trade.legs)[0]];
      const dollars = trade.cash * perPointOf(first.contract);
      if (amount !== 0 && Math.abs(amount - dollars) > 0.011)
        notes.push(`row ${row}: its amount ${amount} is not price x quantity x 100, ${withoutDust(dollars)}`);
      const at = trade.legs.findIndex(({ quantity }) => quantity * trade.cash <= 0);
      for (const [leg, { contract, quantity, effect }] of trade.legs.entries())
        fills.push({
          ...contract,
          ...shared,
          quantity,
          price: leg === at ? Math.abs(trade.cash / quantity) : 0,
          fees: leg === 0 ? Math.abs(paid) : 0,
          effect,
          ended: undefined,
          isUntold: trade.isApart,
        });
    } else if (end !== undefined) fills.push({ ...end, ...shared, fees: Math.abs(paid), effect: "close" });
    else if (amount + paid !== 0)
      others.push({
        row,
        kind:
          trade !== undefined
            ? "unread"
            : FEE.test(section.isTagged ? `${cells[0]} ${text}` : text)
              ? "fee"
              : "cash",
        words: trade === undefined ? text : `${text}: ${trade}`,
        cash: amount + paid,
      });
  }
  if (isOfOrders)
    notes.push("an order's first leg carries the price and the fees of all: the rows tell no others");
  if (sumsOnly.length > 0)
    notes.push(
      `row${sumsOnly.length > 1 ? "s" : ""} ${sumsOnly.join(", ")}: one price for what may open and close: not told for each`,
    );
  return { fills, others, notes };
}
