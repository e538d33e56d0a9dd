/** Figures of a sample, for tables. */
export const average = (values: readonly number[]) =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

export function errorOf(values: readonly number[]): number {
  const mean = average(values);
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** The mean of the worst twentieth. */
export const worstOf = (values: readonly number[]) =>
  average([...values].sort((a, b) => a - b).slice(0, Math.max(1, Math.round(0.05 * values.length))));

/** Mean and standard error as a cell. */
export const withError = (values: readonly number[]) =>
  `${average(values).toFixed(2)} (${errorOf(values).toFixed(2)})`;
