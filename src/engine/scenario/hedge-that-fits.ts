import type { HedgeMarket } from "../hedge/ladder";
import type { Layer } from "../hedge/layers";
import { layersText } from "../hedge/layers-text";
import type { CostBasis } from "../hedge/replayed-cost";
import { cheapestCover, costOf, evenCover, fewestCover, fullestCover, paid } from "../hedge/whole-lots";
import type { Plan } from "../plan/plan";
import type { Contracts, Fraction, Usd } from "../quantities";
import type { Episode } from "./episode";
import { type FitTerms, fitProblem, sideOf } from "./fit-problem";

/** What is asked of the hedge where several reach the target. */
export const AIMS = ["cheapest", "most even", "fewest contracts"] as const;
export type Aim = (typeof AIMS)[number];
const COVER = { cheapest: cheapestCover, "most even": evenCover, "fewest contracts": fewestCover };

/** One shock under the hedge found. */
export interface FittedShock {
  readonly episode: Episode;
  readonly condors: Usd;
  readonly hedge: Usd;
  /** It must be paid: it was asked for, the condors lose in it and a layer gains; none does where VIX falls. */
  readonly binds: boolean;
  /** It was not asked for, but looked at: a melt-up. */
  readonly unasked: boolean;
}

export interface FittedHedge {
  /** The layers that it holds, sized for ten of the condors that are kept. */
  readonly layers: readonly Layer[];
  readonly text: string;
  readonly contracts: Contracts;
  readonly condors: Contracts;
  /** Condors given up, those with half the wing, and those with a stop. */
  readonly fewer: Contracts;
  readonly narrower: Contracts;
  readonly stopped: Contracts;
  readonly cost: Usd;
  /** The most that the layers can lose, nothing where no bound exists; what is tied up beyond the premium. */
  readonly atRisk: Usd | undefined;
  readonly margin: Usd;
  /** The same hedge by another way of saying what a year costs. */
  readonly costBy: (costs: CostBasis) => Usd;
  /** Least share of the condors' loss that it pays, over the shocks in which it can pay. */
  readonly covered: Fraction;
  readonly reaches: boolean;
  /** What the target costs at least, whatever the budget; nothing where it cannot be had at all. */
  readonly targetCost: Usd | undefined;
  /** Those that bind nothing first. */
  readonly shocks: readonly FittedShock[];
}

export interface FrontierPoint {
  readonly share: Fraction;
  readonly cost?: Usd;
  readonly contracts?: Contracts;
}

export interface Fitting {
  readonly hedge: (aim: Aim) => FittedHedge;
  /** The least cost of each share; nothing where no number of contracts pays it. */
  readonly frontier: () => readonly FrontierPoint[];
}

const FRONTIER = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 1] as const;

/**
 * The whole contracts of the layers given that pay the target's share of what the condors lose, in every shock in which a
 * layer gains at all: the cheapest, the most even over the shocks, or the fewest. Where that costs more than the budget, or
 * cannot be had, the largest share that the budget pays. Limits: the shocks are those of the past, the next is another;
 * a layer is worth in them what the model says.
 */
export function fitting(plan: Plan, market: HedgeMarket, terms: FitTerms): Fitting {
  const { target, budget, kinds, layers } = terms;
  const { condors, losses, candidates, answered, priced, rungs } = fitProblem(plan, market, terms);
  const cover = (share: Fraction) => ({
    candidates,
    needs: answered.map(({ condors: lost }) => -share * lost),
    kinds,
    condors,
  });
  const countOf = (lots: readonly Contracts[]) =>
    lots.slice(0, layers.length).reduce((sum, lot) => sum + lot, 0);
  return {
    hedge(aim) {
      const within = COVER[aim]({ ...cover(target), budget });
      const held = within ?? fullestCover({ ...cover(target), budget });
      const anyhow = within ?? cheapestCover(cover(target));
      const [fewer = 0, narrower = 0, stopped = 0] = held.slice(layers.length);
      const kept = condors - fewer || condors;
      const found = layers.flatMap((layer, at) =>
        held[at]! > 0
          ? [{ ...layer, perTenCondors: (sideOf(layer) * held[at]! * 10) / kept, weight: 0, tier: 0 }]
          : [],
      );
      return {
        layers: found,
        text: layersText(found),
        contracts: countOf(held),
        condors: condors - fewer,
        fewer,
        narrower,
        stopped,
        cost: costOf(candidates, held),
        atRisk: rungs.reduce<Usd | undefined>(
          (sum, { atRisk }, at) =>
            held[at] === 0
              ? sum
              : sum === undefined || atRisk === undefined
                ? undefined
                : sum + atRisk * held[at]!,
          0,
        ),
        margin: rungs.reduce((sum, { margin }, at) => sum + margin * held[at]!, 0),
        costBy: (costs) => costOf(priced(costs), held),
        covered: Math.min(
          ...answered.map(({ condors: lost }, shock) => paid(candidates, held, shock) / -lost),
        ),
        reaches: within !== undefined,
        targetCost: anyhow && costOf(candidates, anyhow),
        shocks: losses
          .map(({ gains, ...shock }) => ({
            ...shock,
            hedge: gains.reduce((sum, gain, at) => sum + gain * held[at]!, 0),
          }))
          .sort((a, b) => Number(a.binds) - Number(b.binds)),
      };
    },
    frontier: () =>
      FRONTIER.map((share) => {
        const found = cheapestCover(cover(share));
        return found === undefined
          ? { share }
          : { share, cost: costOf(candidates, found), contracts: countOf(found) };
      }),
  };
}
