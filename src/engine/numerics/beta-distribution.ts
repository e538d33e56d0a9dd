import type { Probability } from "../quantities";

/** Coefficients of Stirling's series for ln Gamma: B(2k) / (2k (2k - 1)). sources.dlmf, 5.11.1. */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
] as const;
/** Stirling's series with these terms is exact to double precision from here on. */
const STIRLING_FROM = 10;

/** ln Gamma(x) for x > 0: Stirling's series, reached by Gamma(x + 1) = x Gamma(x). */
function logGamma(x: number): number {
  let shift = 1;
  let argument = x;
  for (; argument < STIRLING_FROM; argument++) shift *= argument;
  const inverse = 1 / argument;
  let tail = 0;
  for (let index = STIRLING.length - 1; index >= 0; index--)
    tail = tail * inverse * inverse + (STIRLING[index] as number);
  return (
    (argument - 0.5) * Math.log(argument) -
    argument +
    0.5 * Math.log(2 * Math.PI) +
    tail * inverse -
    Math.log(shift)
  );
}

/** Terms of the continued fraction that the hardest case, both parameters large and equal, may need. */
const MOST_TERMS = 20_000;
/** Stands for a denominator that vanished: far below any that matters, far above underflow. */
const TINY = 1e-300;

/** The continued fraction of the incomplete beta function by Lentz's method. sources.dlmf, 8.17.22. */
function continuedFraction(a: number, b: number, x: number): number {
  const guarded = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let term = 1; term <= MOST_TERMS; term++) {
    const even = (term * (b - term) * x) / ((a + 2 * term - 1) * (a + 2 * term));
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + term) * (a + b + term) * x) / ((a + 2 * term) * (a + 2 * term + 1));
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) <= 2 ** -52) break;
  }
  return fraction;
}

/** The parameters of a beta law, both above 0. */
export interface BetaLaw {
  readonly a: number;
  readonly b: number;
}

function logDensity({ a, b }: BetaLaw, x: number): number {
  return logGamma(a + b) - logGamma(a) - logGamma(b) + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x);
}

/** Probability that a variable of the beta law is at most x. Source: sources.dlmf, 8.17.1 to 8.17.22. */
export function betaCdf(law: BetaLaw, x: number): Probability {
  if (!(x > 0)) return 0;
  if (x >= 1) return 1;
  const { a, b } = law;
  const bulk = Math.exp(logDensity(law, x)) * x * (1 - x);
  // The fraction converges fast on the near side of the mean; the far side is its mirror.
  return x < (a + 1) / (a + b + 2)
    ? (bulk * continuedFraction(a, b, x)) / a
    : 1 - (bulk * continuedFraction(b, a, 1 - x)) / b;
}

/** Halvings that bring any interval within [0, 1] down to neighbouring numbers, Newton's steps among them. */
const MOST_STEPS = 200;

/** The x with betaCdf(x) = probability: Newton's method, held inside an interval that always brackets it. */
export function betaQuantile(law: BetaLaw, probability: Probability): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  let low = 0;
  let high = 1;
  let x = law.a / (law.a + law.b);
  for (let step = 0; step < MOST_STEPS; step++) {
    const excess = betaCdf(law, x) - probability;
    if (excess === 0) return x;
    if (excess > 0) high = x;
    else low = x;
    const newton = x - excess / Math.exp(logDensity(law, x));
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 2 ** -52 * x) return next;
    x = next;
  }
  return x;
}
