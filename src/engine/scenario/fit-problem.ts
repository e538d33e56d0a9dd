import { DomainError } from "../errors";
import { carryPerYear } from "../hedge/carry";
import { vixOf } from "../hedge/futures-curve";
import { type HedgeMarket, hedgeLadder, type Rung } from "../hedge/ladder";
import type { Layer } from "../hedge/layers";
import { type CostBasis, costShare } from "../hedge/replayed-cost";
import type { Candidate } from "../hedge/whole-lots";
import type { Plan } from "../plan/plan";
import type { Contracts, Fraction, Usd } from "../quantities";
import { HIGHEST_TIER } from "../rules/presets/tier";
import { resultOf } from "./book-shock";
import type { Episode } from "./episode";
import { meltUps } from "./episodes";
import { type HeldCondor, type SmallerTrades, smallerTrades } from "./smaller-trades";
import { hedgeUnder, stressed, timeOf } from "./stress";

export interface FitTerms {
  /** Share of the condors' loss that each shock leaves to the hedge. */
  readonly target: Fraction;
  /** Dollars a year that the layers may cost. */
  readonly budget: Usd;
  /** What a year of a layer is said to cost; left open, what it cost on record over the median start date. */
  readonly costs?: CostBasis;
  readonly shocks: readonly Episode[];
  readonly layers: readonly Layer[];
  /** Contracts of one layer. */
  readonly most: Contracts;
  /** Layers that may be held together; left open, all. */
  readonly kinds?: number | undefined;
  /** Fewer condors, narrower wings and a stop may stand in for a hedge. */
  readonly smaller?: boolean;
  /** Share of the index's move that comes at once, overnight: past that a stop may act. Left open, all of it. */
  readonly gap?: Fraction;
  /** Condors that are held, in place of those that the plan sells. */
  readonly book?: readonly HeldCondor[] | undefined;
}

/** A shock: what the condors lose in it, and what one of each candidate gains. */
interface ShockLoss {
  readonly episode: Episode;
  readonly condors: Usd;
  readonly gains: readonly Usd[];
  readonly binds: boolean;
  readonly unasked: boolean;
}

export interface FitProblem {
  readonly condors: Contracts;
  readonly losses: readonly ShockLoss[];
  /** Those that must be paid. */
  readonly answered: readonly ShockLoss[];
  /** Layers, then trades that are smaller. */
  readonly candidates: readonly Candidate[];
  /** The same at another cost. */
  readonly priced: (costs: CostBasis) => readonly Candidate[];
  /** Of the trades that are smaller. */
  readonly shrinking: Omit<SmallerTrades, "trades">;
}

/** A candidate of a size below 0 is one that is sold. */
export const sideOf = ({ perTenCondors }: Layer) => (perTenCondors < 0 ? -1 : 1);

/** What the shocks do to the condors and to one contract of each layer. */
export function fitProblem(plan: Plan, market: HedgeMarket, terms: FitTerms): FitProblem {
  const { layers, shocks, smaller, gap = 1, most, book, costs = "replayed median" } = terms;
  const rungs = single(layers, market);
  // What is listed comes nearer to its roll day by day: a year costs what the layers kept at their target days do.
  const kept = single(layers, { ...market, asOf: undefined });
  const vix = vixOf(market.curve) ?? plan.vix;
  const looked = [...shocks, ...meltUps.filter(({ when }) => shocks.every((each) => each.when !== when))];
  const held = looked.map((episode) => condorsUnder(plan, episode, book));
  const condors = held[0]?.contracts ?? 0;
  if (condors === 0)
    throw new DomainError("no-solution", "no condor is sold or held: there is nothing to hedge");
  const { trades, ...shrinking } = smallerTrades(plan, looked, smaller ? (book ?? condors) : [], gap);
  const losses = looked.map((episode, shock): ShockLoss => {
    const gains = [
      ...hedgeUnder({ plan, rungs, vix }, episode, timeOf(plan, episode), market).layers.map(known),
      ...trades.map(({ pays }) => pays[shock]!),
    ];
    const { result } = held[shock]!;
    const asked = shock < shocks.length;
    const binds = asked && result < 0 && gains.some((gain) => gain > 0);
    return { episode, condors: result, gains, binds, unasked: !asked };
  });
  const answered = losses.filter(({ binds }) => binds);
  if (answered.length === 0) throw nothingToCover(losses, smaller);
  const pays = (at: number) => answered.map(({ gains }) => gains[at]!);
  const carries = kept.map((rung) => carryPerYear(rung, market));
  const priced = (basis: CostBasis) => [
    ...carries.map(
      (carry, at): Candidate => ({ cost: carry * costShare(basis, layers[at]!), pays: pays(at), most }),
    ),
    ...trades.map((trade, at): Candidate => ({ ...trade, pays: pays(layers.length + at) })),
  ];
  return { condors, losses, answered, candidates: priced(costs), priced, shrinking };
}

/** One contract of each layer, bought or sold. */
function single(layers: readonly Layer[], market: HedgeMarket): readonly Rung[] {
  const each = layers.map((layer) => ({ ...layer, perTenCondors: sideOf(layer), weight: 0, tier: 0 }));
  return hedgeLadder(
    { condors: 10, layers: each, tier: HIGHEST_TIER, rounding: "none", equity: undefined },
    market,
  ).map((rung, at) => {
    if (!(rung instanceof DomainError)) return rung;
    const { days, instrument } = layers[at]!;
    throw new DomainError(rung.kind, `candidate ${at + 1}, ${days}-day ${instrument}: ${rung.message}`);
  });
}

function known(gain: Usd | DomainError): Usd {
  if (gain instanceof DomainError) throw gain;
  return gain;
}

function nothingToCover(losses: readonly ShockLoss[], smaller = false): DomainError {
  const lost = losses.filter(({ condors, unasked }) => condors < 0 && !unasked);
  return new DomainError(
    "no-solution",
    lost.length === 0
      ? "no shock can be covered: the condors lose in none of them; ask for larger ones"
      : `no shock can be covered: no layer gains where the condors lose (${lost.map(({ episode }) => episode.name).join(", ")})${smaller ? "" : '; condors "may shrink" would'}`,
  );
}

/** What the condors make of a shock: those of a book settled at the index after it, those of the plan as they are sold. */
function condorsUnder(plan: Plan, episode: Episode, book: readonly HeldCondor[] | undefined) {
  if (book !== undefined)
    return {
      result: resultOf(book, plan.spot * (1 + episode.spotMove)),
      contracts: book.reduce((sum, { contracts }) => sum + contracts, 0),
    };
  const { condors, contracts } = stressed({ ...plan, hedged: false }, episode, {
    sold: "today",
    passed: undefined,
  });
  return { result: known(condors), contracts };
}
