import { DomainError } from "../errors";
import { leastCost } from "../numerics/dual-simplex";
import type { Contracts, Usd } from "../quantities";

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

interface Branch {
  readonly low: readonly Contracts[];
  readonly high: readonly Contracts[];
}

/**
 * The cheapest whole contracts that pay what each shock needs, exactly: branch and bound over linear programmes. Nothing
 * where even the most of everything does not pay it. Ties go to the fewest contracts; no cost counts below 0.
 */
export function cheapestCover(
  candidates: readonly Candidate[],
  needs: readonly Usd[],
): readonly Contracts[] | undefined {
  const costs = candidates.map(({ cost }) => Math.max(0, cost) + CONTRACT_WEIGHT);
  const costOf = (lots: readonly Contracts[]) => lots.reduce((sum, lot, at) => sum + lot * costs[at]!, 0);
  const covers = (lots: readonly Contracts[]) =>
    needs.every((need, shock) => paid(candidates, lots, shock) >= need - WHOLE);
  let best: readonly Contracts[] | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  const offer = (lots: readonly Contracts[]) => {
    if (!covers(lots) || costOf(lots) >= bestCost) return;
    best = lots;
    bestCost = costOf(lots);
  };
  const open: Branch[] = [{ low: candidates.map(() => 0), high: candidates.map(({ most }) => most) }];
  for (let count = 0; open.length > 0; count++) {
    if (count > MOST_BRANCHES)
      throw new DomainError("no-solution", "too many hedges cost nearly alike: give fewer candidates");
    const branch = open.pop()!;
    const relaxed = relax(candidates, costs, needs, branch);
    if (relaxed === undefined || relaxed.cost >= bestCost - CONTRACT_WEIGHT / 2) continue;
    const { x } = relaxed;
    offer(x.map((lot, at) => Math.min(branch.high[at]!, Math.max(0, Math.ceil(lot - WHOLE)))));
    const split = mostBroken(x);
    if (split < 0) {
      offer(x.map(Math.round));
      continue;
    }
    const below = Math.floor(x[split]!);
    open.push({ low: branch.low, high: replaced(branch.high, split, below) });
    open.push({ low: replaced(branch.low, split, below + 1), high: branch.high });
  }
  return best;
}

export function paid(candidates: readonly Candidate[], lots: readonly Contracts[], shock: number): Usd {
  return candidates.reduce((sum, { pays }, at) => sum + pays[shock]! * lots[at]!, 0);
}

/** The branch with broken contracts allowed. */
function relax(
  candidates: readonly Candidate[],
  costs: readonly Usd[],
  needs: readonly Usd[],
  { low, high }: Branch,
) {
  const shocks = needs.map((need, shock) => {
    const missing = need - paid(candidates, low, shock);
    // Rows of one size keep the arithmetic sound.
    const size = Math.max(1, ...candidates.map(({ pays }) => Math.abs(pays[shock]!)));
    return { row: candidates.map(({ pays }) => -pays[shock]! / size), limit: -missing / size };
  });
  const bounds = candidates.map((_, at) => ({
    row: candidates.map((__, other) => (other === at ? 1 : 0)),
    limit: high[at]! - low[at]!,
  }));
  const rows = [...shocks, ...bounds];
  const found = leastCost({
    cost: costs,
    rows: rows.map(({ row }) => row),
    limits: rows.map(({ limit }) => limit),
  });
  if (found === undefined) return undefined;
  const base = low.reduce((sum, lot, at) => sum + lot * costs[at]!, 0);
  return { cost: base + found.cost, x: found.x.map((lot, at) => lot + low[at]!) };
}

function replaced(lots: readonly Contracts[], at: number, by: Contracts): readonly Contracts[] {
  return lots.map((lot, each) => (each === at ? by : lot));
}

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
