import { type Contracts, type Fraction, type Probability, USD_PER_POINT, type Usd } from "../quantities";
import { CLOSED_FRACTION } from "../rules/completed-gates";
import { USUAL_SHARE } from "../vix1d/bands";
import { contractsFor } from "./contracts";
import { CONFIDENCE, edgeOf, isAgainst } from "./edge";
import type { EdgeQuestion } from "./edge-question";
import { lossOf } from "./two-outcome-trade";
import { type YearOdds, yearOdds } from "./year-odds";

/** What the user is willing to bear. */
export interface CeilingLimits {
  /** Fall from the running peak within a year that must stay rare. */
  readonly drawdown: Fraction;
  /** Odds of it that are still accepted. */
  readonly tolerance: Probability;
  /** Share of equity that the worst named shock may cost, everything counted. */
  readonly stress: Fraction;
  /** The share of what the record says about the win rate that may lie below the rate that is shown as cautious. */
  readonly quantile: Probability;
  /** Share of equity that all condors together may lose at worst. */
  readonly allocationCap: Fraction;
  /** Odds of an edge from which more than the base size can be argued for. */
  readonly confidence: Probability;
}

/** House rule: 20 % in a year in at most 1 case of 20, 6 % in the worst named shock, the lower quartile, 10 % in all. */
export const USUAL_LIMITS: CeilingLimits = {
  drawdown: 0.2,
  tolerance: 0.05,
  stress: 0.06,
  quantile: 0.25,
  allocationCap: 0.1,
  confidence: CONFIDENCE,
};

/** The size at which the method begins, and which it keeps until an edge is shown. */
export const BASE_FRACTION = CLOSED_FRACTION;
/** The size that the method scales up to. */
export const SCALED_UP: Fraction = 0.02;

export interface CeilingTerms extends EdgeQuestion {
  /** The fraction that the gates permit. */
  readonly policy: Fraction;
  /** The condor gate says that no new condor is sold. */
  readonly hold: boolean;
  /** The share of VIX1D was given and cannot be read: it may be one at which nothing is earned. */
  readonly isShareUnread?: boolean;
  readonly equity: Usd;
  readonly tradesPerYear: number;
  /** Worst loss of the positions already open. */
  readonly openRisk: Usd;
  /** Loss of the current book, hedges included, under the worst named shock. */
  readonly stressLoss: Usd;
  readonly limits: CeilingLimits;
  /** The user's own closed trades in their order, true for a loss. */
  readonly results?: readonly boolean[] | undefined;
}

export type CeilingName = "gate" | "edge" | "policy" | "drawdown" | "stress" | "allocation cap";

export interface OneCeiling {
  readonly name: CeilingName;
  /** All of equity where it sets no bound. */
  readonly fraction: Fraction;
  readonly bounds: boolean;
  readonly contracts: Contracts;
  readonly atRisk: Usd;
}

export interface Ceiling {
  readonly ceilings: readonly OneCeiling[];
  readonly fraction: Fraction;
  readonly contracts: Contracts;
  readonly atRisk: Usd;
  /** Every ceiling that is as low as the lowest, in their order. */
  readonly binding: readonly CeilingName[];
  /** Probability that one condor earns anything on average; absent where neither price nor record says anything. */
  readonly positive: Probability | undefined;
  /** What is known speaks against the trade. */
  readonly against: boolean;
  /** Odds of the limiting drawdown within a year: the one number. */
  readonly odds: YearOdds;
  /** Whole condors that a fraction of equity pays for. */
  contractsAt(fraction: Fraction): Contracts;
}

/**
 * How much of equity one trade may put at risk: the smallest of what the condor gate lets through, what price and record
 * say of an edge, what the gates permit, what keeps the odds of a drawdown within the tolerance, what the worst named
 * shock leaves, and what the allocation cap leaves beside open risk. In a shock a new condor is taken to lose its worst
 * loss whole. Source: house rule.
 */
export function sizeCeiling(terms: CeilingTerms): Ceiling {
  const { policy, record, share, equity, openRisk, stressLoss, limits } = terms;
  const maxLoss = lossOf(terms.trade);
  const shareOf = (loss: Usd): Fraction => (loss === 0 ? 0 : loss / equity);
  const contractsAt = (riskFraction: Fraction): Contracts =>
    contractsFor({
      equity,
      riskFraction,
      maxLoss,
      costs: 0,
      openRisk: 0,
      allocationCap: 1,
      multiplier: USD_PER_POINT,
    }).contracts;
  const ceiling = (name: CeilingName, bound: Fraction | undefined): OneCeiling => {
    const fraction = Math.max(0, Math.min(1, bound ?? 1));
    const contracts = contractsAt(fraction);
    return {
      name,
      fraction,
      bounds: bound !== undefined,
      contracts,
      atRisk: contracts * maxLoss * USD_PER_POINT,
    };
  };
  const isTold = share !== undefined || (record !== undefined && record.trades > 0);
  const positive = isTold ? edgeOf(terms).positive : undefined;
  // What costs leave nothing of can only lose, whatever the record was.
  const against = terms.trade.credit <= 0 || (positive !== undefined && isAgainst(terms, positive));
  // Without price and record every win rate would be as likely as any other, which no price of an option leaves.
  const odds = yearOdds({ ...terms, share: isTold ? share : USUAL_SHARE, drawdown: limits.drawdown });
  const ceilings = [
    ceiling("gate", terms.hold ? 0 : undefined),
    ceiling("edge", against || terms.isShareUnread ? 0 : edgeBound(positive, limits.confidence)),
    ceiling("policy", policy),
    ceiling("drawdown", odds.largest(limits.tolerance)),
    ceiling("stress", limits.stress - shareOf(stressLoss)),
    ceiling("allocation cap", limits.allocationCap - shareOf(openRisk)),
  ] as const;
  const fraction = Math.min(...ceilings.map((each) => each.fraction));
  const lowest = ceilings.filter((each) => each.fraction === fraction);
  return {
    ceilings,
    fraction,
    contracts: lowest[0]!.contracts,
    atRisk: lowest[0]!.atRisk,
    binding: terms.hold ? ["gate"] : lowest.map(({ name }) => name),
    positive,
    against,
    odds,
    contractsAt,
  };
}

/** The base size until an edge is shown, no bound from there on. */
function edgeBound(positive: Probability | undefined, confidence: Probability): Fraction | undefined {
  return positive === undefined || positive < confidence ? BASE_FRACTION : undefined;
}
