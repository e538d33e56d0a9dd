import { civilOf, FRIDAY, nthWeekday } from "../../../src/engine/calendar/civil-day";
import { CALENDAR_DAYS_PER_YEAR } from "../../../src/engine/calendar/time-to-expiry";
import { monthlyExpiryAfter } from "../../../src/engine/calendar/vix-expiry";
import { type Condor, width } from "../../../src/engine/condor/condor";
import { condorCredit } from "../../../src/engine/condor/credit";
import { lossAtExpiry } from "../../../src/engine/condor/payoff";
import { futureAt } from "../../../src/engine/hedge/futures-curve";
import { layerStrike } from "../../../src/engine/hedge/layer-strike";
import { layerPresets } from "../../../src/engine/hedge/layers";
import { flatVolOfVol, volOfVolAt } from "../../../src/engine/hedge/vol-of-vol";
import { blackScholesPrice } from "../../../src/engine/options/black-scholes";
import type { SmileKnot } from "../../../src/engine/options/smile/smile";
import { smileVolatility } from "../../../src/engine/options/smile/smile";
import { strikeForDeltaOnSmile } from "../../../src/engine/options/smile/strike-on-smile";
import type { Fraction, Points, Volatility } from "../../../src/engine/quantities";
import { curveOn } from "../../../src/engine/replay/curve";
import type { MarketDays } from "../../../src/engine/replay/history";
import { replayReadings } from "../../../src/engine/replay/readings";
import { tierPresets } from "../../../src/engine/rules/presets/tier";
import { findings, highestFired } from "../../../src/engine/rules/rule-table";

/** A rule of an index replayed beside what is published of that index. */
export interface Benchmark {
  /** Value of 1 invested, at each roll and at the end. */
  readonly value: readonly number[];
  readonly day: readonly number[];
  readonly growth: Fraction;
  readonly drawdown: Fraction;
}

export interface PlainCondorTerms {
  /** At-the-money volatility over VIX / 100. */
  readonly ivRatio: number;
  /** Volatility gained per standard deviation below the market, as a share of it; lost above it at half the rate. */
  readonly skew: number;
  readonly costs: Points;
  /** Session of the first roll and of the last, as places in the history. */
  readonly from: number;
  readonly to: number;
}

/**
 * Cboe's condor index as a rule: each third Friday sell the 20-delta put and call, buy those of 5 delta, one month,
 * settled at the next third Friday's close, on collateral of ten times the worst loss. The smile is straight
 * in standard deviations. Cboe's index settles on the opening print and earns bills; neither is here.
 * Source: sources.cboeCondor.
 */
export function plainCondorIndex(days: MarketDays, terms: PlainCondorTerms): Benchmark {
  const rolls = rollDays(days, terms.from, terms.to);
  const value = [1];
  for (let roll = 0; roll + 1 < rolls.length; roll++) {
    const at = rolls[roll]!;
    const until = rolls[roll + 1]!;
    const spot = days.spx[at]!;
    const years = (days.day[until]! - days.day[at]!) / CALENDAR_DAYS_PER_YEAR;
    const smile = skewed(spot, (terms.ivRatio * days.vix[at]!) / 100, years, terms.skew);
    const market = { spot, years, rate: 0, yield: 0 };
    const strike = (type: "put" | "call", delta: number) =>
      strikeForDeltaOnSmile({
        ...market,
        type,
        delta,
        volatility: (each) => smileVolatility(smile, each, spot, years),
      });
    const condor: Condor = {
      longPut: strike("put", 0.05),
      shortPut: strike("put", 0.2),
      shortCall: strike("call", 0.2),
      longCall: strike("call", 0.05),
    };
    const credit = condorCredit(condor, { ...market, volatility: smile });
    const worst = width(condor) - credit;
    const made = credit - (terms.costs * spot) / COSTS_AT - lossAtExpiry(condor, days.spx[until]!);
    value.push(value[roll]! * (1 + made / (COLLATERAL_MULTIPLE * worst)));
  }
  return benchmark(
    value,
    rolls.map((roll) => days.day[roll]!),
  );
}

/** Costs are points of an index at this level. */
const COSTS_AT = 7140;
/** Bills cover ten times the worst loss: the rule of Cboe's butterfly index, whose text also stands for the condor. */
const COLLATERAL_MULTIPLE = 10;

function skewed(spot: Points, atMarket: Volatility, years: number, skew: number): readonly SmileKnot[] {
  const deviation = atMarket * Math.sqrt(years);
  return [-4, -3, -2, -1, 0, 1, 2, 3].map((distance) => ({
    strike: spot * Math.exp(distance * deviation),
    volatility: atMarket * (1 + skew * (distance < 0 ? -distance : -distance / 2)),
  }));
}

/** Third Fridays of the stretch, or the last session before where that Friday is a holiday. */
function rollDays({ day, count }: MarketDays, from: number, to: number): readonly number[] {
  const rolls: number[] = [];
  for (let at = from; at <= Math.min(to, count - 1); at++) {
    const { year, month } = civilOf(day[at]!);
    const friday = nthWeekday(year, month, FRIDAY, 3);
    const next = day[at + 1] ?? Number.POSITIVE_INFINITY;
    if (day[at]! <= friday && next > friday && friday - day[at]! < 4) rolls.push(at);
  }
  return rolls;
}

/**
 * The rules of Cboe's tail hedge index: the S&P, and at each VIX expiry one-month 30-delta calls for 1 %, 0.5 % or
 * nothing of the value by their future, held to settlement. Without calls' quotes they are priced at one vol-of-vol, or
 * by the fitted surface at the day's VVIX; settlement is the VIX close of the session before. Source: sources.cboeVxth.
 */
export function tailHedgeIndex(
  days: MarketDays,
  terms: {
    readonly volOfVol: Volatility | "fitted";
    readonly costs: Points;
    readonly from: number;
    readonly to: number;
  },
): { readonly hedged: Benchmark; readonly index: Benchmark } {
  const readings = replayReadings(days);
  const hedged: number[] = [];
  const index: number[] = [];
  const dates: number[] = [];
  let calls: { strike: number; number: number; expiry: number } | undefined;
  let stocks = 1;
  for (let at = terms.from; at <= terms.to; at++) {
    const today = days.day[at]!;
    if (at > terms.from) stocks *= days.spx[at]! / days.spx[at - 1]!;
    if (calls !== undefined && today >= calls.expiry) {
      stocks += calls.number * Math.max(0, days.vix[at - 1]! - calls.strike);
      calls = undefined;
    }
    const { curve } = curveOn(days, readings, at);
    const surface = terms.volOfVol === "fitted" ? { vvix: readings.vvix[at]! } : flatVolOfVol(terms.volOfVol);
    const priceOf = (left: number, strike: number) => {
      const future = futureAt(curve, left);
      const years = left / CALENDAR_DAYS_PER_YEAR;
      return blackScholesPrice(true, future, strike, years, volOfVolAt(surface, left, strike / future), 0, 0);
    };
    if (calls === undefined) {
      const expiry = monthlyExpiryAfter(today);
      const left = expiry - today;
      const future = futureAt(curve, left);
      const weight = highestFired(findings(tierPresets.vxth, { "VIX future": future }))?.weight ?? 0;
      const strike = layerStrike({ ...layerPresets.vxth[0], by: "delta", target: 0.3 }, left, {
        curve,
        volOfVol: surface,
        rate: 0,
      });
      const price = priceOf(left, strike) + terms.costs;
      calls = { strike, number: (weight * stocks) / price, expiry };
      stocks -= calls.number * price;
    }
    const mark = priceOf(calls.expiry - today, calls.strike);
    hedged.push(stocks + calls.number * mark);
    index.push(days.spx[at]! / days.spx[terms.from]!);
    dates.push(today);
  }
  return { hedged: benchmark(hedged, dates), index: benchmark(index, dates) };
}

function benchmark(value: readonly number[], day: readonly number[]): Benchmark {
  let peak = 0;
  let drawdown = 0;
  for (const each of value) {
    peak = Math.max(peak, each);
    drawdown = Math.max(drawdown, 1 - each / peak);
  }
  const years = (day[day.length - 1]! - day[0]!) / CALENDAR_DAYS_PER_YEAR;
  return { value, day, growth: (value[value.length - 1]! / value[0]!) ** (1 / years) - 1, drawdown };
}
