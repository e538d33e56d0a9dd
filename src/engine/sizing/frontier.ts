import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { lossAtExpiry } from "../condor/payoff";
import { DomainError } from "../errors";
import { carryPerYear } from "../hedge/carry";
import type { Rung } from "../hedge/ladder";
import { hedgePayoff } from "../hedge/payoff";
import { blackScholesPrice } from "../options/black-scholes";
import {
  type Contracts,
  type Fraction,
  type Points,
  USD_PER_POINT,
  type Usd,
  type VixPoints,
} from "../quantities";
import { HIGHEST_TIER } from "../rules/presets/tier";
import type { Plan } from "../scenario/plan";
import { planHedgeMarket, planLadder } from "../scenario/plan-hedge";
import { type PlannedCondor, planMarket, plannedCondor, volatilityAtVix } from "../scenario/plan-market";
import { sizeOf } from "./scaling-table";

/** The crash against which protection is bought. */
export interface Crash {
  /** Change of the index. */
  readonly spotMove: Fraction;
  /** Points that VIX moves. */
  readonly vixMove: VixPoints;
}

/** One way to lose less in the crash. */
export interface Protection {
  readonly choice: string;
  /** What a year of it costs: carry on an unchanged market, or expected result forgone. */
  readonly cost: Usd | DomainError;
  readonly costIs: "carry, unchanged market" | "expected result forgone";
  /** How much less is lost in the crash. */
  readonly gain: Usd | DomainError;
  readonly note: string;
}

export interface Frontier {
  readonly contracts: Contracts;
  /** What the condors lose in the crash, the credit kept. */
  readonly crashLoss: Usd;
  readonly protections: readonly Protection[];
}

/** Points of expected result that are rounding. */
const NOTHING = 1e-9;

/**
 * Crash protection and its price a year, side by side: one contract of each VIX layer, one SPX put, the same
 * condors with half the wing, one condor fewer. A smaller trade gives up its expected result and nothing else,
 * so where a condor earns nothing, trading less of it is protection for free.
 * Limits: the crash comes at once, condors settle in it, options keep their volatility models; carry is an
 * upper case on a market that never moves.
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

/** One contract of each VIX layer, on its own future. */
function layerProtections(plan: Plan, { vixMove }: Crash): readonly Protection[] {
  const market = planHedgeMarket(plan, plan.vix);
  const everyLayer = { ...plan, hedged: true, tier: HIGHEST_TIER };
  const shock = { vixMove, daysOn: 0, betas: undefined, volResponse: 0, vro: undefined };
  return planLadder(everyLayer, 10, plan.vix).map((rung, index): Protection => {
    const costIs = "carry, unchanged market";
    if (rung instanceof DomainError)
      return { choice: `VIX layer ${index + 1}`, cost: rung, costIs, gain: rung, note: "" };
    const one: Rung = { ...rung, contracts: 1 };
    return {
      choice: `VIX layer ${index + 1}: ${rung.layer.instrument}, ${rung.days} days`,
      cost: carryPerYear(one, market),
      costIs,
      gain: hedgePayoff([one], market, shock).total,
      note: `one contract at ${rung.mark.price.toFixed(2)}, driven by its own future`,
    };
  });
}

/** One SPX put, held to expiry and bought again; in the crash its volatility moves as VIX does. */
function putProtection(plan: Plan, { spotMove, vixMove }: Crash): Protection {
  const { spot, putDays, putDistance, putRatio, vix, rate } = plan;
  const strike = Math.round((spot * (1 - putDistance)) / plan.increment) * plan.increment;
  const years = putDays / CALENDAR_DAYS_PER_YEAR;
  const price = (at: Points, vixThen: VixPoints) =>
    blackScholesPrice(false, at, strike, years, (putRatio * Math.max(1, vixThen)) / 100, rate, plan.yield);
  const now = price(spot, vix);
  return {
    choice: `SPX put ${strike}, ${putDays} days`,
    cost: now * USD_PER_POINT * (CALENDAR_DAYS_PER_YEAR / putDays),
    costIs: "carry, unchanged market",
    gain: (price(spot * (1 + spotMove), vix + vixMove) - now) * USD_PER_POINT,
    note: `one contract at ${now.toFixed(2)}, volatility ${putRatio} x VIX`,
  };
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
