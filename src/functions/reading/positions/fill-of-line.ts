import type { Contract, Fill } from "../../../engine/positions/lot";
import { perPointOf } from "./broker-book";
import type { Line } from "./line";
import { type PriceOfRow, priceOfRow } from "./price-of-row";
import type { SectionCells } from "./section-cells";
import { isCorrected } from "./told-once";

/** A line that names one of our contracts and how many of it. */
export type TradedLine = Line & { readonly contract: Contract; readonly quantity: number };

/** When a row was opened and in which order; a blank cell means as above. */
export interface Placed {
  readonly opened: number | undefined;
  readonly order: string;
}

export function placedOf(of: SectionCells, { cells }: Line, above: Placed): Placed {
  const opened = of.opened(cells);
  const id = of.text(cells, "orderId");
  return opened === "above"
    ? { opened: above.opened, order: id || above.order }
    : { opened, order: id || String(opened ?? "") };
}

/** The fill of a line and what is to be said of it; nothing without a price. */
export function fillOfLine(
  of: SectionCells,
  line: TradedLine,
  placed: Placed,
  isHeld: boolean,
):
  | {
      readonly fill: Fill;
      readonly takesBack: boolean;
      /** Its price has the fees in it. */
      readonly isCost: boolean;
      readonly notes: readonly string[];
    }
  | undefined {
  const { row, contract, quantity, amount, fees, deed, action, how } = line;
  const priced = priceOf(of, line, isHeld);
  if (priced === undefined || (priced.price === 0 && deed.ended === undefined)) return undefined;
  const isTakenBack = deed.isCancelled && !isCorrected(of.text(line.cells, "tradeId"), line);
  // Where no word says it, money that came in is of a sale.
  const isPaidFor = deed.ended === undefined && (amount ?? 0) > 0;
  const signed = (deed.sign ?? (isPaidFor ? -1 : Math.sign(quantity))) * Math.abs(quantity);
  const effect = isTakenBack ? undefined : deed.effect;
  return {
    takesBack: isTakenBack,
    isCost: isHeld && (priced.isCost ?? of.pricesAre === "costs"),
    fill: {
      ...contract,
      ...placed,
      quantity: isTakenBack && deed.sign !== undefined ? -signed : signed,
      price: priced.price,
      fees: priced.fees ?? sumOf(fees),
      rows: [row],
      effect: deed.ended === undefined ? effect : "close",
      ended: deed.ended,
      isUntold: isUntold(line, priced.price),
    },
    notes: [
      deed.sign === 1 && quantity < 0 && !deed.isCancelled && `"${action}" of ${quantity}: the word counts`,
      isNoWord(line, of) &&
        `${action === "" ? "a blank" : `"${action}"`} is no word of a trade: read by its sign`,
      placed.opened === undefined && of.hasDate(line.cells) && "its date cannot be read",
      deed.ended === undefined &&
        Math.floor(placed.opened ?? 0) > contract.expiry &&
        "traded after its expiry",
      isTakenBack && `${(action || how).toLowerCase()}: it takes back what it names`,
      (deed.ended === "assigned" || deed.ended === "exercised") && deed.ended,
      priced.note,
    ]
      .flatMap((words) => (words ? [`row ${row}: ${words}`] : []))
      .concat(line.feeNotes),
  };
}

/** What was assigned or exercised was in the money: it paid more than nothing, or a row must say that it did not. */
const isUntold = ({ deed, paid, amount }: Line, price: number) =>
  price === 0 &&
  (deed.ended === "assigned" || (deed.ended === "exercised" && (amount ?? paid) === undefined));

/** Neither a purchase nor a sale, nor what brokers write over all trades. */
const isNoWord = ({ action, deed }: Line, { tellsSides }: SectionCells) =>
  (action !== "" || tellsSides) &&
  deed.sign === undefined &&
  deed.ended === undefined &&
  !deed.isCancelled &&
  !/trade|trd|exec|fill|option|position|hold/i.test(action);

const sumOf = (fees: readonly number[]) => fees.reduce((sum, each) => sum + each, 0);

function priceOf(of: SectionCells, line: TradedLine, isHeld: boolean): PriceOfRow | undefined {
  const { cells, contract, quantity, paid, amount, deed, fees } = line;
  if (deed.ended !== undefined) {
    const { type, strike } = contract;
    if ((paid ?? 0) === 0 && (amount ?? 0) === 0) return { price: 0 };
    // Some write the level of the index where others write what the option paid.
    if (paid !== undefined && paid > strike / 2) {
      const pays = Math.max(0, type === "put" ? strike - paid : paid - strike);
      return {
        price: amount ? Math.abs(amount / quantity) / perPointOf(contract) : pays,
        note: `${paid} is the level: it pays ${pays}`,
      };
    }
  }
  const size = Math.abs(quantity);
  const perPoint = of.number(cells, "multiplier") ?? perPointOf(contract);
  const each = of.number(cells, "costPrice");
  return priceOfRow({
    ...{ size, perPoint, price: paid, least: contract.root.startsWith("SPX") ? 0.03 : 0.005 },
    basis:
      isHeld || paid === undefined
        ? (of.number(cells, "costBasis") ?? (each && each * size * perPoint))
        : undefined,
    bought: of.pricesAre === "trades" ? (deed.sign ?? quantity) : undefined,
    amount: amount === 0 ? undefined : amount,
    isNet: of.isNet,
    fees: of.tellsFees ? sumOf(fees) : undefined,
    mark: of.number(cells, "mark"),
  });
}
