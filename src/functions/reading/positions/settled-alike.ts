import { type Fill, keyOf } from "../../../engine/positions/lot";
import { withoutDust } from "./money";

/** Options of one series settle at one level: what one of them paid tells what the others did. */
export function settledAlike(fills: readonly Fill[]): {
  readonly fills: readonly Fill[];
  readonly notes: readonly string[];
} {
  const levels = new Map<string, number>();
  const seriesOf = ({ root, expiry }: Fill) => `${root} ${expiry}`;
  const outward = ({ type }: Fill) => (type === "put" ? -1 : 1);
  const paid = fills.filter(({ ended, price }) => ended !== undefined && price > 0);
  for (const fill of paid) levels.set(seriesOf(fill), fill.strike + outward(fill) * fill.price);
  // Those are removed in rows of their own, too.
  const told = new Set(paid.map(keyOf));
  const notes: string[] = [];
  return {
    notes,
    fills: fills.map((fill) => {
      const level = levels.get(seriesOf(fill));
      if (!fill.isUntold || fill.ended === undefined || level === undefined || told.has(keyOf(fill)))
        return fill;
      const price = withoutDust(Math.max(0, outward(fill) * (level - fill.strike)));
      notes.push(
        `row ${fill.rows[0]}: pays ${price}, at the level of ${withoutDust(level)} that others tell`,
      );
      return { ...fill, price, isUntold: false };
    }),
  };
}
