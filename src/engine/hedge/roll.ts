import { demand } from "../errors";
import { asCompared } from "../numerics/as-compared";
import { type Contracts, type Points, USD_PER_POINT, type Usd, type VixPoints } from "../quantities";
import { type HeldLayer, type RollDecision, type RollRules, rollDecision } from "./roll-decision";

/** Of the money of a harvest, two parts go to the middle layer and one to the long layer. House rule. */
const MIDDLE_LAYER_SHARE = 2 / 3;

/** What the layers cost now, in points. */
export interface LayerPrices {
  /** What the contracts that are held would fetch. */
  readonly held: Points;
  /** A fresh contract of each layer. */
  readonly fresh: readonly [Points, Points, Points];
}

export interface RollTerms extends RollRules {
  /** Points a contract, each time one is bought or sold. */
  readonly costs: Points;
}

export interface RollAdvice extends RollDecision {
  /** Fresh contracts to buy of layers 1, 2 and 3. */
  readonly buy: readonly [Contracts, Contracts, Contracts];
  /** Dollars from what is sold, after costs; dollars for what is bought, costs included. */
  readonly proceeds: Usd;
  readonly spend: Usd;
  /** Fresh contracts that renew the whole layer, and the dollars that they cost beyond the proceeds. */
  readonly fullRenewal: Contracts;
  readonly newMoney: Usd;
}

/**
 * What the rules ask of a layer, with quantities: the money of a harvest buys the longer layers two to one; what a
 * refresh sells buys as many fresh contracts as it pays for, and what all of them cost beyond it is new money, for the
 * trader to decide. Never is more spent than is sold.
 */
export function rollAdvice(
  held: HeldLayer,
  vix: VixPoints,
  dailyRange: number | undefined,
  prices: LayerPrices,
  rules: RollTerms,
): RollAdvice {
  const { action, sell, reason } = rollDecision(held, vix, dailyRange, rules);
  if (action === "HARVEST") return harvest(sell, prices, rules, reason);
  return action === "REFRESH" ? refresh(held, prices, rules, reason) : hold(reason);
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

function refresh(held: HeldLayer, prices: LayerPrices, rules: RollTerms, due: string): RollAdvice {
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

function harvest(sell: Contracts, prices: LayerPrices, rules: RollTerms, reason: string): RollAdvice {
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
