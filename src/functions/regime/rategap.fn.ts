import { attempt, DomainError } from "../../engine/errors";
import { asCompared } from "../../engine/numerics/as-compared";
import { diverges, RATE_GAP_LIMIT, rateGaps } from "../../engine/regime/exchange-rate";
import { deviation } from "../../engine/regime/window";
import { sources } from "../../engine/sources";
import { notingZeros } from "../arguments/argument";
import { omittable } from "../arguments/quantity";
import { demandSameDays, sessionColumn } from "../arguments/session-column";
import { defineFunction } from "../define";
import { bounds } from "../quantities";
import { barCount, exchangeRateIndex } from "./bounds";
import { demandSameLength } from "./same-length";

const NO_RATE = new DomainError(
  "not-enough-data",
  "divergence: give reer, the exchange rate of the same days",
);

export const regimeRategap = defineFunction({
  id: "REGIME.RATEGAP",
  summary:
    "Domestic less foreign interest rate, how unusual that is, and whether the currency goes the other way.",
  arguments: {
    domestic: notingZeros(
      sessionColumn(bounds.rate, ["close"], {
        summary:
          "Domestic rate, as of two years, oldest first, dates may stand beside it; one cell for now alone",
      }),
    ),
    foreign: notingZeros(sessionColumn(bounds.rate, ["close"], { summary: "Foreign rate of the same days" })),
    reer: omittable(
      sessionColumn(exchangeRateIndex, ["close", "spx"], {
        summary: "Real effective exchange rate of the same days",
      }),
      { otherwise: "no divergence" },
    ),
    window: barCount({ summary: "Values that z looks back on" }, 252, 2),
    lookback: barCount({ summary: "Values over which the two are seen to part" }, 63),
  },
  formula:
    "differential = domestic - foreign; z = (differential - mean) / s over 252; divergence: changes over 63 of opposite sign, and |z| > 1 of both",
  limits:
    "Rates and currencies trend, so large z-scores last. The source cuts size by a quarter beyond 1.5; no test supports it.",
  source: `${sources.method}: 1.5 standard deviations, divergence from the exchange rate`,
  standing: "house rule",
  examples: [
    {
      given: { domestic: 0.045, foreign: 0.025, return: "differential" },
      gives: 0.02,
      digits: 12,
      from: "by hand: 0.045 - 0.025",
    },
    {
      given: {
        domestic: [[0.04], [0.04], [0.04], [0.044]],
        foreign: [[0.02], [0.02], [0.02], [0.02]],
        window: 4,
        return: "rate gap z",
      },
      gives: 1.5,
      digits: 9,
      from: "by hand: mean 0.021, sample standard deviation 0.002, (0.024 - 0.021) / 0.002",
    },
  ],
  compute: (given) => {
    const { window, lookback } = given;
    const [domestic, foreign, reer] = [given.domestic.of, given.foreign.of, given.reer?.of];
    demandSameDays({ domestic: given.domestic, foreign: given.foreign, reer: given.reer });
    demandSameLength({ domestic, foreign, reer });
    const gaps = rateGaps(domestic, foreign);
    const latest = gaps[gaps.length - 1];
    if (latest === undefined) throw new DomainError("not-enough-data", "domestic: needs 1 value, got 0");
    const score = attempt(() => deviation(gaps, window, "z of the rate gap").score);
    return { latest, score, reer, gaps, window, lookback };
  },
  outputs: {
    differential: {
      unit: "decimal per year",
      summary: "Domestic less foreign rate now",
      of: ({ latest }) => latest,
    },
    "rate gap z": {
      unit: "standard deviations",
      summary: "The differential against its window",
      of: ({ score }) => score,
    },
    flag: {
      unit: "TRUE/FALSE",
      summary: "z beyond 1.5, either way",
      of: ({ score }) =>
        score instanceof DomainError ? score : asCompared(Math.abs(score)) > RATE_GAP_LIMIT,
    },
    divergence: {
      unit: "TRUE/FALSE",
      summary: "Rate gap and currency moved opposite ways, both more than one standard deviation out",
      of: ({ reer, gaps, window, lookback }) =>
        reer === undefined ? NO_RATE : diverges(gaps, reer, window, lookback),
    },
  },
});
