import { DomainError } from "../errors";
import { type Fraction, type Probability, USD_PER_POINT, type Usd } from "../quantities";
import { type DrawdownQuestion, drawdownOdds } from "./drawdown-odds";
import { affordable, affordablePaths, deepestFalls, shareFallen } from "./drawdown-simulation";
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
 * The odds of drawdowns by the best method that fits: exact for a fixed fraction with independent losses or
 * streaks, seeded simulation for whole contracts and for results resampled from a history. One simulation,
 * run when it is first asked, answers for every drawdown.
 */
export function drawdownSurvey(
  question: Omit<DrawdownQuestion, "drawdown">,
  pattern: LossPattern,
  equity: Usd | undefined,
): (drawdown: Fraction) => DrawdownAnswer {
  if (equity === undefined && pattern.kind !== "history")
    return (drawdown) => ({
      probability: drawdownOdds({ ...question, drawdown }, pattern),
      method: "exact",
      standardError: 0,
    });
  let falls: Float64Array | undefined;
  return (drawdown) => {
    falls ??= deepestFalls(question, {
      pattern,
      paths: affordablePaths(question.trades),
      seed: SEED,
      ...(equity === undefined ? {} : { account: accountFor(question, equity) }),
    });
    return { ...shareFallen(falls, drawdown), method: "simulated" };
  };
}

function accountFor({ trade, riskFraction }: Omit<DrawdownQuestion, "drawdown">, equity: Usd) {
  const lossUsd = lossOf(trade) * USD_PER_POINT;
  if (affordable(equity * riskFraction, lossUsd) < 1)
    throw new DomainError(
      "no-solution",
      `equity: ${riskFraction} of $${equity} fits no condor with a worst loss of $${lossUsd.toFixed(0)}; it takes $${Math.ceil(lossUsd / riskFraction)}`,
    );
  return { equity, usdPerPoint: USD_PER_POINT };
}
