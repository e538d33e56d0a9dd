import {
  type Contracts,
  type Fraction,
  type Points,
  type Probability,
  USD_PER_POINT,
  type Usd,
} from "../quantities";
import { contractsFor } from "./contracts";
import { drawdownOdds } from "./drawdown-odds";
import { largestFraction, leastWinRate } from "./largest-fraction";
import { expectedPoints, lossOf, type TwoOutcomeTrade } from "./two-outcome-trade";
import { posteriorWinRate, type TrackRecord } from "./win-rate-posterior";

/** What the user is willing to bear. */
export interface CeilingLimits {
  /** Fall from the running peak within a year that must stay rare. */
  readonly drawdown: Fraction;
  /** Odds of it that are still accepted. */
  readonly tolerance: Probability;
  /** Share of equity that the worst named shock may cost, everything counted. */
  readonly stress: Fraction;
  /** The share of what the record says about the win rate that may lie below the rate in use. */
  readonly quantile: Probability;
  /** Share of equity that all condors together may lose at worst. */
  readonly allocationCap: Fraction;
}

/** House rule: 20 % in a year in at most 1 case of 20, 6 % in the worst named shock, the lower quartile, 10 % in all. */
export const USUAL_LIMITS: CeilingLimits = {
  drawdown: 0.2,
  tolerance: 0.05,
  stress: 0.06,
  quantile: 0.25,
  allocationCap: 0.1,
};

export interface CeilingTerms {
  /** The fraction that the gates permit. */
  readonly policy: Fraction;
  readonly record: TrackRecord;
  readonly trade: Omit<TwoOutcomeTrade, "winRate">;
  readonly equity: Usd;
  readonly tradesPerYear: number;
  /** Worst loss of the positions already open. */
  readonly openRisk: Usd;
  /** Loss of the current book, hedges included, under the worst named shock. */
  readonly stressLoss: Usd;
  readonly limits: CeilingLimits;
}

export type CeilingName = "policy" | "drawdown" | "stress" | "allocation cap";

export interface OneCeiling {
  readonly name: CeilingName;
  readonly fraction: Fraction;
  readonly contracts: Contracts;
  readonly atRisk: Usd;
}

export interface Ceiling extends OneCeiling {
  readonly ceilings: readonly OneCeiling[];
  /** The cautious win rate on which the drawdown ceiling rests. */
  readonly winRate: Probability;
  /** Odds of the limiting drawdown in a year at a fraction, at the cautious win rate. */
  oddsAt(fraction: Fraction): Probability;
  /** What one condor must earn on average for a fraction to stay within the drawdown limit. */
  expectedNeededFor(fraction: Fraction): Points;
}

/**
 * How much of equity one trade may put at risk: the smallest of what the gates permit, what keeps the odds of
 * a drawdown within the tolerance at a cautious win rate, what the worst named shock leaves, and what the
 * allocation cap leaves beside open risk. In a shock a new condor is taken to lose its worst loss whole.
 * Source: house rule; drawdown odds as for closed trades.
 */
export function sizeCeiling(terms: CeilingTerms): Ceiling {
  const { policy, record, equity, tradesPerYear, openRisk, stressLoss, limits } = terms;
  const { drawdown, tolerance, stress, quantile, allocationCap } = limits;
  const winRate = posteriorWinRate(record, quantile);
  const trade = { ...terms.trade, winRate };
  const maxLoss = lossOf(trade);
  const shareOf = (loss: Usd): Fraction => (loss === 0 ? 0 : loss / equity);
  const ceiling = (name: CeilingName, riskFraction: Fraction): OneCeiling => {
    const fraction = Math.max(0, Math.min(1, riskFraction));
    const { contracts } = contractsFor({
      equity,
      riskFraction: fraction,
      maxLoss,
      costs: 0,
      openRisk: 0,
      allocationCap: 1,
      multiplier: USD_PER_POINT,
    });
    return { name, fraction, contracts, atRisk: contracts * maxLoss * USD_PER_POINT };
  };
  const ceilings = [
    ceiling("policy", policy),
    ceiling("drawdown", largestFraction({ trade, trades: tradesPerYear, drawdown, tolerance })),
    ceiling("stress", stress - shareOf(stressLoss)),
    ceiling("allocation cap", allocationCap - shareOf(openRisk)),
  ] as const;
  const smallest = ceilings.reduce<OneCeiling>(
    (least, each) => (each.fraction < least.fraction ? each : least),
    ceilings[0],
  );
  return {
    ...smallest,
    ceilings,
    winRate,
    oddsAt: (riskFraction) => drawdownOdds({ trade, riskFraction, trades: tradesPerYear, drawdown }),
    expectedNeededFor: (riskFraction) => {
      const limit = { trade: terms.trade, trades: tradesPerYear, drawdown, tolerance };
      return expectedPoints({ ...terms.trade, winRate: leastWinRate(limit, riskFraction) });
    },
  };
}
