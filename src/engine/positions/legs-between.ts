import { groupedBy } from "./grouped";
import { type Fill, keyOf } from "./lot";

/** How many legs of one order another one trades the other way. */
export function legsBetween(fills: readonly Fill[]): (opening: string, closing: string) => number {
  // Where rows tell no times, what was opened and what was closed of one day stand under one name.
  const legsBut = (not: Fill["effect"]) =>
    new Map(
      [...groupedBy(fills, ({ order }) => order)].map(([order, own]) => [
        order,
        new Set(
          own.filter(({ effect }) => effect !== not).map((fill) => `${keyOf(fill)}|${fill.quantity > 0}`),
        ),
      ]),
    );
  const [opened, closed] = [legsBut("close"), legsBut("open")];
  const found = new Map<string, number>();
  return (opening, closing) => {
    const key = `${opening} | ${closing}`;
    let count = found.get(key);
    if (count === undefined) {
      const others = closed.get(closing);
      const other = (leg: string) => leg.replace(/\w+$/, (isBought) => `${isBought !== "true"}`);
      count = [...(opened.get(opening) ?? [])].filter((leg) => others?.has(other(leg))).length;
      found.set(key, count);
    }
    return count;
  };
}
