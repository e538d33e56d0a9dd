import { rootBetween } from "../numerics/root";
import type { Points, Probability } from "../quantities";
import type { EdgeQuestion } from "./edge-question";
import { measuredResult } from "./measured-result";
import { winRatePosterior } from "./win-rate-posterior";

/** A density of the effective win rate q, known up to a factor, over the rates that matter. */
export interface RateDensity {
  readonly from: Probability;
  readonly to: Probability;
  /** Where it is highest. */
  readonly likeliest: Probability;
  logWeight(q: Probability): number;
  /** What one condor makes after costs at a win rate. */
  expected(q: Probability): Points;
  readonly breakEven: Probability;
}

/** Deviations around the likeliest rate beyond which nothing is left of a density whose logarithm is concave. */
const REACH = 12;
/** Near a rate of 0 or 1 the density falls off like a power: by e to the minus this. */
const TAIL = 60;
/** Nearer to 0 and 1 a logarithm has no place. */
const LEAST_RATE = 1e-12;

/**
 * Bayes' rule for the expectation E = net credit - (1 - q) width of a condor with effective win rate q: the record
 * is binomial in q, what was known before is normal in E around what condors sold at this share made. Without a share
 * the prior is flat in q. Source: sources.gelman2013, section 2.1.
 */
export function rateDensity({ share, record, trade, costs }: EdgeQuestion): RateDensity {
  const { a, b } = winRatePosterior(record ?? { wins: 0, trades: 0 });
  const prior = share === undefined ? undefined : measuredResult(share, trade.width, costs);
  const { mean, standardError } = prior ?? { mean: 0, standardError: Number.POSITIVE_INFINITY };
  const perRate = trade.width / standardError;
  const expected = (q: Probability) => trade.credit - (1 - q) * trade.width;
  const off = (q: Probability) => (expected(q) - mean) / standardError;
  const falling = (q: Probability) => (b - 1) / (1 - q) + off(q) * perRate - (a - 1) / q;
  const [least, most] = [LEAST_RATE, 1 - LEAST_RATE];
  const mode =
    falling(least) >= 0 ? least : falling(most) <= 0 ? most : rootBetween(least, most, (q) => falling(q));
  const curvature = (a - 1) / mode ** 2 + (b - 1) / (1 - mode) ** 2 + perRate ** 2;
  const reach = Math.max(REACH / Math.sqrt(curvature), TAIL / (a + b + perRate));
  return {
    from: Math.max(least, mode - reach),
    to: Math.min(most, mode + reach),
    likeliest: mode,
    logWeight: (q) => (a - 1) * Math.log(q) + (b - 1) * Math.log1p(-q) - off(q) ** 2 / 2,
    expected,
    breakEven: 1 - trade.credit / trade.width,
  };
}

const STEPS = 800;

/** Win rates at evenly spaced odds: each stands for as much of the density as any other. */
export function evenRates({ from, to, logWeight }: RateDensity, count: number): Float64Array {
  const step = (to - from) / STEPS;
  const heights = Array.from({ length: STEPS + 1 }, (_, at) => logWeight(from + at * step));
  const highest = Math.max(...heights);
  const below = new Float64Array(STEPS + 1);
  for (let at = 1; at <= STEPS; at++)
    below[at] = below[at - 1]! + Math.exp(heights[at - 1]! - highest) + Math.exp(heights[at]! - highest);
  const rates = new Float64Array(count);
  let at = 1;
  for (let place = 0; place < count; place++) {
    const wanted = ((place + 0.5) / count) * below[STEPS]!;
    while (at < STEPS && below[at]! < wanted) at++;
    rates[place] = from + (at - 1 + (wanted - below[at - 1]!) / (below[at]! - below[at - 1]!)) * step;
  }
  return rates;
}
