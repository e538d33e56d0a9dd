import { DomainError } from "../errors";
import { type Fraction, type Probability, USD_PER_POINT, type Usd } from "../quantities";
import { type DrawdownQuestion, drawdownOdds } from "./drawdown-odds";
import { affordablePaths, deepestFalls, shareFallen } from "./drawdown-simulation";
import { affordable } from "./equity-levels";
import type { LossPattern } from "./loss-clustering";
import { lossOf } from "./two-outcome-trade";
import { wholeContractOdds } from "./whole-contract-odds";

export interface DrawdownAnswer {
  readonly probability: Probability;
  /** The lattice is without noise. */
  readonly method: "exact" | "lattice" | "simulated";
  /** 0 unless simulated. */
  readonly standardError: number;
}

/** Any whole number would do: it is fixed, so that the same cells always give the same answer. */
const SEED = 20_261;

/**
 * The odds of drawdowns by the best method that fits: for independent losses or streaks exact for a fixed
 * fraction, and for whole contracts exact or on a lattice; seeded simulation for results resampled from a
 * history and for more trades than the lattice takes. One simulation, run when it is first asked, answers for
 * every drawdown.
 */
export function drawdownSurvey(
  question: Omit<DrawdownQuestion, "drawdown">,
  pattern: LossPattern,
  equity: Usd | undefined,
): (drawdown: Fraction) => DrawdownAnswer {
  const account = equity === undefined ? undefined : accountFor(question, equity);
  if (pattern.kind !== "history") {
    const whole = account && wholeContractOdds({ ...question, ...account }, pattern);
    if (account === undefined || whole !== undefined)
      return onceEach((drawdown) => ({
        probability: whole?.of(drawdown) ?? drawdownOdds({ ...question, drawdown }, pattern),
        method: whole?.method ?? "exact",
        standardError: 0,
      }));
  }
  let falls: Float64Array | undefined;
  return (drawdown) => {
    falls ??= deepestFalls(question, {
      pattern,
      paths: affordablePaths(question.trades),
      seed: SEED,
      ...(account === undefined ? {} : { account }),
    });
    return { ...shareFallen(falls, drawdown), method: "simulated" };
  };
}

/** A table names a drawdown more than once. */
function onceEach(answer: (drawdown: Fraction) => DrawdownAnswer): typeof answer {
  const known = new Map<Fraction, DrawdownAnswer>();
  return (drawdown) => {
    const found = known.get(drawdown) ?? answer(drawdown);
    known.set(drawdown, found);
    return found;
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
