import { nearestVixExpiry } from "../calendar/vix-expiry";
import { attempt, DomainError } from "../errors";
import { type Contracts, type Day, type Points, type Rate, USD_PER_POINT, type Usd } from "../quantities";
import { type FuturesCurve, futureAt, vixOf } from "./futures-curve";
import { type HedgeLeg, type HedgeMark, markOf, unmoved } from "./hedge-legs";
import { rulesOf } from "./instruments";
import { layerStrike } from "./layer-strike";
import type { Layer } from "./layers";
import { type Rounding, roundContracts } from "./rounding";
import { nearestListedStrike } from "./strike-grid";
import type { VolOfVol } from "./vol-of-vol";

export interface HedgeMarket {
  readonly curve: FuturesCurve;
  readonly volOfVol: VolOfVol;
  readonly rate: Rate;
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
}

/** One layer as it would be held. */
export interface Rung {
  readonly layer: Layer;
  readonly active: boolean;
  readonly expiry: Day | undefined;
  readonly days: number;
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
  /** The most that it can lose; nothing where no bound exists. */
  readonly atRisk: Usd | undefined;
  readonly notes: readonly string[];
}

/** The hedge: every layer on the future of its own expiry. A layer that cannot be built is an error in its own place. */
export function hedgeLadder(plan: HedgePlan, market: HedgeMarket): readonly (Rung | DomainError)[] {
  return plan.layers.map((layer) => attempt(() => rungOf(layer, plan, market)));
}

function rungOf(layer: Layer, plan: HedgePlan, market: HedgeMarket): Rung {
  const { asOf, curve, volOfVol } = market;
  const instrument = rulesOf(layer.instrument);
  const expiry = asOf === undefined || !instrument.expires ? undefined : nearestVixExpiry(asOf, layer.days);
  const days = expiry === undefined || asOf === undefined ? layer.days : expiry - asOf;
  const exact = instrument.hasStrike ? layerStrike(layer, days, curve, volOfVol) : 0;
  const strike = asOf !== undefined && exact > 0 ? nearestListedStrike(exact) : exact;
  const terms = { days, strike, width: layer.width };
  const legs = instrument.legs(asOf === undefined ? terms : (instrument.listed?.(terms, asOf) ?? terms));
  const mark = markOf(legs, unmoved(market));
  const target = targetOf(layer, plan, mark.price);
  const active = layer.tier <= plan.tier;
  const contracts = active ? roundContracts(target, roundingOf(layer, plan)) : 0;
  return {
    layer,
    active,
    expiry,
    days,
    future: futureAt(curve, days),
    legs,
    mark,
    target,
    contracts,
    residual: active ? target - contracts : 0,
    cost: instrument.isPaidFor ? contracts * mark.price * USD_PER_POINT : 0,
    atRisk: contracts === 0 ? 0 : instrument.isBounded ? contracts * mark.price * USD_PER_POINT : undefined,
    notes: notesOn(layer, { active, target, contracts, mark, curve }),
  };
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

function notesOn(
  layer: Layer,
  found: { active: boolean; target: Contracts; contracts: Contracts; mark: HedgeMark; curve: FuturesCurve },
): string[] {
  const notes: string[] = [];
  if (!found.active) notes.push(`off: on from tier ${layer.tier}`);
  else if (found.target > 0 && found.contracts === 0)
    notes.push(`${Number(found.target.toFixed(2))} contracts round to none`);
  if (layer.by === "K/VIX" && vixOf(found.curve) === undefined)
    notes.push("no VIX (0 days) in the curve: the nearest future stands for it");
  notes.push(...(rulesOf(layer.instrument).notes?.(found.mark) ?? []));
  return notes;
}

/** The rungs that could be built; where one could not, its reason is thrown. */
export function completeLadder(rungs: readonly (Rung | DomainError)[]): readonly Rung[] {
  return rungs.map((rung) => {
    if (rung instanceof DomainError) throw rung;
    return rung;
  });
}
