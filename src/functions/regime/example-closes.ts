/** Sixty closes of a made-up index, whose indicators are known exactly: the examples of this family share them. */
const closes: readonly number[] = [
  100.0, 99.48, 100.99, 100.81, 103.04, 101.99, 102.26, 104.03, 102.73, 103.93, 102.55, 103.07, 104.24,
  104.43, 106.69, 108.99, 109.17, 109.77, 110.79, 109.46, 108.08, 106.48, 106.4, 104.98, 104.12, 104.98,
  105.69, 107.36, 107.62, 107.4, 108.37, 107.94, 111.03, 113.06, 115.21, 116.02, 115.53, 116.02, 115.26,
  114.88, 114.37, 113.75, 115.24, 113.44, 115.27, 115.1, 114.86, 114.34, 114.17, 114.83, 116.1, 115.44,
  117.11, 119.59, 119.37, 116.79, 116.08, 117.21, 119.2, 122.61,
];

/** The first closes as a column of cells. */
export function exampleCloses(count: number): number[][] {
  return closes.slice(0, count).map((close) => [close]);
}
