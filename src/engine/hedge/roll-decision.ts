import { asCompared } from "../numerics/as-compared";
import type { Contracts, VixPoints } from "../quantities";

/** Temporal Vega opens above this VIX or this expected daily range. House rules. */
const HARVEST_VIX = 16;
const HARVEST_DAILY_RANGE = 0.0094;
/** A layer this far from 0.50 delta is renewed while VIX is below 15. House rules. */
const DELTA_DRIFT = 0.25;
const CHEAP_VIX = 15;

/** Days left at which each layer is renewed. House rule. */
export const REFRESH_DAYS = [10, 60, 150] as const;
/** Gain of the short layer from which it is harvested, and the share of it that is sold. House rules. */
export const HARVEST_GAIN = 1.5;
export const HARVEST_SHARE = 0.5;

export const SOLD_SHORT = "sold short: the rules renew and harvest only what is held long";

export interface HeldLayer {
  /** 1 short, 2 middle, 3 long. */
  readonly layer: 1 | 2 | 3;
  readonly daysLeft: number;
  /** Gain on its price at purchase: 1.5 is 150 %. */
  readonly gain: number;
  /** Below 0 sold. */
  readonly contracts: Contracts;
  /** Forward delta now, where it is watched. */
  readonly delta: number | undefined;
}

export interface RollRules {
  /** Days left at which this layer is renewed. */
  readonly refreshAt: number;
  readonly harvestGain: number;
  readonly harvestShare: number;
}

/** What the rules ask of a layer, before prices say what its money buys. */
export interface RollDecision {
  readonly action: "HOLD" | "REFRESH" | "HARVEST";
  readonly sell: Contracts;
  readonly reason: string;
}

/** Whether a short layer has gained enough to be harvested. */
function hasGained(gain: number, harvestGain: number): boolean {
  return asCompared(gain) >= asCompared(harvestGain);
}

export function harvestOpen(vix: VixPoints | undefined, dailyRange: number | undefined): boolean {
  return (
    (vix !== undefined && asCompared(vix) > HARVEST_VIX) ||
    (dailyRange !== undefined && asCompared(dailyRange) > HARVEST_DAILY_RANGE)
  );
}

/**
 * Harvest: while VIX is above 16 or the daily range above 0.94 %, a short layer that has gained 150 % is half sold.
 * Refresh: by calendar, or when the delta has drifted while VIX is below 15, all of it is sold and renewed. Else hold.
 * Source: sources.method, Temporal Vega and section 2.3.
 */
export function rollDecision(
  held: HeldLayer,
  vix: VixPoints | undefined,
  dailyRange: number | undefined,
  rules: RollRules,
): RollDecision {
  const keep = (reason: string): RollDecision => ({ action: "HOLD", sell: 0, reason });
  if (held.contracts === 0) return keep("nothing is held");
  if (held.contracts < 0) return keep(SOLD_SHORT);
  const due = whyRefresh(held, vix, rules);
  if (held.layer === 1 && hasGained(held.gain, rules.harvestGain)) {
    const gained = `gain ${percent(held.gain)} of at least ${percent(rules.harvestGain)}`;
    const isOpen = harvestOpen(vix, dailyRange);
    const sell = isOpen ? Math.floor(asCompared(held.contracts * rules.harvestShare)) : 0;
    if (sell > 0) return { action: "HARVEST", sell, reason: `${gained}; VIX ${vix}` };
    if (due === undefined && isOpen) return keep(`${gained}, but ${count(held.contracts)} none to sell`);
    if (due === undefined)
      return keep(
        vix === undefined
          ? `${gained}, but the curve has no VIX (0 days) to judge by`
          : `${gained}, but VIX ${vix} is not above 16 nor the range above 0.94 %`,
      );
  }
  return due === undefined
    ? keep(`${held.daysLeft} days left, renewed at ${rules.refreshAt}`)
    : { action: "REFRESH", sell: held.contracts, reason: due };
}

function whyRefresh(
  held: HeldLayer,
  vix: VixPoints | undefined,
  rules: Pick<RollRules, "refreshAt">,
): string | undefined {
  if (held.daysLeft <= rules.refreshAt) return `${held.daysLeft} days left, renewed at ${rules.refreshAt}`;
  const drift = held.delta === undefined ? 0 : asCompared(Math.abs(held.delta - 0.5));
  return drift > DELTA_DRIFT && vix !== undefined && asCompared(vix) < CHEAP_VIX
    ? `delta ${held.delta} is more than ${DELTA_DRIFT} from 0.50 and VIX ${vix} is below ${CHEAP_VIX}`
    : undefined;
}

function count(contracts: Contracts): string {
  return contracts === 1 ? "1 contract leaves" : `${contracts} contracts leave`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
