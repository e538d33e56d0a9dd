import { type Lot, partOf, rowsOf } from "./lot";
import { paired } from "./paired";

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

export interface Side {
  readonly verticals: readonly Vertical[];
  readonly singles: readonly Lot[];
}

/** Pairs the options of one side and expiry: credits first, or what was bought as a spread first. */
export function verticalsOf(type: "put" | "call", all: readonly Lot[], creditsFirst = true): Side {
  const outward = type === "put" ? -1 : 1;
  let lots = all
    .filter((lot) => lot.type === type)
    .sort((a, b) => outward * (a.strike - b.strike) || a.quantity - b.quantity || a.price - b.price);
  const verticals: Vertical[] = [];
  for (const isCredit of [creditsFirst, !creditsFirst]) {
    // The nearer ones, then those further out.
    const sides = [isCredit, !isCredit].map((isShort) =>
      lots
        .filter(({ quantity }) => quantity < 0 === isShort)
        .map((lot) => ({ lot, place: outward * lot.strike, contracts: Math.abs(lot.quantity) })),
    ) as [Item[], Item[]];
    const { pairs, alone } = paired(...sides, (near, far) => far > near, [(_, __, areAsMany) => areAsMany]);
    for (const { left, right, contracts } of pairs) {
      const [near, far] = [part(left.lot, contracts), part(right.lot, contracts)];
      const [short, long] = isCredit ? [near, far] : [far, near];
      verticals.push({ type, isCredit, contracts, legs: [short, long], short, long });
    }
    lots = sides.flatMap((side, at) =>
      side.flatMap(({ lot }, of) => ((alone[at]?.[of] ?? 0) > 0 ? [part(lot, alone[at]?.[of] ?? 0)] : [])),
    );
  }
  return { verticals, singles: lots };
}

interface Item {
  readonly lot: Lot;
  readonly place: number;
  readonly contracts: number;
}

const part = (lot: Lot, contracts: number) => partOf(lot, Math.sign(lot.quantity) * contracts);

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
