import { groupedBy } from "./grouped";
import { type Fill, keyOf } from "./lot";

/** How many legs of one order another one trades the other way. */
export function legsBetween(fills: readonly Fill[]): (opening: string, closing: string) => number {
  const legs = new Map(
    [...groupedBy(fills, ({ order }) => order)].map(([order, own]) => [
      order,
      new Set(own.map((fill) => `${keyOf(fill)}|${fill.quantity > 0}`)),
    ]),
  );
  const found = new Map<string, number>();
  return (opening, closing) => {
    const key = `${opening} | ${closing}`;
    let count = found.get(key);
    if (count === undefined) {
      const others = legs.get(closing);
      const other = (leg: string) => leg.replace(/\w+$/, (isBought) => `${isBought !== "true"}`);
      count = [...(legs.get(opening) ?? [])].filter((leg) => others?.has(other(leg))).length;
      found.set(key, count);
    }
    return count;
  };
}
