import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { DomainError } from "../errors";
import { carryPerYear } from "../hedge/carry";
import type { Rung } from "../hedge/ladder";
import { hedgePayoff } from "../hedge/payoff";
import { blackScholesPrice } from "../options/black-scholes";
import { planHedgeMarket, planLadder } from "../plan/hedge";
import type { Plan } from "../plan/plan";
import { type Fraction, type Points, USD_PER_POINT, type Usd, type VixPoints } from "../quantities";
import { HIGHEST_TIER } from "../rules/presets/tier";

/** The crash against which protection is bought. */
export interface Crash {
  /** Change of the index. */
  readonly spotMove: Fraction;
  /** Points that VIX moves. */
  readonly vixMove: VixPoints;
}

/** One way to lose less in the crash. */
export interface Protection {
  readonly choice: string;
  /** What a year of it costs: carry on an unchanged market, expected result forgone, or what it cost on record. */
  readonly cost: Usd | DomainError;
  readonly costIs: "carry, unchanged market" | "expected result forgone" | "replayed 2006-2026";
  /** How much less is lost in the crash. */
  readonly gain: Usd | DomainError;
  readonly note: string;
}

/** One contract of each VIX layer, on its own future. */
export function layerProtections(plan: Plan, { vixMove }: Crash): readonly Protection[] {
  const market = planHedgeMarket(plan, plan.vix);
  const everyLayer = { ...plan, hedged: true, tier: HIGHEST_TIER };
  const shock = { vixMove, daysOn: 0, betas: undefined, vro: undefined };
  return planLadder(everyLayer, 10, plan.vix).map((rung, index): Protection => {
    const costIs = "carry, unchanged market";
    if (rung instanceof DomainError)
      return { choice: `VIX layer ${index + 1}`, cost: rung, costIs, gain: rung, note: "" };
    const one: Rung = { ...rung, contracts: 1 };
    return {
      choice: `VIX layer ${index + 1}: ${rung.layer.instrument}, ${rung.days} days`,
      cost: carryPerYear(one, market),
      costIs,
      gain: hedgePayoff([one], market, shock).total,
      note: `one contract at ${rung.mark.price.toFixed(2)}, driven by its own future`,
    };
  });
}

/** Volatility of SPX options of a month near the money over VIX / 100, as quoted chains had it. */
const NEAR_THE_MONEY = 0.8;
/** The ratio is told at the plan's distance: no further than twice that is it drawn on. */
const FURTHEST = 2;

/**
 * One SPX put, held to expiry and bought again. Its volatility goes with VIX at a ratio of its own moneyness: near the
 * money and in it 0.8, at the plan's distance the plan's, straight in standard deviations of VIX. A crash brings it
 * nearer to the money, where its ratio is lower.
 */
export function putProtection(plan: Plan, { spotMove, vixMove }: Crash): Protection {
  const { spot, putDays, putDistance, putRatio, vix, rate } = plan;
  const strike = Math.round((spot * (1 - putDistance)) / plan.increment) * plan.increment;
  if (strike <= 0)
    throw new DomainError(
      "no-solution",
      `plan, SPX (index points): ${spot} leaves no strike to buy, ${plan.increment} apart as they are`,
    );
  const years = putDays / CALENDAR_DAYS_PER_YEAR;
  const distance = (at: Points, level: VixPoints) => Math.log(at / strike) / (level * Math.sqrt(years));
  const price = (at: Points, vixThen: VixPoints) => {
    const level = Math.max(1, vixThen) / 100;
    const outside = distance(at, level) / distance(spot, vix / 100);
    const share = Math.min(FURTHEST, Math.max(0, outside));
    const ratio = NEAR_THE_MONEY + (putRatio - NEAR_THE_MONEY) * share;
    return blackScholesPrice(false, at, strike, years, ratio * level, rate, plan.yield);
  };
  const now = price(spot, vix);
  return {
    choice: `SPX put ${strike}, ${putDays} days`,
    cost: now * USD_PER_POINT * (CALENDAR_DAYS_PER_YEAR / putDays),
    costIs: "carry, unchanged market",
    gain: (price(spot * (1 + spotMove), vix + vixMove) - now) * USD_PER_POINT,
    note: `one contract at ${now.toFixed(2)}, volatility ${putRatio} x VIX; 0.8 x where it is in the money`,
  };
}
