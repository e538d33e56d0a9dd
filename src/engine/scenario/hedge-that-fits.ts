import { DomainError } from "../errors";
import { carryPerYear } from "../hedge/carry";
import { vixOf } from "../hedge/futures-curve";
import { completeLadder, type HedgeMarket, hedgeLadder } from "../hedge/ladder";
import type { Layer } from "../hedge/layers";
import { type Candidate, cheapestCover, fullestCover, paid } from "../hedge/whole-lots";
import type { Plan } from "../plan/plan";
import type { Contracts, Fraction, Usd } from "../quantities";
import { HIGHEST_TIER } from "../rules/presets/tier";
import type { Episode } from "./episode";
import { hedgeUnder, stressed, timeOf } from "./stress";

export interface FitTerms {
  /** Share of the condors' loss that each shock leaves to the hedge. */
  readonly target: Fraction;
  /** Dollars a year that it may cost while nothing moves. */
  readonly budget: Usd;
  readonly shocks: readonly Episode[];
  readonly layers: readonly Layer[];
  /** Contracts of one layer. */
  readonly most: Contracts;
}

/** One shock under the hedge found. */
export interface FittedShock {
  readonly episode: Episode;
  readonly condors: Usd;
  readonly hedge: Usd;
  /** Whether any of the layers gains in it; none does where VIX falls. */
  readonly canPay: boolean;
}

export interface FittedHedge {
  /** The layers that it holds, sized for ten condors. */
  readonly layers: readonly Layer[];
  readonly contracts: Contracts;
  readonly condors: Contracts;
  readonly cost: Usd;
  /** Least share of the condors' loss that it pays, over the shocks in which it can pay. */
  readonly covered: Fraction;
  readonly reaches: boolean;
  /** Those in which nothing can pay first. */
  readonly shocks: readonly FittedShock[];
  /** The least cost of each share; nothing where no number of contracts pays it. */
  readonly frontier: () => readonly {
    readonly share: Fraction;
    readonly cost?: Usd;
    readonly contracts?: Contracts;
  }[];
}

const FRONTIER = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 1] as const;

/**
 * The cheapest whole contracts of the layers given that pay the target's share of what the condors lose, in every shock
 * in which a layer gains at all. Where that costs more than the budget, or cannot be had, the largest share that the budget
 * pays. Cost: the carry of each layer while nothing moves, at least nothing. Limits: the shocks are those of the past, the
 * next is another; a layer is worth in them what the model says.
 */
export function hedgeThatFits(plan: Plan, market: HedgeMarket, terms: FitTerms): FittedHedge {
  const { target, budget, shocks, layers, most } = terms;
  const each = layers.map((layer) => ({ ...layer, perTenCondors: 1, weight: 0, tier: 0 }));
  const rungs = completeLadder(
    hedgeLadder(
      { condors: 10, layers: each, tier: HIGHEST_TIER, rounding: "none", equity: undefined },
      market,
    ),
  );
  const vix = vixOf(market.curve) ?? plan.vix;
  const losses = shocks.map((episode) => {
    const { condors, contracts } = stressed({ ...plan, hedged: false }, episode, {
      sold: "today",
      passed: undefined,
    });
    if (condors instanceof DomainError) throw condors;
    const gains = hedgeUnder({ plan, rungs, vix }, episode, timeOf(plan, episode), market).layers.map(
      (gain) => {
        if (gain instanceof DomainError) throw gain;
        return gain;
      },
    );
    return { episode, condors, contracts, gains, canPay: gains.some((gain) => gain > 0) };
  });
  const condors = losses[0]?.contracts ?? 0;
  if (condors === 0)
    throw new DomainError("no-solution", "the plan sells no condor: there is nothing to hedge");
  const answered = losses.filter(({ condors, canPay }) => condors < 0 && canPay);
  if (answered.length === 0)
    throw new DomainError(
      "no-solution",
      "no shock can be covered: the condors lose in none, or no layer gains where they do",
    );
  const candidates = rungs.map(
    (rung, at): Candidate => ({
      cost: carryPerYear(rung, market),
      pays: answered.map(({ gains }) => gains[at]!),
      most,
    }),
  );
  const lotsFor = (share: Fraction) =>
    cheapestCover(
      candidates,
      answered.map(({ condors }) => -share * condors),
    );
  const costOf = (lots: readonly Contracts[]) =>
    lots.reduce((sum, lot, at) => sum + lot * Math.max(0, candidates[at]!.cost), 0);
  const wanted = lotsFor(target);
  const reaches = wanted !== undefined && costOf(wanted) <= budget;
  const held = reaches
    ? wanted
    : fullestCover(
        candidates,
        answered.map(({ condors }) => -target * condors),
        budget,
      );
  const shown = losses.map(({ episode, condors: lost, gains, canPay }) => ({
    episode,
    condors: lost,
    hedge: gains.reduce((sum, gain, at) => sum + gain * held[at]!, 0),
    canPay,
  }));
  return {
    layers: layers.flatMap((layer, at) =>
      held[at]! > 0 ? [{ ...layer, perTenCondors: (held[at]! * 10) / condors, weight: 0, tier: 0 }] : [],
    ),
    contracts: held.reduce((sum, lot) => sum + lot, 0),
    condors,
    cost: costOf(held),
    covered: Math.min(...answered.map(({ condors: lost }, shock) => paid(candidates, held, shock) / -lost)),
    reaches,
    shocks: [...shown].sort((a, b) => Number(a.canPay) - Number(b.canPay)),
    frontier: () =>
      FRONTIER.map((share) => {
        const found = lotsFor(share);
        return found === undefined
          ? { share }
          : { share, cost: costOf(found), contracts: found.reduce((sum, lot) => sum + lot, 0) };
      }),
  };
}
