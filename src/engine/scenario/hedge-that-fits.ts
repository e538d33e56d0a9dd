import { completeLadder, type HedgeMarket, hedgeLadder } from "../hedge/ladder";
import type { Layer } from "../hedge/layers";
import { layersText } from "../hedge/layers-text";
import type { CostBasis } from "../hedge/replayed-cost";
import { mostLost, uncoveredIn } from "../hedge/settlement-risk";
import { cheapestCover, costOf, evenCover, fewestCover, fullestCover, paid } from "../hedge/whole-lots";
import type { Plan } from "../plan/plan";
import type { Contracts, Fraction, Usd } from "../quantities";
import { HIGHEST_TIER } from "../rules/presets/tier";
import type { Episode } from "./episode";
import { type FitTerms, fitProblem, sideOf } from "./fit-problem";
import { SMALLER } from "./smaller-ways";

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
  /** Which of a book those are. */
  readonly smaller: readonly string[];
  readonly cost: Usd;
  /** The most that the layers can lose, nothing where no bound exists; what is tied up beyond the premium. */
  readonly atRisk: Usd | undefined;
  /** Sold calls and futures that no bought ones cover. */
  readonly uncovered: string;
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
  /** Smaller trades that cannot be had, and why. */
  readonly missing: readonly string[];
  /** Condors of several sorts may shrink: what is found is near the least. */
  readonly several: boolean;
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
  const { condors, losses, candidates, answered, priced, shrinking } = fitProblem(plan, market, terms);
  const cover = (share: Fraction) => ({
    candidates,
    needs: answered.map(({ condors: lost }) => -share * lost),
    kinds,
    condors: shrinking.contracts,
  });
  const countOf = (lots: readonly Contracts[]) =>
    lots.slice(0, layers.length).reduce((sum, lot) => sum + lot, 0);
  return {
    hedge(aim) {
      const start = aim === "cheapest" ? undefined : cheapestCover({ ...cover(target), budget });
      const within = COVER[aim]({ ...cover(target), budget, start });
      const held = within ?? fullestCover({ ...cover(target), budget });
      const anyhow = within ?? cheapestCover(cover(target));
      const trades = held.slice(layers.length);
      const [fewer, narrower, stopped] = SMALLER.map((_, way) =>
        trades.reduce((sum, lot, at) => sum + (at % SMALLER.length === way ? lot : 0), 0),
      ) as [Contracts, Contracts, Contracts];
      const kept = condors - fewer || condors;
      const found = layers.flatMap((layer, at) =>
        held[at]! > 0
          ? [{ ...layer, perTenCondors: (sideOf(layer) * held[at]! * 10) / kept, weight: 0, tier: 0 }]
          : [],
      );
      const ladder = completeLadder(
        hedgeLadder(
          { condors: kept, layers: found, tier: HIGHEST_TIER, rounding: "nearest", equity: undefined },
          market,
        ),
      );
      return {
        layers: found,
        text: layersText(found),
        contracts: countOf(held),
        condors: condors - fewer,
        fewer,
        narrower,
        stopped,
        smaller: trades.flatMap((lot, at) => {
          const row = shrinking.rows[Math.floor(at / SMALLER.length)];
          return lot > 0 && row ? [`${lot} of row ${row} ${SMALLER[at % SMALLER.length]}`] : [];
        }),
        cost: costOf(candidates, held),
        atRisk: mostLost(ladder),
        uncovered: uncoveredIn(ladder),
        margin: ladder.reduce((sum, { margin }) => sum + margin, 0),
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
    missing: shrinking.missing,
    several: shrinking.contracts.length > 1,
    frontier() {
      // What pays a larger share pays a smaller one too.
      let start: readonly Contracts[] | undefined;
      return [...FRONTIER]
        .reverse()
        .map((share): FrontierPoint => {
          const found = cheapestCover({ ...cover(share), start });
          start = found;
          return found === undefined
            ? { share }
            : { share, cost: costOf(candidates, found), contracts: countOf(found) };
        })
        .reverse();
    },
  };
}
