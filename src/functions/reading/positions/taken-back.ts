import { type Fill, keyOf, partOf } from "../../../engine/positions/lot";
import type { OtherRow } from "./broker-book";
import { withoutDust } from "./money";

/**
 * Fills without those that were cancelled: a row that takes back goes with the fill that it names, of its contract and
 * price, one of its own time before others. What it names and the rows do not hold it turns, as a trade would.
 */
export function withoutTakenBack(
  fills: ReadonlyMap<number, Fill>,
  taking: ReadonlySet<number>,
): { readonly fills: readonly Fill[]; readonly others: readonly OtherRow[] } {
  const left = new Map(fills);
  const others: OtherRow[] = [];
  for (const row of taking) {
    let back = left.get(row) as Fill;
    const named = [...left].filter(
      ([at, fill]) =>
        !taking.has(at) &&
        keyOf(fill) === keyOf(back) &&
        fill.price === back.price &&
        fill.ended === undefined &&
        Math.sign(fill.quantity) === -Math.sign(back.quantity) &&
        (fill.opened ?? 0) <= (back.opened ?? Number.MAX_VALUE),
    );
    // The latest first: its own time is the latest that it can be; of one time the nearest row.
    named.sort(
      ([at, a], [other, b]) =>
        (b.opened ?? 0) - (a.opened ?? 0) || Math.abs(at - row) - Math.abs(other - row),
    );
    for (const [at, fill] of named) {
      const size = Math.sign(back.quantity) * Math.min(Math.abs(back.quantity), Math.abs(fill.quantity));
      if (size === 0) break;
      const [gone, counter] = [partOf(fill, -size), partOf(back, size)];
      const fees = withoutDust(gone.fees + counter.fees);
      others.push({ row, kind: "correction", words: `takes back row ${at}`, cash: 0, fees });
      left.set(at, partOf(fill, fill.quantity + size));
      back = partOf(back, back.quantity - size);
    }
    left.set(row, back);
  }
  return { fills: [...left.values()].filter(({ quantity }) => quantity !== 0), others };
}
