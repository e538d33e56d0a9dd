import { type Lot, partOf, rowsOf } from "./lot";

/** Contracts of one expiry side by side, as many of each leg. */
export interface Unit {
  readonly legs: readonly Lot[];
  readonly contracts: number;
}

/** A bought and a sold option of one side. */
export interface Vertical extends Unit {
  readonly type: "put" | "call";
  readonly short: Lot;
  readonly long: Lot;
  /** The sold one lies nearer to the money: it brings a credit. */
  readonly isCredit: boolean;
}

/** Pairs the options of one side and expiry: sold ones with bought ones further out, then with bought ones nearer. */
export function verticalsOf(
  type: "put" | "call",
  lots: readonly Lot[],
): { readonly verticals: readonly Vertical[]; readonly singles: readonly Lot[] } {
  const outward = type === "put" ? -1 : 1;
  const sorted = [...lots].sort(
    (a, b) => outward * (a.strike - b.strike) || a.quantity - b.quantity || a.price - b.price,
  );
  const shorts = sorted.filter(({ quantity }) => quantity < 0);
  const longs = sorted.filter(({ quantity }) => quantity > 0);
  const verticals: Vertical[] = [];
  for (const isCredit of [true, false])
    for (const asMany of [true, false])
      for (let s = 0; s < shorts.length; s++)
        for (let l = 0; l < longs.length; l++) {
          const [short, long] = [shorts[s] as Lot, longs[l] as Lot];
          const size = Math.min(-short.quantity, long.quantity);
          const isFurtherOut = outward * (long.strike - short.strike) > 0;
          if (size === 0 || long.strike === short.strike || isFurtherOut !== isCredit) continue;
          if (asMany && -short.quantity !== long.quantity) continue;
          const legs = [partOf(short, -size), partOf(long, size)] as const;
          verticals.push({ type, isCredit, contracts: size, legs, short: legs[0], long: legs[1] });
          shorts[s] = partOf(short, short.quantity + size);
          longs[l] = partOf(long, long.quantity - size);
        }
  return { verticals, singles: [...shorts, ...longs].filter(({ quantity }) => quantity !== 0) };
}

/** Points received for one of it; below 0 what was paid. */
export function creditOf({ legs, contracts }: Unit): number {
  return legs.reduce((sum, { quantity, price }) => sum - (quantity * price) / contracts, 0);
}

/** When the first of its legs was opened, what it cost in fees, and where it stands. */
export function historyOf({ legs }: Pick<Unit, "legs">) {
  const days = legs.flatMap(({ opened }) => (opened === undefined ? [] : [opened]));
  return {
    opened: days.length === 0 ? undefined : Math.min(...days),
    fees: legs.reduce((sum, { fees }) => sum + fees, 0),
    rows: rowsOf(legs),
  };
}
