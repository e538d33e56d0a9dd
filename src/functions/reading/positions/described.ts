import type { Contract, Fill } from "../../../engine/positions/lot";
import { serialOfCell } from "../dates";
import { optionOfSymbol } from "../symbols";
import { deedOf } from "./words";

/** A trade as thinkorswim describes it in a movement of cash: legs and the price of all of them together. */
export interface DescribedTrade {
  readonly legs: readonly { readonly contract: Contract; readonly quantity: number }[];
  /** Points for one of it: received where it was sold, paid where it was bought. */
  readonly price: number;
  /** How many of it. */
  readonly size: number;
}

/** Bought ones of each strike in one of it, as thinkorswim lists them; two letters of sides go with two halves. */
const SPREADS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/IRON/, [1, -1, 1, -1]],
  [/BUTTERFLY/, [1, -2, 1]],
  [/VERTICAL/, [1, -1]],
  [/STRANGLE/, [1, 1]],
  [/^$/, [1]],
];

const DESCRIBED =
  /\b(SOLD|BOT|BOUGHT)\s+([+-]?[\d,]+)\s+(?:(IRON CONDOR|IRON BUTTERFLY|BUTTERFLY|VERTICAL|STRANGLE)\s+)?([A-Z/]+)\s+(?:\d+\s+)?(\([A-Z ]+\)\s+)?(\d{1,2} [A-Z]{3} \d{2,4})(?:\s+\[[A-Z]+\])?\s+([\d./]+)\s+(CALL\/PUT|PUT\/CALL|CALL|PUT)\s+@\s*(-?[\d.]+)/i;

/** "SOLD -2 IRON CONDOR SPX 100 (Weeklys) 25 MAR 26 6800/6810/6560/6550 CALL/PUT @1.15"; nothing for other texts. */
export function describedTrade(text: string): DescribedTrade | undefined {
  const found = DESCRIBED.exec(text.replace(/\s+/g, " "));
  if (found === null || serialOfCell(found[6] ?? "") === undefined) return undefined;
  const [
    ,
    verb = "",
    quantity = "",
    spread = "",
    root = "",
    weekly = "",
    day = "",
    strikes = "",
    sides = "",
    price,
  ] = found as unknown as readonly (string | undefined)[];
  const size = Math.abs(Number(quantity.replace(/,/g, "")));
  const sign = /sold/i.test(verb) ? -1 : 1;
  const listed = strikes.split("/").map(Number);
  const ratios = SPREADS.find(([name]) => name.test(spread.toUpperCase()))?.[1] ?? [];
  if (listed.length !== ratios.length) return undefined;
  const [first = "", second = first] = sides.toUpperCase().split("/");
  const legs = listed.map((strike, at) => ({
    contract: optionOfSymbol(
      `${root} 100 ${weekly}${day} ${strike} ${at < listed.length / 2 ? first : second}`,
    ),
    quantity: size * (ratios[at] ?? 0) * sign,
  }));
  if (legs.some(({ contract }) => contract === undefined)) return undefined;
  return { legs: legs as DescribedTrade["legs"], price: Number(price), size };
}

const ENDED = /\b(?:expir|assign|exercis|cash settle|removal)/i;
/** So many of a contract that the text names. */
const MANY_OF = /([+-]?\d[\d,]*(?:\.0+)?)\s+([A-Z]{2,5}\s.*)$/i;
const PER_POINT = 100;

/** "REMOVAL OF OPTION DUE TO EXPIRATION -1.0 SPX 100 (Weeklys) 25 MAR 26 6560 PUT": what ended by itself, and for how much. */
export function describedEnd(
  text: string,
  amount: number,
): (Contract & Pick<Fill, "quantity" | "price" | "ended" | "isUntold">) | undefined {
  const [, many = "", named = ""] = MANY_OF.exec(text.replace(/\s+/g, " ")) ?? [];
  const contract = ENDED.test(text) ? optionOfSymbol(named) : undefined;
  const quantity = Number(many.replace(/,/g, ""));
  if (contract === undefined || !(Math.abs(quantity) > 0)) return undefined;
  const ended = deedOf("", "", text).ended ?? "settled";
  const price = Math.abs(amount / quantity) / PER_POINT;
  return { ...contract, quantity, price, ended, isUntold: price === 0 && /assigned|exercised/.test(ended) };
}
