import { DomainError } from "../errors";
import { carryPerYear } from "../hedge/carry";
import { vixOf } from "../hedge/futures-curve";
import { completeLadder, type HedgeMarket, hedgeLadder } from "../hedge/ladder";
import type { Layer } from "../hedge/layers";
import { layersText } from "../hedge/layers-text";
import {
  type Candidate,
  cheapestCover,
  costOf,
  evenCover,
  fewestCover,
  fullestCover,
  paid,
} from "../hedge/whole-lots";
import type { Plan } from "../plan/plan";
import type { Contracts, Fraction, Usd } from "../quantities";
import { HIGHEST_TIER } from "../rules/presets/tier";
import { resultOf, type ShockedPosition } from "./book-shock";
import type { Episode } from "./episode";
import { meltUps } from "./episodes";
import { smallerTrades } from "./smaller-trades";
import { hedgeUnder, stressed, timeOf } from "./stress";

/** What is asked of the hedge where several reach the target. */
export const AIMS = ["cheapest", "most even", "fewest contracts"] as const;
export type Aim = (typeof AIMS)[number];
const COVER = { cheapest: cheapestCover, "most even": evenCover, "fewest contracts": fewestCover };

export interface FitTerms {
  /** Share of the condors' loss that each shock leaves to the hedge. */
  readonly target: Fraction;
  /** Dollars a year that it may cost while nothing moves. */
  readonly budget: Usd;
  readonly shocks: readonly Episode[];
  readonly layers: readonly Layer[];
  /** Contracts of one layer. */
  readonly most: Contracts;
  /** Layers that may be held together; left open, all. */
  readonly kinds?: number | undefined;
  /** Fewer condors and narrower wings may stand in for a hedge. */
  readonly smaller?: boolean;
  /** Condors that are held, in place of those that the plan sells. */
  readonly book?: readonly ShockedPosition[] | undefined;
}

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
  /** Condors given up, and condors with half the wing. */
  readonly fewer: Contracts;
  readonly narrower: Contracts;
  readonly cost: Usd;
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
 * cannot be had, the largest share that the budget pays. Cost: the carry of each layer while nothing moves, at least
 * nothing. Limits: the shocks are those of the past, the next is another; a layer is worth in them what the model says.
 */
export function fitting(plan: Plan, market: HedgeMarket, terms: FitTerms): Fitting {
  const { target, budget, kinds, layers, most } = terms;
  const { condors, losses, candidates, answered } = problemOf();
  const cover = (share: Fraction) => ({
    candidates,
    needs: answered.map(({ condors: lost }) => -share * lost),
    kinds,
    condors,
  });
  return {
    hedge(aim) {
      const within = COVER[aim]({ ...cover(target), budget });
      const held = within ?? fullestCover({ ...cover(target), budget });
      const anyhow = within ?? cheapestCover(cover(target));
      const bought = held.slice(0, layers.length);
      const [fewer = 0, narrower = 0] = held.slice(layers.length);
      const kept = condors - fewer || condors;
      const found = layers.flatMap((layer, at) =>
        held[at]! > 0
          ? [{ ...layer, perTenCondors: (sideOf(layer) * held[at]! * 10) / kept, weight: 0, tier: 0 }]
          : [],
      );
      return {
        layers: found,
        text: layersText(found),
        contracts: bought.reduce((sum, lot) => sum + lot, 0),
        condors: condors - fewer,
        fewer,
        narrower,
        cost: costOf(candidates, held),
        covered: Math.min(
          ...answered.map(({ condors: lost }, shock) => paid(candidates, held, shock) / -lost),
        ),
        reaches: within !== undefined,
        targetCost: anyhow && costOf(candidates, anyhow),
        shocks: losses
          .map(({ episode, condors: lost, gains, binds, unasked }) => ({
            episode,
            condors: lost,
            hedge: gains.reduce((sum, gain, at) => sum + gain * held[at]!, 0),
            binds,
            unasked,
          }))
          .sort((a, b) => Number(a.binds) - Number(b.binds)),
      };
    },
    frontier: () =>
      FRONTIER.map((share) => {
        const found = cheapestCover(cover(share));
        return found === undefined
          ? { share }
          : {
              share,
              cost: costOf(candidates, found),
              contracts: found.slice(0, layers.length).reduce((sum, lot) => sum + lot, 0),
            };
      }),
  };

  function problemOf() {
    const { shocks, smaller, book } = terms;
    const each = layers.map((layer) => ({
      ...layer,
      perTenCondors: sideOf(layer),
      weight: 0,
      tier: 0,
    }));
    const ladder = (on: HedgeMarket) =>
      completeLadder(
        hedgeLadder(
          { condors: 10, layers: each, tier: HIGHEST_TIER, rounding: "none", equity: undefined },
          on,
        ),
      );
    const rungs = ladder(market);
    // What is listed comes nearer to its roll day by day: a year costs what the layers kept at their target days do.
    const kept = ladder({ ...market, asOf: undefined });
    const vix = vixOf(market.curve) ?? plan.vix;
    const unasked = meltUps.filter(({ when }) => shocks.every((each) => each.when !== when));
    const looked = [...shocks, ...unasked];
    const held = looked.map((episode) => condorsUnder(plan, episode, book));
    const condors = held[0]?.contracts ?? 0;
    if (condors === 0)
      throw new DomainError("no-solution", "no condor is sold or held: there is nothing to hedge");
    const trades = smaller && book === undefined ? smallerTrades(plan, looked, condors) : [];
    const losses = looked.map((episode, shock) => {
      const hedge = hedgeUnder({ plan, rungs, vix }, episode, timeOf(plan, episode), market).layers;
      const gains = [
        ...hedge.map((gain) => {
          if (gain instanceof DomainError) throw gain;
          return gain;
        }),
        ...trades.map(({ pays }) => pays[shock]!),
      ];
      const { result } = held[shock]!;
      const asked = shock < shocks.length;
      const binds = asked && result < 0 && gains.some((gain) => gain > 0);
      return { episode, condors: result, gains, binds, unasked: !asked };
    });
    const answered = losses.filter(({ binds }) => binds);
    if (answered.length === 0)
      throw new DomainError(
        "no-solution",
        "no shock can be covered: the condors lose in none, or no layer gains where they do",
      );
    const paysOf = (at: number) => answered.map(({ gains }) => gains[at]!);
    const candidates = [
      ...kept.map((rung, at): Candidate => ({ cost: carryPerYear(rung, market), pays: paysOf(at), most })),
      ...trades.map((trade, at): Candidate => ({ ...trade, pays: paysOf(rungs.length + at) })),
    ];
    return { condors, losses, candidates, answered };
  }
}

/** A candidate of a size below 0 is one that is sold. */
const sideOf = ({ perTenCondors }: Layer) => (perTenCondors < 0 ? -1 : 1);

/** What the condors make of a shock: those of a book settled at the index after it, those of the plan as they are sold. */
function condorsUnder(plan: Plan, episode: Episode, book: readonly ShockedPosition[] | undefined) {
  if (book !== undefined)
    return {
      result: resultOf(book, plan.spot * (1 + episode.spotMove)),
      contracts: book.reduce((sum, { contracts }) => sum + contracts, 0),
    };
  const { condors, contracts } = stressed({ ...plan, hedged: false }, episode, {
    sold: "today",
    passed: undefined,
  });
  if (condors instanceof DomainError) throw condors;
  return { result: condors, contracts };
}
