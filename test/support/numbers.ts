import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The rounding error of one operation on doubles, relative. */
export const HALF_ULP = 2 ** -53;

/** Reads a file of test/golden; the caller says what it holds. */
export function golden<Content>(name: string): Content {
  return JSON.parse(readFileSync(join(__dirname, "../golden", name), "utf8")) as Content;
}

/**
 * Error of `actual` against an exact value kept in two doubles, over `scale` (the value itself unless
 * terms cancel in it). NaN counts as infinite.
 */
export function errorAgainst(
  actual: number,
  exact: { value: number; lo: number },
  scale = Math.abs(exact.value),
): number {
  const error = Math.abs(actual - exact.value - exact.lo);
  if (Number.isNaN(error)) return Infinity;
  return error === 0 ? 0 : error / scale;
}

/** The largest and the middle one of many errors. */
export function errorSummary(errors: readonly number[]): { count: number; largest: number; median: number } {
  const sorted = [...errors].sort((a, b) => a - b);
  return {
    count: sorted.length,
    largest: sorted[sorted.length - 1] ?? Number.NaN,
    median: sorted[sorted.length >> 1] ?? Number.NaN,
  };
}

/** |actual - expected| over |expected|. */
export function relativeError(actual: number, expected: number): number {
  return errorAgainst(actual, { value: expected, lo: 0 });
}
