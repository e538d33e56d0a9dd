import { groupedBy } from "./grouped";
import { type Fill, keyOf } from "./lot";

/** A contract at one time. */
export const timeKeyOf = (fill: Fill): string => `${keyOf(fill)}|${fill.opened}`;

/**
 * Which side of a contract came first where its fills bear one time and no word of opening or closing: the one of which
 * something is left, else sold ones nearer to the money and bought ones further out, as a credit is opened. The order of
 * the rows says nothing.
 */
export function firstSides(fills: readonly Fill[]): ReadonlyMap<string, number> {
  const traded = [
    ...groupedBy(
      fills.filter(({ effect, ended }) => !effect && !ended),
      timeKeyOf,
    ),
  ].flatMap(([key, own]) => {
    const sum = (sign: number) =>
      own.reduce((total, { quantity }) => total + Math.max(0, sign * quantity), 0);
    const [bought, sold] = [sum(1), sum(-1)];
    return bought > 0 && sold > 0
      ? [{ key, fill: own[0] as Fill, net: bought - sold, turned: Math.min(bought, sold) }]
      : [];
  });
  const found = new Map<string, number>();
  const pools = groupedBy(traded, ({ fill }) => `${fill.root}|${fill.expiry}|${fill.type}|${fill.opened}`);
  for (const pool of pools.values()) {
    const outward = pool[0]?.fill.type === "put" ? -1 : 1;
    const half = pool.reduce((sum, { turned }) => sum + turned, 0) / 2;
    let nearer = 0;
    for (const { key, net, turned } of [...pool].sort((a, b) => outward * (a.fill.strike - b.fill.strike))) {
      found.set(key, Math.sign(net) || (nearer < half ? -1 : 1));
      nearer += turned;
    }
  }
  return found;
}
