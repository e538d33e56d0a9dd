import { DomainError } from "../errors";
import { type LinearProgramme, leastCost } from "../numerics/dual-simplex";
import type { Contracts, Fraction, Usd } from "../quantities";

/** One thing that can be bought: what a contract costs, what it pays in each shock, and how many there may be. */
export interface Candidate {
  readonly cost: Usd;
  readonly pays: readonly Usd[];
  readonly most: Contracts;
}

/** Among hedges that cost alike the one of fewest contracts: each weighs as if it cost this much. */
const CONTRACT_WEIGHT: Usd = 1e-5;
const WHOLE = 1e-6;
const MOST_BRANCHES = 20_000;

/**
 * The cheapest whole contracts that pay what each shock needs, exactly: branch and bound over linear programmes. Nothing
 * where even the most of everything does not pay it. Ties go to the fewest contracts; no cost counts below 0.
 */
export function cheapestCover(
  candidates: readonly Candidate[],
  needs: readonly Usd[],
): readonly Contracts[] | undefined {
  const costs = candidates.map(({ cost }) => Math.max(0, cost) + CONTRACT_WEIGHT);
  return leastWhole(
    {
      cost: costs,
      rows: needs.map((_, shock) => candidates.map(({ pays }) => -pays[shock]!)),
      limits: needs.map((need) => -need),
      most: candidates.map(({ most }) => most),
    },
    (lots) =>
      needs.every((need, shock) => paid(candidates, lots, shock) >= need - WHOLE)
        ? weighed(costs, lots)
        : undefined,
    CONTRACT_WEIGHT / 2,
    candidates.length,
  );
}

/** A share that is larger by less than this is not worth another contract. */
const SAME_SHARE: Fraction = 1e-6;

/** The whole contracts that pay the largest share of what every shock needs, within a budget; of those the cheapest. */
export function fullestCover(
  candidates: readonly Candidate[],
  needs: readonly Usd[],
  budget: Usd,
): readonly Contracts[] {
  const costs = candidates.map(({ cost }) => Math.max(0, cost));
  const shareOf = (lots: readonly Contracts[]): Fraction =>
    Math.min(1, ...needs.map((need, shock) => paid(candidates, lots, shock) / need));
  const missing = (lots: readonly Contracts[]) =>
    weighed(costs, lots) <= budget + WHOLE ? Math.max(0, 1 - shareOf(lots)) : undefined;
  const fullest = leastWhole(
    {
      // The last unknown is the share that stays uncovered.
      cost: [...costs.map(() => 0), 1],
      rows: [
        ...needs.map((need, shock) => [...candidates.map(({ pays }) => -pays[shock]!), -need]),
        [...costs, 0],
      ],
      limits: [...needs.map((need) => -need), budget],
      most: [...candidates.map(({ most }) => most), 1],
    },
    missing,
    SAME_SHARE,
    candidates.length,
  );
  const idle = candidates.map(() => 0);
  if (fullest === undefined) return idle;
  const share = shareOf(fullest);
  return (
    cheapestCover(
      candidates,
      needs.map((need) => share * need),
    ) ?? idle
  );
}

export function paid(candidates: readonly Candidate[], lots: readonly Contracts[], shock: number): Usd {
  return candidates.reduce((sum, { pays }, at) => sum + pays[shock]! * lots[at]!, 0);
}

const weighed = (costs: readonly Usd[], lots: readonly Contracts[]) =>
  lots.reduce((sum, lot, at) => sum + lot * costs[at]!, 0);

interface Branch {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/**
 * The contracts that `judge` finds least, it answering nothing for those that do not fit; with broken contracts allowed
 * the programme bounds what it finds. Unknowns of the programme behind the contracts may be broken.
 */
function leastWhole(
  { cost, rows, limits, most }: LinearProgramme,
  judge: (lots: readonly Contracts[]) => number | undefined,
  tolerance: number,
  count: number,
): readonly Contracts[] | undefined {
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
    return found && { cost: weighed(cost, low) + found.cost, x: found.x.map((lot, at) => lot + low[at]!) };
  };
  let best: readonly Contracts[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  const offer = (lots: readonly Contracts[]) => {
    const judged = judge(lots);
    if (judged === undefined || judged >= least) return;
    best = lots;
    least = judged;
  };
  const open: Branch[] = [{ low: most.map(() => 0), high: most }];
  for (let tried = 0; open.length > 0; tried++) {
    if (tried > MOST_BRANCHES)
      throw new DomainError("no-solution", "too many hedges cost nearly alike: give fewer candidates");
    const branch = open.pop()!;
    const relaxed = relax(branch);
    if (relaxed === undefined || relaxed.cost >= least - tolerance) continue;
    const x = relaxed.x.slice(0, count);
    const { high } = branch;
    for (const whole of [(lot: number) => Math.ceil(lot - WHOLE), Math.round, Math.floor])
      offer(x.map((lot, at) => Math.min(high[at]!, Math.max(0, whole(lot)))));
    const split = mostBroken(x);
    if (split < 0) continue;
    const below = Math.floor(x[split]!);
    open.push({ low: branch.low, high: replaced(high, split, below) });
    open.push({ low: replaced(branch.low, split, below + 1), high });
  }
  return best;
}

const replaced = (lots: readonly number[], at: number, by: number) =>
  lots.map((lot, each) => (each === at ? by : lot));

function mostBroken(x: readonly number[]): number {
  let worst = -1;
  let furthest = WHOLE;
  for (const [at, lot] of x.entries()) {
    const broken = Math.abs(lot - Math.round(lot));
    if (broken > furthest) {
      furthest = broken;
      worst = at;
    }
  }
  return worst;
}
