import { DomainError } from "../errors";
import { carryPerYear } from "../hedge/carry";
import type { Rung } from "../hedge/ladder";
import { planHedgeMarket, planLadder, planTier } from "../plan/hedge";
import { type PlannedCondor, planMarket, plannedCondor, volatilityAtVix } from "../plan/market";
import type { Plan } from "../plan/plan";
import {
  type Contracts,
  type Fraction,
  type Points,
  type Probability,
  USD_PER_POINT,
  type Usd,
  type VixPoints,
  type Volatility,
} from "../quantities";
import { condorGate, gatePresets } from "../rules/presets/gate";
import { scalePresets } from "../rules/presets/scale";
import { scaling } from "../rules/scaling";
import { contractsFor } from "./contracts";
import { drawdownOdds } from "./drawdown-odds";

/** What is the same at every risk fraction of one VIX band. */
export interface VixBand {
  readonly vix: VixPoints;
  readonly volatility: Volatility;
  /** Highest credit tier that the condor gate permits: 0 is hold. */
  readonly gate: number;
  /** Largest fraction that the VIX gate of the scaling alone permits; 0 on hold. */
  readonly permitted: Fraction;
  readonly tier: number;
  readonly planned: PlannedCondor;
  /** From the index to the nearer short strike. */
  readonly distance: Points;
}

/** One cell of the scaling table: a VIX band at a risk fraction. */
export interface ScalingRow {
  readonly band: VixBand;
  readonly fraction: Fraction;
  readonly contracts: Contracts;
  /** The contracts that remain when the fraction is held to what the VIX gate permits. */
  readonly permittedContracts: Contracts;
  readonly atRisk: Usd;
  readonly rungs: readonly (Rung | DomainError)[];
  /** A year on an unchanged curve. */
  readonly carry: Usd | DomainError;
  /** Odds of the plan's drawdown in a year, costs charged, the hedge paying and costing nothing. */
  readonly drawdown: Probability;
}

/** The plan's condor, gates and tier when VIX stands at a level, the option volatility moving along by the IV ratio. */
export function vixBand(plan: Plan, vix: VixPoints): VixBand {
  const volatility = volatilityAtVix(plan, vix);
  const planned = plannedCondor(plan, planMarket(plan, volatility));
  // The 5-day mean is not part of a plan: rules that need it are read as if VIX stood at it.
  const gateRules = gatePresets[plan.gateRules];
  const gate = condorGate(gateRules, vix, vix).decided?.result ?? 0;
  const vixRules = scalePresets.seed.filter(
    ({ reading }) => reading.startsWith("VIX") || reading === "weakest gate",
  );
  return {
    vix,
    volatility,
    gate,
    permitted: scaling(vixRules, { VIX: vix, "VIX 5DMA": vix }, gateRules).riskFraction,
    tier: Math.max(0, planTier(plan, vix)),
    planned,
    distance: Math.min(plan.spot - planned.condor.shortPut, planned.condor.shortCall - plan.spot),
  };
}

/** Condors, hedge, carry and drawdown odds of one band at a share of equity at risk. */
export function scalingRow(plan: Plan, band: VixBand, fraction: Fraction): ScalingRow {
  const { planned, vix } = band;
  const size = sizeOf(plan, planned, fraction);
  const rungs = planLadder(plan, size.contracts, vix);
  return {
    band,
    fraction,
    contracts: size.contracts,
    permittedContracts: Math.min(size.contracts, sizeOf(plan, planned, band.permitted).contracts),
    atRisk: size.atRisk,
    rungs,
    carry: totalCarry(plan, rungs, vix),
    drawdown: drawdownOdds({
      trade: { winRate: planned.winRate, credit: planned.net, width: planned.width },
      riskFraction: fraction,
      trades: plan.tradesPerYear,
      drawdown: plan.drawdownLimit,
    }),
  };
}

/** The condors that the plan holds, or that fit a share of its equity. */
export function sizeOf(plan: Plan, { width, credit }: PlannedCondor, fraction: Fraction) {
  return contractsFor({
    equity: plan.equity,
    riskFraction: fraction,
    maxLoss: width - credit,
    costs: plan.costs,
    openRisk: plan.openRisk,
    allocationCap: plan.allocationCap,
    multiplier: USD_PER_POINT,
  });
}

function totalCarry(plan: Plan, rungs: readonly (Rung | DomainError)[], vix: VixPoints): Usd | DomainError {
  let total = 0;
  for (const rung of rungs) {
    if (rung instanceof DomainError) return rung;
    total += carryPerYear(rung, planHedgeMarket(plan, vix));
  }
  return total;
}
