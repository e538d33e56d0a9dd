import { normalCdf, normalPdf, normalQuantile } from "../../../engine/numerics/normal";
import { words } from "../../words";
import { type ExcelFunction, NUM, ofNumbers } from "./excel-function";

const isOdds = (p: number) => p > 0 && p < 1;

const normal = (x: number, mean: number, deviation: number, cumulative: number) => {
  if (!(deviation > 0)) return NUM;
  const z = (x - mean) / deviation;
  return cumulative ? normalCdf(z) : normalPdf(z) / deviation;
};
const inverse = (p: number, mean: number, deviation: number) =>
  isOdds(p) && deviation > 0 ? mean + deviation * normalQuantile(p) : NUM;

const NORMAL = words`The normal distribution: cumulative, or its density where cumulative is FALSE.`;
const STANDARD = words`The standard normal distribution: cumulative, or its density where cumulative is FALSE.`;
const INVERSE = words`Where the normal distribution reaches a probability.`;
const STANDARD_INVERSE = words`Where the standard normal distribution reaches a probability.`;

/** ln of n over k, summed, so that no factorial overflows. */
function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let each = 1; each <= k; each++) sum += Math.log((n - k + each) / each);
  return sum;
}

function binomial(successes: number, trials: number, p: number, cumulative: number) {
  const [k, n] = [Math.floor(successes), Math.floor(trials)];
  if (k < 0 || k > n || p < 0 || p > 1) return NUM;
  const odds = (of: number) =>
    p === 0 || p === 1
      ? Number(of === n * p)
      : Math.exp(logChoose(n, of) + of * Math.log(p) + (n - of) * Math.log1p(-p));
  return cumulative ? sumTo(k, odds) : odds(k);
}

function poisson(x: number, mean: number, cumulative: number) {
  const k = Math.floor(x);
  if (k < 0 || mean < 0) return NUM;
  let logFactorial = 0;
  const odds = (of: number) => {
    logFactorial += of > 0 ? Math.log(of) : 0;
    return mean === 0 ? Number(of === 0) : Math.exp(of * Math.log(mean) - mean - logFactorial);
  };
  const all = Array.from({ length: k + 1 }, (_, of) => odds(of));
  return cumulative ? all.reduce((sum, each) => sum + each, 0) : (all[k] ?? 0);
}

const sumTo = (last: number, of: (index: number) => number) =>
  Array.from({ length: last + 1 }, (_, index) => of(index)).reduce((sum, each) => sum + each, 0);

export const distributions: Readonly<Record<string, ExcelFunction>> = {
  "NORM.S.DIST": ofNumbers(STANDARD, "z, cumulative", (z, cumulative) => normal(z, 0, 1, cumulative)),
  "NORM.S.INV": ofNumbers(STANDARD_INVERSE, "probability", (p) => inverse(p, 0, 1)),
  "NORM.DIST": ofNumbers(NORMAL, "x, mean, standard_dev, cumulative", normal),
  "NORM.INV": ofNumbers(INVERSE, "probability, mean, standard_dev", inverse),
  NORMSDIST: ofNumbers(STANDARD, "z", (z) => normal(z, 0, 1, 1)),
  NORMSINV: ofNumbers(STANDARD_INVERSE, "probability", (p) => inverse(p, 0, 1)),
  NORMDIST: ofNumbers(NORMAL, "x, mean, standard_dev, cumulative", normal),
  NORMINV: ofNumbers(INVERSE, "probability, mean, standard_dev", inverse),
  PHI: ofNumbers(words`The density of the standard normal distribution.`, "x", (x) => normalPdf(x)),
  ERF: ofNumbers(
    words`The error function, from 0 or between two bounds.`,
    "lower_limit, [upper_limit]",
    (a, b) => {
      const erf = (x: number) => normalCdf(x * Math.SQRT2) - normalCdf(-x * Math.SQRT2);
      return b === 0 ? erf(a) : erf(b) - erf(a);
    },
  ),
  ERFC: ofNumbers(words`One less the error function.`, "x", (x) => 2 * normalCdf(-x * Math.SQRT2)),
  STANDARDIZE: ofNumbers(
    words`A value in standard deviations from the mean.`,
    "x, mean, standard_dev",
    (x, mean, sd) => (sd > 0 ? (x - mean) / sd : NUM),
  ),
  "CONFIDENCE.NORM": ofNumbers(
    words`Half the width of the interval around a mean.`,
    "alpha, standard_dev, size",
    (alpha, sd, size) =>
      isOdds(alpha) && sd > 0 && size >= 1
        ? (normalQuantile(1 - alpha / 2) * sd) / Math.sqrt(Math.floor(size))
        : NUM,
  ),
  "LOGNORM.DIST": ofNumbers(
    words`The lognormal distribution: cumulative, or its density where cumulative is FALSE.`,
    "x, mean, standard_dev, cumulative",
    (x, mean, sd, cumulative) => {
      if (!(x > 0 && sd > 0)) return NUM;
      const found = normal(Math.log(x), mean, sd, cumulative);
      return cumulative || typeof found === "string" ? found : found / x;
    },
  ),
  "LOGNORM.INV": ofNumbers(
    words`Where the lognormal distribution reaches a probability.`,
    "probability, mean, standard_dev",
    (p, mean, sd) => {
      const found = inverse(p, mean, sd);
      return typeof found === "string" ? found : Math.exp(found);
    },
  ),
  "BINOM.DIST": ofNumbers(
    words`Odds of so many successes, or of no more where cumulative is TRUE.`,
    "number_s, trials, probability_s, cumulative",
    binomial,
  ),
  "POISSON.DIST": ofNumbers(
    words`Odds of so many events, or of no more where cumulative is TRUE.`,
    "x, mean, cumulative",
    poisson,
  ),
  "EXPON.DIST": ofNumbers(
    words`The exponential distribution, or its density.`,
    "x, lambda, cumulative",
    (x, lambda, cumulative) => {
      if (x < 0 || !(lambda > 0)) return NUM;
      return cumulative ? -Math.expm1(-lambda * x) : lambda * Math.exp(-lambda * x);
    },
  ),
};
