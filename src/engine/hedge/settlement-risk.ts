import { type Contracts, type Points, USD_PER_POINT, type Usd } from "../quantities";
import { futureAt } from "./futures-curve";
import { markOf, worthAtExpiry } from "./hedge-legs";
import { type HedgeLeg, type MarketNow, unmoved } from "./hedge-state";

/** Points of VIX above its own future at which a position without a bound is charged: so VPD sizes its short futures. */
export const MARGIN_RISE: Points = 25;
/** Contracts that are dust of broken sizes. */
const NONE: Contracts = 1e-9;

export interface Position {
  readonly legs: readonly HedgeLeg[];
  readonly contracts: Contracts;
}

/** All that settles to one print, taken together; what never expires stands apart, as do SPX puts. */
export interface Settlement {
  readonly days: number;
  /** As many as are held. */
  readonly legs: readonly (HedgeLeg & { readonly of: number })[];
  /** By position the calls and futures that it has bought here less those that it has sold. */
  readonly rising: readonly Contracts[];
  /** Calls and futures sold that no bought ones cover: without a bound. */
  readonly uncovered: Contracts;
}

/** What settles when. An option covers another of its settlement whatever their strikes: what lies between is bounded. */
export function settlements(positions: readonly Position[]): readonly Settlement[] {
  const found = new Map<string, (HedgeLeg & { readonly of: number })[]>();
  for (const [of, { legs, contracts }] of positions.entries())
    for (const leg of contracts === 0 ? [] : legs) {
      const key = `${/etf|index/.exec(leg.kind) ?? ""}${leg.days}`;
      found.set(key, [...(found.get(key) ?? []), { ...leg, of, quantity: leg.quantity * contracts }]);
    }
  return [...found.values()].map((legs) => {
    const rising = positions.map((_, at) =>
      sumOf(legs.map(({ of, kind, quantity }) => (of === at && !kind.endsWith("put") ? quantity : 0))),
    );
    const net = sumOf(rising);
    return { days: legs[0]!.days, legs, rising, uncovered: net < -NONE ? -net : 0 };
  });
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
const worth = (legs: readonly HedgeLeg[], level: Points): Points =>
  sumOf(legs.map((leg) => leg.quantity * worthAtExpiry(leg, level)));

/** Points that a settlement is worth at least: the corners of what it pays are its strikes. */
const leastWorth = ({ legs }: Settlement): Points =>
  Math.min(...[0, ...legs.map(({ strike }) => strike)].map((level) => worth(legs, level)));

/** Dollars that positions bought or sold at these prices can lose together, held to expiry; nothing where there is no most. */
export function mostLost(
  positions: readonly (Position & { readonly mark: { readonly price: Points } })[],
): Usd | undefined {
  const all = settlements(positions);
  if (all.some(({ uncovered }) => uncovered > 0)) return undefined;
  const paid = sumOf(positions.map(({ contracts, mark }) => contracts * mark.price));
  return Math.max(0, paid - sumOf(all.map(leastWorth))) * USD_PER_POINT;
}

/** What stays uncovered, in words: "4 short of 30 days". */
export const uncoveredIn = (positions: readonly Position[]): string =>
  settlements(positions)
    .flatMap(({ uncovered, days }) => (uncovered > 0 ? [shortOf(uncovered, days)] : []))
    .join(", ");

const shortOf = (uncovered: Contracts, days: number) =>
  `${Number(uncovered.toFixed(2))} short of ${days} days`;

interface Shared {
  /** Nothing where a part of it stays uncovered. */
  readonly atRisk: Usd | undefined;
  readonly margin: Usd;
  readonly note: string;
}

/**
 * What a position that has no bound alone can lose beside the others of its settlements: their net loss beyond what was paid
 * for those that cover it, shared among the sold ones; without a bound the loss where its future settles 25 points higher.
 */
export function beside(at: number, positions: readonly Position[], market: MarketNow): Shared {
  let points = 0;
  // What its own legs cost, and of a calendar the one that settles elsewhere.
  let [own, elsewhere] = [0, 0];
  const open: string[] = [];
  const covering = new Set<number>();
  for (const each of settlements(positions)) {
    const { days, legs, rising, uncovered } = each;
    const paidBy = (of: number) =>
      sumOf(
        legs.map((leg) =>
          leg.of === of ? leg.quantity * markOf([{ ...leg, quantity: 1 }], unmoved(market)).price : 0,
        ),
      );
    own += paidBy(at);
    if (!(rising[at]! < -NONE)) {
      elsewhere += Math.max(0, paidBy(at));
      continue;
    }
    if (uncovered > 0) open.push(shortOf(uncovered, days));
    for (const [of, bought] of rising.entries()) if (bought > NONE) covering.add(of + 1);
    // What was paid for those that cover is theirs to lose.
    const paid = rising.map((bought, of) => {
      return bought < -NONE ? paidBy(of) : Math.min(0, paidBy(of));
    });
    const least = uncovered > 0 ? worth(legs, futureAt(market.curve, days) + MARGIN_RISE) : leastWorth(each);
    const share = rising[at]! / sumOf(rising.map((bought) => Math.min(0, bought)));
    points += Math.max(0, sumOf(paid) - least) * share;
  }
  const margin = points * USD_PER_POINT;
  if (open.length > 0)
    return {
      atRisk: undefined,
      margin,
      note: `no bound: ${open.join(", ")} stay uncovered, losing the more the higher VIX settles; ${MARGIN_RISE} points above its future $${Math.round(margin)}`,
    };
  const atRisk = points + elsewhere;
  return {
    atRisk: atRisk * USD_PER_POINT,
    margin: Math.max(0, atRisk - Math.max(0, own)) * USD_PER_POINT,
    note: `covered by layer ${[...covering].join(", ")} of the same settlement`,
  };
}
