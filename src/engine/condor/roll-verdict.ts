import type { Fraction, Points, VixPoints } from "../quantities";
import type { Condor } from "./condor";
import type { Market } from "./credit";
import type { ShortDeltas } from "./short-deltas";

/** Numbers of the roll rules, all house rules of the method. */
export const ROLL_RULES = {
  /** A daily range above this share of spot calls for a roll forward; below it, for a roll back. */
  dailyRange: 0.0094,
  /** VIX above this calls for a roll forward. */
  vix: 16,
  /** A short strike with at least this delta is threatened. */
  threatDelta: 0.25,
  /** A short strike nearer than this many daily ranges is threatened. */
  threatRanges: 0.75,
  /** Net delta and gamma of a rolled condor stay below these. */
  netDelta: 0.18,
  netGamma: 0.05,
  /** Most days to the new expiry of a roll forward, and of a roll back; the rest of today is day 0. */
  forwardDays: 7,
  backDays: 2,
  /** A condor is not sold for less than one tick. */
  leastCredit: 0.05,
} as const;

export type VwapRule = "below" | "toward centre";

export interface RollSituation {
  readonly dailyRange: Fraction;
  readonly vix: VixPoints;
  /** The position has been rolled forward before. */
  readonly rolled: boolean;
  /** Volume-weighted average price of the session; absent when not known. */
  readonly vwap: Points | undefined;
  readonly vwapRule: VwapRule;
}

export type RollSignal = "HOLD" | "FORWARD" | "BACK";

export interface RollVerdict {
  readonly signal: RollSignal;
  readonly threatened: "put side" | "call side" | "both sides" | "no";
  readonly why: string;
}

/** HOLD, FORWARD or BACK (Theta Time Shift), with the reason in words. House rule. */
export function rollVerdict(
  condor: Condor,
  market: Market,
  deltas: ShortDeltas,
  situation: RollSituation,
): RollVerdict {
  const reach = ROLL_RULES.threatRanges * situation.dailyRange * market.spot;
  const put = Math.abs(deltas.put) >= ROLL_RULES.threatDelta || market.spot - condor.shortPut < reach;
  const call = Math.abs(deltas.call) >= ROLL_RULES.threatDelta || condor.shortCall - market.spot < reach;
  const threatened = put && call ? "both sides" : put ? "put side" : call ? "call side" : "no";
  const wide = situation.dailyRange > ROLL_RULES.dailyRange;
  const stressed = wide || situation.vix > ROLL_RULES.vix;
  if (threatened !== "no") {
    return stressed
      ? {
          signal: "FORWARD",
          threatened,
          why: `${threatened} threatened and ${wide ? "daily range above 0.94 %" : "VIX above 16"}`,
        }
      : {
          signal: "HOLD",
          threatened,
          why: `${threatened} threatened, but daily range at most 0.94 % and VIX at most 16`,
        };
  }
  if (!situation.rolled) return { signal: "HOLD", threatened, why: "no short strike is threatened" };
  if (wide || situation.dailyRange === ROLL_RULES.dailyRange)
    return { signal: "HOLD", threatened, why: "rolled before, but the daily range is not below 0.94 %" };
  if (situation.vwap === undefined)
    return { signal: "HOLD", threatened, why: "rolled before and calm, but no VWAP is given" };
  const nearPut = market.spot - condor.shortPut < condor.shortCall - market.spot;
  const wantsAbove = situation.vwapRule === "toward centre" && nearPut;
  const met = wantsAbove ? market.spot > situation.vwap : market.spot < situation.vwap;
  const side = wantsAbove ? "above" : "below";
  return met
    ? { signal: "BACK", threatened, why: `calm, and spot ${side} VWAP` }
    : { signal: "HOLD", threatened, why: `rolled before and calm, but spot is not ${side} VWAP` };
}
