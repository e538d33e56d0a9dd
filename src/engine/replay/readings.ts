import { blendedDailyRange } from "../condor/daily-range";
import type { Plan } from "../plan/plan";
import type { Fraction, Volatility } from "../quantities";
import { realizedVolatility } from "../regime/realized-volatility";
import { RSI_DAYS, relativeStrengthIndex } from "../regime/rsi";
import { VIX_MEAN_SESSIONS } from "../regime/state";
import { condorGate, gatePresets } from "../rules/presets/gate";
import { scalePresets } from "../rules/presets/scale";
import { scaling } from "../rules/scaling";
import type { MarketDays } from "./history";
import { vvixByDay } from "./vvix";

const REALIZED_SESSIONS = 20;
/** Sessions after which a reading counts half in the means of VIX. */
const RECENT_HALF_LIFE = 10;
const SLOW_HALF_LIFE = 120;
/** Closes that Wilder's smoothing remembers to 0.01 %. */
const RSI_MEMORY = 140;

/** What is known at each close from that session and those before it; NaN where there is too little of them. */
export interface ReplayReadings {
  /** Exponential means of VIX, half-lives 10 and 120 sessions: with VIX they place the modelled curve. */
  readonly recentVix: Float64Array;
  readonly slowVix: Float64Array;
  /** VVIX / 100: of the session, or as it goes with VIX. */
  readonly vvix: Float64Array;
  readonly vixFiveDayMean: Float64Array;
  /** Expected daily range; VIX stands in for a missing VIX9D. */
  readonly edr: Float64Array;
}

export function replayReadings(days: MarketDays): ReplayReadings {
  const { count, spx, vix, vix9d } = days;
  const recentVix = halvingMean(vix, RECENT_HALF_LIFE);
  const slowVix = halvingMean(vix, SLOW_HALF_LIFE);
  const vixFiveDayMean = new Float64Array(count).fill(Number.NaN);
  const edr = new Float64Array(count).fill(Number.NaN);
  for (let day = 0; day < count; day++) {
    const level = vix[day]!;
    if (day >= VIX_MEAN_SESSIONS - 1) {
      let sum = 0;
      for (let back = 0; back < VIX_MEAN_SESSIONS; back++) sum += vix[day - back]!;
      vixFiveDayMean[day] = sum / VIX_MEAN_SESSIONS;
    }
    if (day >= REALIZED_SESSIONS) {
      const near = Number.isNaN(vix9d[day]!) ? level : vix9d[day]!;
      edr[day] = blendedDailyRange(near, realizedOf(spx.subarray(day - REALIZED_SESSIONS, day + 1)), 1);
    }
  }
  return { recentVix, slowVix, vvix: vvixByDay(days), vixFiveDayMean, edr };
}

function halvingMean(levels: Float64Array, halfLife: number): Float64Array {
  const decay = 2 ** (-1 / halfLife);
  let mean = levels[0]!;
  return levels.map((level) => (mean = level + decay * (mean - level)));
}

function realizedOf(closes: Float64Array): Volatility {
  return realizedVolatility(
    { closes: Array.from(closes), bars: undefined },
    REALIZED_SESSIONS,
    "close-close",
  );
}

/** The highest credit tier that the plan's gate permits at each close; 0 holds. */
export function gateByDay(plan: Plan, { count, vix }: MarketDays, readings: ReplayReadings): Uint8Array {
  const table = gatePresets[plan.gateRules];
  return Uint8Array.from({ length: count }, (_, day) => {
    const mean = readings.vixFiveDayMean[day]!;
    return condorGate(table, vix[day]!, Number.isNaN(mean) ? undefined : mean).decided?.result ?? 0;
  });
}

/** "fixed": the plan's risk fraction. "scaled": 1 % and, as far as the gates are open, more, up to the plan's. */
export const POLICIES = ["fixed", "scaled"] as const;
export type Policy = (typeof POLICIES)[number];

/** Gates that a history of prices can read. */
const READ_FROM_PRICES = ["VIX", "VIX, gate was open", "VIX, gate was not open", "RSI", "weakest gate"];

/**
 * How far the gates of RISK.SCALE are open at each close, 0 to 1: those of VIX, with its memory, and of RSI. The others
 * need readings that no price history holds and are left out.
 */
export function gatesOpenByDay({ count, spx, vix }: MarketDays): Float64Array {
  const table = scalePresets.seed.filter(({ reading }) => READ_FROM_PRICES.includes(reading));
  const open = new Float64Array(count);
  const closes = Array.from(spx);
  let before: number | undefined;
  for (let day = RSI_MEMORY; day < count; day++) {
    const rsi = relativeStrengthIndex(closes.slice(day + 1 - RSI_MEMORY, day + 1), RSI_DAYS);
    const memory = before === undefined ? {} : { "previous gate open": before };
    const found = scaling(table, { VIX: vix[day]!, RSI: rsi, ...memory });
    open[day] = found.weakest;
    before = found.gates.find(({ gate }) => gate === "VIX")?.open === 1 ? 1 : 0;
  }
  return open;
}

const BASE_FRACTION = 0.01;

/** The share of equity at risk: a fraction above 1 % is reached as far as the gates are open. */
export function scaledFraction(fraction: Fraction, open: number): Fraction {
  return fraction <= BASE_FRACTION ? fraction : BASE_FRACTION + (fraction - BASE_FRACTION) * open;
}
