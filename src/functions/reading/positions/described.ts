import { type Contract, type Fill, keyOf } from "../../../engine/positions/lot";
import { optionOfSymbol } from "../symbols";
import { deedOf } from "./words";

/** A trade as thinkorswim describes it in a movement of cash: legs and the price of all of them together. */
export interface DescribedTrade {
  readonly legs: readonly (Pick<Fill, "quantity" | "effect"> & { readonly contract: Contract })[];
  /** Points that all of it brought, below 0 what it cost. */
  readonly cash: number;
  /** Of several expiries, or legs of any kind: some may close what others open, at prices of which only the sum is told. */
  readonly isApart: boolean;
}

/** Bought legs of one of it, in the order in which thinkorswim lists them; ratios that it names stand in place of these. */
const SPREADS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/IRON/, [1, -1, 1, -1]],
  [/BUTTERFLY/, [1, -2, 1]],
  [/CONDOR|VERT ROLL/, [1, -1, -1, 1]],
  [/DBL DIAG/, [1, 1, -1, -1]],
  [/VERTICAL|DIAGONAL|CALENDAR/, [1, -1]],
  [/STRANGLE|STRADDLE/, [1, 1]],
  [/BACKRATIO/, [-1, 1]],
  [/^$/, [1]],
];
/** Legs of these are as many and as large as their ratios say. */
const NEEDS_RATIOS = /^~|BACKRATIO|CUSTOM/;

const DAY = "\\d{1,2} [A-Z]{3} \\d{2,4}(?: \\[[A-Z]+\\])?";
const DESCRIBED = new RegExp(
  `\\b(SOLD|BOT|BOUGHT) ([+-]?[\\d,]+) (?:(-?\\d+(?:/-?\\d+)+) )?(?:(~?[A-Z ]+?) )??([A-Z/]+) (?:\\d+ )?(\\([A-Z ]+\\) )?(${DAY}(?:/${DAY})*) ([\\d./]+) ((?:CALL|PUT)(?:/(?:CALL|PUT))*) @ ?(-?[\\d.]+)`,
  "i",
);

/** Of so many things for so many legs, that of one leg: one for all, or each for as many as the others. */
const forLeg = (things: readonly string[], leg: number, legs: number) =>
  things[Math.floor((leg * things.length) / legs)] ?? "";

/**
 * "SOLD -2 IRON CONDOR SPX 100 (Weeklys) 25 MAR 26 6800/6810/6560/6550 CALL/PUT @1.15", "SOLD -1 VERT ROLL SPX 100
 * (Weeklys) 16 NOV 26/13 NOV 26 6680/6670/6700/6690 PUT @.25"; what is missing in an order that names no legs; nothing
 * for other texts.
 */
export function describedTrade(text: string): DescribedTrade | string | undefined {
  const plain = text.replace(/\s+/g, " ");
  const found = DESCRIBED.exec(plain);
  if (found === null) return TRADES_OURS.test(plain) ? "its legs are not told" : undefined;
  const [
    verb = "",
    many = "",
    told,
    name = "",
    root = "",
    weekly = "",
    days = "",
    strikes = "",
    sides = "",
    price,
  ] = found.slice(1);
  const spread = name.toUpperCase();
  const size = Math.abs(Number(many.replace(/,/g, "")));
  const sign = /sold/i.test(verb) ? -1 : 1;
  const units = SPREADS.find(([each]) => each.test(spread))?.[1];
  const given = told?.split("/").map(Number);
  if (given === undefined && NEEDS_RATIOS.test(spread)) return `${name}: no ratio of its legs`;
  const ratios =
    spread === "CUSTOM" ? given : (given?.map((each, at) => each * Math.sign(units?.[at] ?? 0)) ?? units);
  if (ratios === undefined) return `no legs are known of "${name}"`;
  const lists = [days, strikes, sides.toUpperCase()].map((list) => list.split("/"));
  const [dates, listed, types] = lists.map(({ length }) => length);
  const isListed = (count = 0, ...others: readonly number[]) => [1, ratios.length, ...others].includes(count);
  if (ratios.length !== (units ?? ratios).length || !isListed(listed))
    return `${(given ?? lists[1])?.length} told for ${(units ?? ratios).length} legs`;
  if (!isListed(dates, 2) || !isListed(types, ...(/IRON/.test(spread) ? [2] : [])))
    return "expiries or sides are not told for each leg";
  const legs = ratios.map((ratio, leg) => {
    const [day = "", strike, side] = lists.map((list) => forLeg(list, leg, ratios.length));
    const series = /\[AM\]/i.test(day) ? "" : weekly;
    return {
      contract: optionOfSymbol(`${root} 100 ${series}${day.replace(/ \[.*/, "")} ${strike} ${side}`),
      quantity: size * ratio * sign,
      // The later ones of a roll are what it closes.
      effect: /ROLL/.test(spread) && leg > 1 ? "close" : undefined,
    };
  });
  const apart = new Set(legs.flatMap(({ contract }) => (contract === undefined ? [] : keyOf(contract))));
  if (apart.size < legs.length) return "its legs cannot be told apart";
  return {
    legs: legs as DescribedTrade["legs"],
    // The price is of the whole: what it cost stands at a leg that was bought, what it brought at one that was sold.
    cash: -sign * Number(price) * size,
    isApart: dates !== 1 || /CUSTOM|ROLL/.test(spread),
  };
}

/** An order of options of ours. */
const TRADES_OURS = /\b(?:BOT|SOLD)\s+[+-]?\d.*\b(?:SPXW?|VIXW?)\b/i;

const ENDED = /\b(?:expir|assign|exercis|cash settle|removal)/i;
/** So many of a contract that the text names: by its symbol, else in words. */
const MANY_OF = [
  /([+-]?\d[\d,]*(?:\.0+)?)\s+\.?([A-Z]{2,5}\d{6}[CP][\d.]+)/i,
  /([+-]?\d[\d,]*(?:\.0+)?)\s+([A-Z]{2,5}\s.*)$/i,
];
const PER_POINT = 100;

/** "REMOVAL OF OPTION DUE TO EXPIRATION -1.0 SPX 100 (Weeklys) 25 MAR 26 6560 PUT": what ended by itself, and for how much. */
export function describedEnd(
  text: string,
  amount: number,
): (Contract & Pick<Fill, "quantity" | "price" | "ended" | "isUntold">) | undefined {
  const plain = text.replace(/\s+/g, " ");
  const [, many = "", named = ""] =
    MANY_OF.map((each) => each.exec(plain)).find((found) => found !== null) ?? [];
  const contract = ENDED.test(text) ? optionOfSymbol(named) : undefined;
  const quantity = Number(many.replace(/,/g, ""));
  if (contract === undefined || !(Math.abs(quantity) > 0)) return undefined;
  const ended = deedOf("", "", text).ended ?? "settled";
  const price = Math.abs(amount / quantity) / PER_POINT;
  return { ...contract, quantity, price, ended, isUntold: price === 0 && /assigned|exercised/.test(ended) };
}
