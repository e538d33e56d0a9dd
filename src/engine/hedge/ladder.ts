import { attempt, DomainError } from "../errors";
import { type Contracts, type Day, type Points, USD_PER_POINT, type Usd } from "../quantities";
import { futureAt, vixOf } from "./futures-curve";
import { type HedgeMark, markOf } from "./hedge-legs";
import { type HedgeLeg, type MarketNow, unmoved } from "./hedge-state";
import { heldIn } from "./held";
import { knownIndex } from "./index-put";
import { listingOf, rulesOf } from "./instruments";
import { layerStrike } from "./layer-strike";
import type { Layer } from "./layers";
import { type Rounding, roundContracts } from "./rounding";
import { beside, mostLost } from "./settlement-risk";

export interface HedgeMarket extends MarketNow {
  /** With a date, layers sit on listed monthly expiries and strikes; without, exactly at their targets. */
  readonly asOf: Day | undefined;
}

export interface HedgePlan {
  readonly condors: Contracts;
  readonly layers: readonly Layer[];
  /** The hedge tier: layers of a higher tier are off. */
  readonly tier: number;
  readonly rounding: Rounding;
  /** Needed by layers that are sized by equity. */
  readonly equity: Usd | undefined;
  /** What is held whatever the rules call for: see `heldIn`. */
  readonly held?: string | undefined;
}

/** One layer as it would be held. */
export interface Rung {
  readonly layer: Layer;
  readonly active: boolean;
  readonly expiry: Day | undefined;
  readonly days: number;
  /** Its own VIX future; of SPX puts the index. */
  readonly future: Points;
  readonly legs: readonly HedgeLeg[];
  /** Of one contract. */
  readonly mark: HedgeMark;
  readonly target: Contracts;
  readonly contracts: Contracts;
  /** Target less contracts. */
  readonly residual: Contracts;
  /** Dollars paid for it: a future costs none. */
  readonly cost: Usd;
  /** The most that it can lose beside the layers that settle with it; nothing where no bound exists. */
  readonly atRisk: Usd | undefined;
  /** What is tied up beyond the premium: what it can lose, without a bound what its future 25 points higher costs. */
  readonly margin: Usd;
  readonly notes: readonly string[];
}

/** The hedge: every layer on the future of its own expiry. A layer that cannot be built is an error in its own place. */
export function hedgeLadder(plan: HedgePlan, market: HedgeMarket): readonly (Rung | DomainError)[] {
  const held = heldIn(plan.held, plan.layers.length);
  const rungs = plan.layers.map((layer, index) => attempt(() => rungOf(layer, plan, market, held[index])));
  const positions = rungs.map((rung) => (rung instanceof DomainError ? { legs: [], contracts: 0 } : rung));
  return rungs.map((rung, at) => {
    if (rung instanceof DomainError || rung.atRisk !== undefined) return rung;
    const { note, ...shared } = beside(at, positions, market);
    return { ...rung, ...shared, notes: [...rung.notes, note] };
  });
}

function rungOf(layer: Layer, plan: HedgePlan, market: HedgeMarket, held?: Contracts): Rung {
  const { asOf, curve } = market;
  const instrument = rulesOf(layer.instrument);
  const listing = listingOf(instrument);
  const expiry = asOf === undefined || instrument.neverExpires ? undefined : listing.expiry(asOf, layer.days);
  const days = expiry === undefined || asOf === undefined ? layer.days : expiry - asOf;
  const exact = instrument.option === undefined ? 0 : layerStrike(layer, days, market);
  const strike = asOf !== undefined && exact > 0 ? listing.strike(exact) : exact;
  const terms = { days, strike, width: layer.width };
  const legs = instrument.legs(asOf === undefined ? terms : (instrument.listed?.(terms, asOf) ?? terms));
  const mark = markOf(legs, unmoved(market));
  const target = targetOf(layer, plan, mark.price);
  const active = layer.tier <= plan.tier;
  const contracts = held ?? (active ? roundContracts(target, roundingOf(layer, plan)) : 0);
  const future = instrument.onIndex ? knownIndex(market.index).spot : futureAt(curve, days);
  const cost = instrument.onMargin ? 0 : contracts * mark.price * USD_PER_POINT;
  const atRisk = mostLost([{ legs, contracts, mark }]);
  const found = {
    layer,
    active,
    expiry,
    days,
    future,
    legs,
    mark,
    target,
    contracts,
    residual: active ? target - contracts : 0,
    cost,
    atRisk,
    margin: Math.max(0, (atRisk ?? 0) - Math.max(0, cost)),
  };
  return { ...found, notes: notesOn(found, market, held) };
}

/** Contracts of a layer that is on, bought at a price: its target made whole. */
export function contractsOf(
  layer: Layer,
  plan: Omit<HedgePlan, "layers" | "tier">,
  price: Points,
): Contracts {
  return roundContracts(targetOf(layer, plan, price), roundingOf(layer, plan));
}

/** A share of equity is a budget: its contracts are rounded down unless rounding up is asked for. */
function roundingOf({ weight }: Layer, { rounding }: Pick<HedgePlan, "rounding">): Rounding {
  return weight > 0 && rounding === "nearest" ? "down" : rounding;
}

function targetOf(layer: Layer, plan: Pick<HedgePlan, "condors" | "equity">, price: Points): Contracts {
  if (layer.weight === 0) return (layer.perTenCondors * plan.condors) / 10;
  if (plan.equity === undefined)
    throw new DomainError("argument", "equity (US dollars): is missing; this layer is a share of equity");
  if (!(price > 0))
    throw new DomainError("no-solution", "a layer that costs nothing cannot be sized by equity");
  return (layer.weight * plan.equity) / (price * USD_PER_POINT);
}

function notesOn(rung: Omit<Rung, "notes">, { curve }: HedgeMarket, held?: Contracts): string[] {
  const { layer, active, target, contracts, mark } = rung;
  const notes: string[] = [];
  if (held !== undefined) notes.push(`held; ${active ? Number(target.toFixed(2)) : 0} called for`);
  else if (!active) notes.push(`off: on from tier ${layer.tier}`);
  else if (target !== 0 && contracts === 0)
    notes.push(`${Number(target.toFixed(2))} contracts round to none`);
  if (layer.by === "K/VIX" && vixOf(curve) === undefined)
    notes.push("no VIX (0 days) in the curve: the nearest future stands for it");
  notes.push(...(rulesOf(layer.instrument).notes?.(mark, contracts) ?? []));
  return notes;
}

/** The rungs that could be built; where one could not, its reason is thrown. */
export function completeLadder(rungs: readonly (Rung | DomainError)[]): readonly Rung[] {
  return rungs.map((rung) => {
    if (rung instanceof DomainError) throw rung;
    return rung;
  });
}
