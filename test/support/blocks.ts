/** Means a year of drawn histories: blocks of sessions, circular, by an LCG, the same draws for the same seed. */
export function drawnMeans(
  daily: readonly number[],
  { block = 63, draws = 1000, seed = 1 } = {},
): readonly number[] {
  const { length } = daily;
  const sums = [0];
  for (let at = 0; at < length + block; at++) sums.push(sums[at]! + daily[at % length]!);
  let state = seed;
  const drawn = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * length);
  };
  const blocks = Math.ceil(length / block);
  return Array.from({ length: draws }, () => {
    let sum = 0;
    for (let which = 0; which < blocks; which++) {
      const from = drawn();
      sum += sums[from + block]! - sums[from]!;
    }
    return (sum / (blocks * block)) * 252;
  }).sort((a, b) => a - b);
}

/** The 5 % and the 95 % quantile of sorted values. */
export const middle90 = (sorted: readonly number[]) =>
  [0.05, 0.95].map((share) => sorted[Math.floor(share * (sorted.length - 1))]!) as [number, number];
