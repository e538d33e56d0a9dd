import { DomainError } from "../errors";
import { type Probability, USD_PER_POINT, type Usd } from "../quantities";
import { type DrawdownQuestion, drawdownOdds } from "./drawdown-odds";
import { affordable, affordablePaths, simulatedDrawdownOdds } from "./drawdown-simulation";
import type { LossPattern } from "./loss-clustering";
import { lossOf } from "./two-outcome-trade";

export interface DrawdownAnswer {
  readonly probability: Probability;
  readonly method: "exact" | "simulated";
  /** 0 when the method is exact. */
  readonly standardError: number;
}

/** Any whole number would do: it is fixed, so that the same cells always give the same answer. */
const SEED = 20_261;

/**
 * The odds of a drawdown by the best method that fits: exact for a fixed fraction with independent losses or
 * streaks, seeded simulation for whole contracts and for results resampled from a history.
 */
export function surveyedDrawdownOdds(
  question: DrawdownQuestion,
  pattern: LossPattern,
  equity: Usd | undefined,
): DrawdownAnswer {
  if (equity === undefined && pattern.kind !== "history")
    return { probability: drawdownOdds(question, pattern), method: "exact", standardError: 0 };
  const simulated = simulatedDrawdownOdds(question, {
    pattern,
    paths: affordablePaths(question.trades),
    seed: SEED,
    ...(equity === undefined ? {} : { account: accountFor(question, equity) }),
  });
  return { ...simulated, method: "simulated" };
}

function accountFor({ trade, riskFraction }: DrawdownQuestion, equity: Usd) {
  const lossUsd = lossOf(trade) * USD_PER_POINT;
  if (affordable(equity * riskFraction, lossUsd) < 1)
    throw new DomainError(
      "no-solution",
      `equity: ${riskFraction} of $${equity} fits no condor with a worst loss of $${lossUsd.toFixed(0)}; it takes $${Math.ceil(lossUsd / riskFraction)}`,
    );
  return { equity, usdPerPoint: USD_PER_POINT };
}
