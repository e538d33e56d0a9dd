import { DomainError } from "../errors";
import { type Contracts, type Fraction, type Points, USD_PER_POINT, type Usd } from "../quantities";

/** A year of condors in one account. */
export interface YearOfCondors {
  /** Expected result of one condor before costs. */
  readonly expected: Points;
  readonly costs: Points;
  readonly contracts: Contracts;
  readonly tradesPerYear: number;
  /** What the hedge costs a year, less what it is expected to pay. */
  readonly netHedgeCost: Usd;
  readonly equity: Usd;
  /** Interest that the account earns on its cash. */
  readonly cashRate: Fraction;
}

/** Expected result of a year: (EV - costs) x contracts x trades x 100, less the hedge, plus interest. */
export function expectedYear(year: YearOfCondors): Usd {
  const perTrade = (year.expected - year.costs) * year.contracts * USD_PER_POINT;
  return perTrade * year.tradesPerYear - year.netHedgeCost + year.equity * year.cashRate;
}

/** The two ends of a condor, before costs. */
export interface TwoEnds {
  readonly credit: Points;
  readonly maxLoss: Points;
}

/**
 * Compound growth a year at the same share of equity at risk in every trade: exp(n E ln(1 + x)) - 1, x the result of a
 * trade over equity. The payoff is the two-outcome trade with the same expectation: the full credit with the effective
 * win rate (EV + maxLoss) / (credit + maxLoss), else the full loss. Hedge and interest are spread evenly over the
 * trades. It is below the simple return, and falls once the share is too large, whatever the expectation says; one
 * trade's return raised to 252 is never an answer. Source: kelly1956; house rule for the account.
 */
export function compoundYear(year: YearOfCondors, { credit, maxLoss }: TwoEnds): Fraction {
  const winRate = (year.expected + maxLoss) / (credit + maxLoss);
  if (!(winRate >= 0 && winRate <= 1))
    throw new DomainError(
      "argument",
      `ev (index points): must be from -maxLoss (${-maxLoss}) to credit (${credit}), got ${year.expected}`,
    );
  const pointsToShare = (year.contracts * USD_PER_POINT) / year.equity;
  const steady = (year.equity * year.cashRate - year.netHedgeCost) / (year.equity * year.tradesPerYear);
  const won = (credit - year.costs) * pointsToShare + steady;
  const lost = -(maxLoss + year.costs) * pointsToShare + steady;
  if ((winRate < 1 && lost <= -1) || (winRate > 0 && won <= -1))
    throw new DomainError(
      "no-solution",
      `one trade can lose ${maxLoss + year.costs} points on ${year.contracts} contracts, all of the equity of ${year.equity}: nothing is left to compound`,
    );
  const part = (odds: number, result: number) => (odds === 0 ? 0 : odds * Math.log1p(result));
  return Math.expm1(year.tradesPerYear * (part(winRate, won) + part(1 - winRate, lost)));
}
