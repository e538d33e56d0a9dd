/** What a sample of observations says of itself. The formulas are those of any textbook of statistics. */

type Sample = Iterable<number> & { readonly length: number };

export function mean(values: Sample): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Square root of the sum of squared deviations over n - 1; NaN for fewer than two values. */
export function sampleStandardDeviation(values: Sample): number {
  const centre = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - centre) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** Share of the sample below the value, values equal to it counted half. */
export function percentileRank(value: number, sample: readonly number[]): number {
  let below = 0;
  for (const each of sample) below += each < value ? 1 : each === value ? 0.5 : 0;
  return below / sample.length;
}

/** Pearson correlation of two samples of one length; NaN where one of them does not vary. */
export function correlation(first: readonly number[], second: readonly number[]): number {
  const firstMean = mean(first);
  const secondMean = mean(second);
  let product = 0;
  let firstSquares = 0;
  let secondSquares = 0;
  for (const [index, value] of first.entries()) {
    const a = value - firstMean;
    const b = (second[index] as number) - secondMean;
    product += a * b;
    firstSquares += a * a;
    secondSquares += b * b;
  }
  const spread = Math.sqrt(firstSquares) * Math.sqrt(secondSquares);
  if (!(spread > 0)) return Number.NaN;
  // Rounding may put the ratio of proportional samples just outside its bounds.
  return Math.min(Math.max(product / spread, -1), 1);
}

/** A spread smaller than this share of the values' own size is rounding, not variation. */
const NO_VARIATION = 1e-12;

/** True where the sample varies by more than the rounding of its values. */
export function varies(values: readonly number[]): boolean {
  let largest = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    largest = Math.max(largest, Math.abs(value));
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low > NO_VARIATION * largest;
}
