import { lossAtExpiry } from "../condor/payoff";
import { DomainError } from "../errors";
import { type PlannedCondor, planMarket, plannedCondor, volatilityAtVix } from "../plan/market";
import type { Plan } from "../plan/plan";
import { type Contracts, type Points, USD_PER_POINT, type Usd } from "../quantities";
import { type Crash, layerProtections, type Protection, putProtection } from "./bought-protection";
import { exitProtections } from "./exit-protection";
import { harvestProtections } from "./harvest-protection";
import { sizeOf } from "./scaling-table";

export interface Frontier {
  readonly contracts: Contracts;
  /** What the condors lose in the crash, the credit kept. */
  readonly crashLoss: Usd;
  readonly protections: readonly Protection[];
  /** A stop and a target: they gain nothing in a crash that comes at once, so none is the best. */
  readonly exits: () => readonly Protection[];
  /** The ladder held to its roll days, and its money taken by rules: measured costs beside the carries, so none is the best. */
  readonly harvests: () => readonly Protection[];
}

/** Points of expected result that are rounding. */
const NOTHING = 1e-9;

/**
 * Crash protection and its price a year, side by side: one contract of each VIX layer, one SPX put, the same
 * condors with half the wing, one condor fewer, a stop and a target. A smaller trade gives up its expected result and
 * nothing else, so where a condor earns nothing, trading less of it is protection for free.
 * Limits: the crash comes at once, condors settle in it, options keep their volatility models; carry is that
 * of a market that never moves.
 */
export function protectionFrontier(plan: Plan, crash: Crash): Frontier {
  const market = planMarket(plan, volatilityAtVix(plan, plan.vix));
  const condor = plannedCondor(plan, market);
  const contracts = plan.condors ?? sizeOf(plan, condor, plan.riskFraction).contracts;
  const settled = plan.spot * (1 + crash.spotMove);
  const yearly = (points: Points): Usd =>
    Math.abs(points) < NOTHING ? 0 : points * USD_PER_POINT * plan.tradesPerYear;
  const crashLossOf = ({ condor: strikes, net }: PlannedCondor) =>
    (lossAtExpiry(strikes, settled) - net) * USD_PER_POINT;
  const held = Math.max(1, contracts);
  return {
    contracts,
    crashLoss: contracts * crashLossOf(condor),
    protections: [
      ...layerProtections(plan, crash),
      putProtection(plan, crash),
      narrowerCondor(),
      {
        choice: "one condor fewer",
        cost: yearly(condor.expected),
        costIs: "expected result forgone",
        gain: crashLossOf(condor),
        note: `expected result of a condor: ${condor.expected.toFixed(2)} points after costs`,
      },
    ],
    exits: () => exitProtections(plan, market, condor, held),
    harvests: () => harvestProtections(plan, crash, held),
  };

  function narrowerCondor(): Protection {
    const wing = Math.floor(condor.width / 2 / plan.increment) * plan.increment;
    const choice = `wings of ${wing}, ${held} condor${held > 1 ? "s" : ""}`;
    const costIs = "expected result forgone";
    if (wing <= 0) {
      const none = new DomainError(
        "no-solution",
        "the wings are one strike wide: no narrower condor is listed",
      );
      return { choice: "narrower wings", cost: none, costIs, gain: none, note: "" };
    }
    const { shortPut, shortCall } = condor.condor;
    const strikes = { longPut: shortPut - wing, shortPut, shortCall, longCall: shortCall + wing };
    const narrow = plannedCondor({ ...plan, strikes }, market);
    return {
      choice,
      cost: yearly((condor.expected - narrow.expected) * held),
      costIs,
      gain: (crashLossOf(condor) - crashLossOf(narrow)) * held,
      note: `the same short strikes; credit ${narrow.credit.toFixed(2)} in place of ${condor.credit.toFixed(2)}`,
    };
  }
}

/** How much less is lost in the crash for a dollar a year. */
export function gainPerDollar({ gain, cost }: Protection): number | DomainError {
  if (gain instanceof DomainError) return gain;
  if (cost instanceof DomainError) return cost;
  return cost > 0 ? gain / cost : new DomainError("no-solution", "it costs nothing, so no ratio measures it");
}

/** The most protection per dollar: one that costs nothing and helps comes first, the larger gain before. */
export function bestProtection(protections: readonly Protection[]): Protection | undefined {
  let best: { readonly protection: Protection; readonly score: number; readonly free: boolean } | undefined;
  for (const protection of protections) {
    const { gain, cost } = protection;
    if (gain instanceof DomainError || cost instanceof DomainError || gain <= 0) continue;
    const free = cost <= 0;
    const score = free ? gain : gain / cost;
    if (best === undefined || (free && !best.free) || (free === best.free && score > best.score))
      best = { protection, score, free };
  }
  return best?.protection;
}
