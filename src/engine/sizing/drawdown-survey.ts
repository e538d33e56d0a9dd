import { demand } from "../errors";
import { byThousands } from "../great-numbers";
import { accountKinds } from "../number-kinds/account";
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
  demand(
    affordable(equity * riskFraction, lossUsd) >= 1,
    () => fitsNone(riskFraction, equity, lossUsd),
    "no-solution",
  );
  return { equity, usdPerPoint: USD_PER_POINT };
}

/** What would fit one condor: a larger share of this equity, or this share of an equity that somebody may have. */
function fitsNone(riskFraction: Fraction, equity: Usd, lossUsd: Usd): string {
  const [share, least] = [Math.ceil((lossUsd / equity) * 1e6) / 1e6, Math.ceil(lossUsd / riskFraction)];
  const ways = [
    ...(share < 1 ? [`a riskFraction (fraction) of at least ${share}`] : []),
    ...(least <= accountKinds.equity.max ? [`an equity (US dollars) of at least ${least}`] : []),
  ];
  return byThousands(
    `one condor with a worst loss of $${lossUsd.toFixed(0)} needs ${ways.join(", or ")}; got ${riskFraction} of $${equity}`,
  );
}
