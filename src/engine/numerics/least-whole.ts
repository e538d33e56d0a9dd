import { DomainError } from "../errors";
import { type LinearProgramme, leastCost } from "./dual-simplex";

export interface WholeProgramme extends LinearProgramme {
  /** So many of the unknowns, the first ones, are whole; those behind them may be broken. */
  readonly whole: number;
  /** At most so many of the whole ones are above 0. */
  readonly kinds?: number | undefined;
}

const WHOLE = 1e-6;
const MOST_BRANCHES = 20_000;

interface Branch {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Sum of some numbers, each times its weight. */
export const weighed = (weights: readonly number[], x: readonly number[]) =>
  x.reduce((sum, each, at) => sum + each * weights[at]!, 0);

export interface Search {
  /** What is nearer to the least than this is as good. */
  readonly tolerance: number;
  /** Some that fit, to begin with. */
  readonly start?: readonly number[] | undefined;
  /** After so many branches the best so far has to do; left open, the least or nothing. */
  readonly enough?: number | undefined;
}

/**
 * The whole numbers that `judge` finds least, it answering nothing for those that do not fit: branch and bound, exact to
 * the tolerance. With broken numbers allowed the programme is a bound of what the judge finds.
 */
export function leastWhole(
  { cost, rows, limits, most, whole, kinds = whole }: WholeProgramme,
  judge: (found: readonly number[]) => number | undefined,
  { tolerance, start, enough = Number.POSITIVE_INFINITY }: Search,
): readonly number[] | undefined {
  // Rows of one size keep the arithmetic sound.
  const sizes = rows.map((row) => Math.max(1, ...row.map(Math.abs)));
  const sized = rows.map((row, at) => row.map((each) => each / sizes[at]!));
  const relax = ({ low, high }: Branch) => {
    const found = leastCost({
      cost,
      rows: sized,
      limits: limits.map((limit, at) => limit / sizes[at]! - weighed(sized[at]!, low)),
      most: high.map((each, at) => each - low[at]!),
    });
    return found && { cost: weighed(cost, low) + found.cost, x: found.x.map((each, at) => each + low[at]!) };
  };
  let best: readonly number[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  const offer = (found: readonly number[]) => {
    const judged = found.filter(Boolean).length <= kinds ? judge(found) : undefined;
    if (judged === undefined || judged >= least) return;
    best = found;
    least = judged;
  };
  if (start !== undefined) offer(start);
  const open: Branch[] = [{ low: most.map(() => 0), high: most }];
  for (let tried = 0; open.length > 0; tried++) {
    if (tried > enough && best !== undefined) break;
    if (tried > MOST_BRANCHES)
      throw new DomainError("no-solution", "too many hedges cost nearly alike: give fewer candidates");
    const branch = open.pop()!;
    const relaxed = relax(branch);
    if (relaxed === undefined || relaxed.cost >= least - tolerance) continue;
    const x = relaxed.x.slice(0, whole);
    const { low, high } = branch;
    for (const round of [(each: number) => Math.ceil(each - WHOLE), Math.round, Math.floor])
      offer(x.map((each, at) => Math.min(high[at]!, Math.max(0, round(each)))));
    const split = mostBroken(x);
    if (x.filter((each) => each > WHOLE).length > kinds) open.push(...withoutOne(branch, x, kinds));
    else if (split >= 0) {
      const below = Math.floor(x[split]!);
      open.push({ low, high: replaced(high, split, below) });
      open.push({ low: replaced(low, split, below + 1), high });
    }
  }
  return best;
}

/** Of more kinds than are allowed one is none: the first that may be it, each in its own branch. */
function withoutOne({ low, high }: Branch, x: readonly number[], kinds: number): Branch[] {
  const held = [...x.keys()].filter((at) => x[at]! > WHOLE).sort((a, b) => x[b]! - x[a]!);
  return held.slice(0, kinds + 1).flatMap((at, place) => {
    if (low[at]! > 0) return [];
    const kept = held.slice(0, place);
    const from = low.map((each, of) => (kept.includes(of) ? Math.max(1, each) : each));
    const full = from.filter((each) => each > 0).length >= kinds;
    // With as many kinds as may be, all others are none; what may be broken stays as it is.
    const to = high.map((each, of) => (of === at || (full && of < x.length && from[of] === 0) ? 0 : each));
    return [{ low: from, high: to }];
  });
}

const replaced = (of: readonly number[], at: number, by: number) =>
  of.map((each, index) => (index === at ? by : each));

function mostBroken(x: readonly number[]): number {
  let worst = -1;
  let furthest = WHOLE;
  for (const [at, each] of x.entries()) {
    const broken = Math.abs(each - Math.round(each));
    if (broken > furthest) {
      furthest = broken;
      worst = at;
    }
  }
  return worst;
}
