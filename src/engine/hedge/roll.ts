import { demand } from "../errors";
import { type Contracts, type Points, USD_PER_POINT, type Usd, type VixPoints } from "../quantities";
import { asCompared } from "../rules/rule-table";

/** Temporal Vega opens above this VIX or this expected daily range. House rules. */
const HARVEST_VIX = 16;
const HARVEST_DAILY_RANGE = 0.0094;
/** A layer this far from 0.50 delta is renewed while VIX is below 15. House rules. */
const DELTA_DRIFT = 0.25;
const CHEAP_VIX = 15;
/** Of the money of a harvest, two parts go to the middle layer and one to the long layer. House rule. */
const MIDDLE_LAYER_SHARE = 2 / 3;

/** Days left at which each layer is renewed. House rule. */
export const REFRESH_DAYS = [10, 60, 150] as const;
/** Gain of the short layer from which it is harvested, and the share of it that is sold. House rules. */
export const HARVEST_GAIN = 1.5;
export const HARVEST_SHARE = 0.5;

/** What the layers cost now, in points. */
export interface LayerPrices {
  /** What the contracts that are held would fetch. */
  readonly held: Points;
  /** A fresh contract of each layer. */
  readonly fresh: readonly [Points, Points, Points];
}

export interface HeldLayer {
  /** 1 short, 2 middle, 3 long. */
  readonly layer: 1 | 2 | 3;
  readonly daysLeft: number;
  /** Gain on its price at purchase: 1.5 is 150 %. */
  readonly gain: number;
  readonly contracts: Contracts;
  /** Forward delta now, where it is watched. */
  readonly delta: number | undefined;
}

export interface RollRules {
  /** Days left at which this layer is renewed. */
  readonly refreshAt: number;
  readonly harvestGain: number;
  readonly harvestShare: number;
  /** Points a contract, each time one is bought or sold. */
  readonly costs: Points;
}

export interface RollAdvice {
  readonly action: "HOLD" | "REFRESH" | "HARVEST";
  readonly sell: Contracts;
  /** Fresh contracts to buy of layers 1, 2 and 3. */
  readonly buy: readonly [Contracts, Contracts, Contracts];
  /** Dollars from what is sold, after costs; dollars for what is bought, costs included. */
  readonly proceeds: Usd;
  readonly spend: Usd;
  /** Fresh contracts that renew the whole layer, and the dollars that they cost beyond the proceeds. */
  readonly fullRenewal: Contracts;
  readonly newMoney: Usd;
  readonly reason: string;
}

/** Whether a short layer has gained enough to be harvested. */
export function hasGained(gain: number, harvestGain: number): boolean {
  return asCompared(gain) >= asCompared(harvestGain);
}

export function harvestOpen(vix: VixPoints | undefined, dailyRange: number | undefined): boolean {
  return (
    (vix !== undefined && asCompared(vix) > HARVEST_VIX) ||
    (dailyRange !== undefined && asCompared(dailyRange) > HARVEST_DAILY_RANGE)
  );
}

/** What the rules ask of a layer, before prices say what its money buys. */
export type RollDecision = Pick<RollAdvice, "action" | "sell" | "reason">;

/**
 * Harvest: while VIX is above 16 or the daily range above 0.94 %, a short layer that has gained 150 % is half sold.
 * Refresh: by calendar, or when the delta has drifted while VIX is below 15, all of it is sold and renewed. Else hold.
 * Source: sources.method, Temporal Vega and section 2.3.
 */
export function rollDecision(
  held: HeldLayer,
  vix: VixPoints | undefined,
  dailyRange: number | undefined,
  rules: Omit<RollRules, "costs">,
): RollDecision {
  const keep = (reason: string): RollDecision => ({ action: "HOLD", sell: 0, reason });
  if (held.contracts === 0) return keep("nothing is held");
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

/**
 * The same with quantities: the money of a harvest buys the longer layers two to one; what a refresh sells buys as many
 * fresh contracts as it pays for, and what all of them cost beyond it is new money, for the trader to decide. Never is
 * more spent than is sold.
 */
export function rollAdvice(
  held: HeldLayer,
  vix: VixPoints,
  dailyRange: number | undefined,
  prices: LayerPrices,
  rules: RollRules,
): RollAdvice {
  const { action, sell, reason } = rollDecision(held, vix, dailyRange, rules);
  if (action === "HARVEST") return harvest(sell, prices, rules, reason);
  return action === "REFRESH" ? refresh(held, prices, rules, reason) : hold(reason);
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

function hold(reason: string): RollAdvice {
  return {
    action: "HOLD",
    sell: 0,
    buy: [0, 0, 0],
    proceeds: 0,
    spend: 0,
    fullRenewal: 0,
    newMoney: 0,
    reason,
  };
}

function refresh(held: HeldLayer, prices: LayerPrices, rules: RollRules, due: string): RollAdvice {
  const all = held.contracts;
  const fresh = prices.fresh[held.layer - 1]!;
  const proceeds = soldFor(all, prices.held, rules.costs);
  const bought = Math.min(all, affordable(proceeds, fresh, rules.costs));
  const buy: [number, number, number] = [0, 0, 0];
  buy[held.layer - 1] = bought;
  return {
    action: "REFRESH",
    sell: all,
    buy,
    proceeds,
    spend: boughtFor(bought, fresh, rules.costs),
    fullRenewal: all,
    newMoney: Math.max(0, boughtFor(all, fresh, rules.costs) - proceeds),
    reason: bought < all ? `${due}; what is sold renews ${bought} of ${all}` : due,
  };
}

function harvest(sell: Contracts, prices: LayerPrices, rules: RollRules, reason: string): RollAdvice {
  const proceeds = soldFor(sell, prices.held, rules.costs);
  const [, middle, long] = prices.fresh;
  const ofMiddle = affordable(proceeds * MIDDLE_LAYER_SHARE, middle, rules.costs);
  const ofLong = affordable(proceeds - boughtFor(ofMiddle, middle, rules.costs), long, rules.costs);
  const left = proceeds - boughtFor(ofMiddle, middle, rules.costs) - boughtFor(ofLong, long, rules.costs);
  const more = affordable(left, middle, rules.costs);
  const spend = asCompared(
    boughtFor(ofMiddle + more, middle, rules.costs) + boughtFor(ofLong, long, rules.costs),
  );
  return {
    action: "HARVEST",
    sell,
    buy: [0, ofMiddle + more, ofLong],
    proceeds,
    spend,
    fullRenewal: 0,
    newMoney: 0,
    reason,
  };
}

/** Dollars for contracts sold, costs taken off; never less than nothing. A sum a hair short buys what it should. */
function soldFor(contracts: Contracts, price: Points, costs: Points): Usd {
  return Math.max(0, asCompared(contracts * (price - costs) * USD_PER_POINT));
}

function boughtFor(contracts: Contracts, price: Points, costs: Points): Usd {
  return asCompared(contracts * (price + costs) * USD_PER_POINT);
}

/** Whole contracts that the money buys: never one too many. */
function affordable(money: Usd, price: Points, costs: Points): Contracts {
  demand(price > 0, () => `prices (VIX points): must be above 0, got ${price}`);
  const count = Math.max(0, Math.floor(asCompared(money / ((price + costs) * USD_PER_POINT))));
  return boughtFor(count, price, costs) <= money ? count : count - 1;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
