/**
 * All that a path needs to know of some sessions in a row, side by side in memory: their sum, their lowest and highest
 * point from where they begin, and their own deepest fall.
 */
export type Runs = Float64Array;
export const RUN_PARTS = 4;
export const SUM = 0;
export const LOW = 1;
export const HIGH = 2;
export const FALL = 3;

/**
 * Writes the runs of a length that begin at each session of a column of log returns, which is read as a circle. Two
 * runs join into one of both lengths, so that a run of n sessions takes as many steps as n has binary digits, not n.
 */
export function writeRuns(column: Float64Array, length: number, runs: Runs): void {
  writeSessions(column, runs);
  let reached = 1;
  for (const digit of length.toString(2).slice(1)) {
    double(runs, reached);
    reached *= 2;
    if (digit === "1") extend(runs, column, reached++);
  }
}

function writeSessions(column: Float64Array, runs: Runs): void {
  for (let session = 0, run = 0; session < column.length; session++, run += RUN_PARTS) {
    const change = column[session]!;
    runs[run + SUM] = change;
    runs[run + LOW] = lesser(0, change);
    runs[run + HIGH] = greater(0, change);
    runs[run + FALL] = greater(0, -change);
  }
}

/** Joins each run with the one that follows on it. */
function double(runs: Runs, length: number): void {
  // By the time the circle closes the first runs are doubled already.
  const first = runs.slice(0, length * RUN_PARTS);
  let following = runs;
  let next = first.length;
  for (let run = 0; run < runs.length; run += RUN_PARTS) {
    if (next === runs.length) {
      following = first;
      next = 0;
    }
    const sum = runs[run + SUM]!;
    const high = runs[run + HIGH]!;
    const low = sum + following[next + LOW]!;
    const fall = greater(runs[run + FALL]!, following[next + FALL]!);
    runs[run + SUM] = sum + following[next + SUM]!;
    runs[run + LOW] = lesser(runs[run + LOW]!, low);
    runs[run + HIGH] = greater(high, sum + following[next + HIGH]!);
    runs[run + FALL] = greater(fall, high - low);
    next += RUN_PARTS;
  }
}

/** Joins each run with the one session that follows on it. */
function extend(runs: Runs, column: Float64Array, length: number): void {
  let next = length % column.length;
  for (let run = 0; run < runs.length; run += RUN_PARTS) {
    const end = runs[run + SUM]! + column[next]!;
    const high = runs[run + HIGH]!;
    runs[run + SUM] = end;
    runs[run + LOW] = lesser(runs[run + LOW]!, end);
    runs[run + HIGH] = greater(high, end);
    runs[run + FALL] = greater(runs[run + FALL]!, high - end);
    next = next + 1 === column.length ? 0 : next + 1;
  }
}

/**
 * The greater of two numbers, to a unit in the last place. Without a branch: which way it would go cannot be foreseen,
 * and guessing wrong is what walks over returns spend most of their time on.
 */
export function greater(one: number, other: number): number {
  const excess = other - one;
  return one + 0.5 * (excess + Math.abs(excess));
}

function lesser(one: number, other: number): number {
  return -greater(-one, -other);
}
