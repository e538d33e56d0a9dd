import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import type { VixPoints, Volatility } from "../quantities";
import { between, bracket, type Tenor } from "./tenors";

/** The volatility of VIX at the money by days to expiry, where VVIX stands at 85. */
const LEVELS: readonly Tenor<Volatility>[] = [
  { days: 10, at: 0.73 },
  { days: 30, at: 0.79 },
  { days: 60, at: 0.75 },
  { days: 110, at: 0.66 },
  { days: 160, at: 0.62 },
  { days: 220, at: 0.56 },
];
const LEVEL_VVIX = 0.85;
export const LOWEST_VOL_OF_VOL = 0.3;
/** VVIX moves the short end: a point by 1.30 at no days, and by a factor e less each 54 days. */
const SHORT_END = 1.3;
const FADING_DAYS = 54;
/** The smile over z, the standard deviations that a strike lies from its future. */
const SLOPE = 0.3;
const BEND = -0.01;
const LOWEST_Z = -2;
const HIGHEST_Z = 4;
/** VVIX where nothing is known of the day. */
export const USUAL_VVIX: Volatility = 0.93;
/** VVIX by VIX since 2013: -13 + 38.6 ln VIX. */
const VVIX_AT_ONE = -0.13;
const VVIX_PER_LOG = 0.386;

/**
 * Volatility of a VIX option by days to expiry, strike over future and VVIX / 100:
 * at the money max(0.30, L(d) + 1.30 e^(-d/54) (V - 0.85)), times 1 + 0.30 z - 0.01 z^2 with
 * z = ln(K/F) / (at the money x sqrt(d/365)) held to -2..4. Fitted to quoted chains of 2016-2026: premiums at 21-45 days and
 * K/F 0.9 / 1 / 1.25 / 1.5 / 2 are off by 3 / 4 / 5 / 7 / 16 % on dates left out. Limits: it fails above K/F 2, and
 * on the smile of 2007-2012. Source: sources.vixChains.
 */
export function fittedVolOfVol(days: number, moneyness: number, vvix: Volatility): Volatility {
  const shortEnd = SHORT_END * Math.exp(-days / FADING_DAYS) * (vvix - LEVEL_VVIX);
  const atTheMoney = Math.max(LOWEST_VOL_OF_VOL, between(bracket(LEVELS, days)) + shortEnd);
  const away = Math.log(moneyness) / (atTheMoney * Math.sqrt(days / CALENDAR_DAYS_PER_YEAR));
  const z = Math.min(HIGHEST_Z, Math.max(LOWEST_Z, away));
  return atTheMoney * (1 + SLOPE * z + BEND * z * z);
}

/** VVIX / 100 as it went with VIX since 2013. */
export function vvixAt(vix: VixPoints | undefined): Volatility {
  return vix === undefined ? USUAL_VVIX : VVIX_AT_ONE + VVIX_PER_LOG * Math.log(vix);
}

/** What is left of a jump in VVIX after so many sessions; in between straight. */
const LEFT: readonly Tenor<number>[] = [
  { days: 0, at: 1 },
  { days: 1, at: 0.66 },
  { days: 5, at: 0.53 },
  { days: 10, at: 0.18 },
  { days: 21, at: 0.03 },
];

export function jumpLeft(sessions: number): number {
  return between(bracket(LEFT, sessions));
}

/** VVIX over what it was when VIX has gone from one level to another: the root of their ratio, and of that what is left. */
export function vvixFactor(before: VixPoints, after: VixPoints, sessions: number): number {
  return 1 + jumpLeft(sessions) * (Math.sqrt(after / before) - 1);
}
