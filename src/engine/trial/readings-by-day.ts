import { isFomcDay } from "../calendar/fomc-days";
import { isBeforeLongGap } from "../calendar/long-gap";
import { eveOf } from "../calendar/release-eves";
import { owns } from "../owns";
import { macdByBar } from "../regime/macd";
import { RSI_DAYS, relativeStrengthByDay } from "../regime/rsi";
import type { MarketDays } from "../replay/history";

const MACD_TERMS = { fast: 12, slow: 26, signal: 9, seeding: "sma" } as const;
const MEAN_SESSIONS = 5;
const HIGH_SESSIONS = 252;

type Reading = (days: MarketDays) => ArrayLike<number>;
const eachClose =
  (of: (days: MarketDays, at: number) => number): Reading =>
  (days) =>
    Float64Array.from({ length: days.count }, (_, at) => of(days, at));
const flag = (holds: boolean) => (holds ? 1 : 0);

/** What a history of closes tells at each of them, by the name that rules use; NaN where it tells nothing. */
const READINGS: Readonly<Record<string, Reading>> = {
  VIX: ({ vix }) => vix,
  "VIX less 5DMA": eachClose(({ vix }, at) => {
    if (at < MEAN_SESSIONS - 1) return Number.NaN;
    return vix[at]! - vix.subarray(at - MEAN_SESSIONS + 1, at + 1).reduce((a, b) => a + b) / MEAN_SESSIONS;
  }),
  RSI: ({ spx, count }) => {
    const found = relativeStrengthByDay(Array.from(spx), RSI_DAYS);
    return Float64Array.from({ length: count }, (_, at) => (at < RSI_DAYS ? Number.NaN : found[at]!));
  },
  "MACD histogram": ({ spx, count }) => {
    const { histogram } = macdByBar(Array.from(spx), MACD_TERMS);
    const before = count - histogram.length;
    return Float64Array.from({ length: count }, (_, at) => histogram[at - before] ?? Number.NaN);
  },
  "VIX3M / VIX - 1": eachClose(({ vix, vix3m }, at) => vix3m[at]! / vix[at]! - 1),
  "VIX9D / VIX - 1": eachClose(({ vix, vix9d }, at) => vix9d[at]! / vix[at]! - 1),
  "SPX over its 252-day high - 1": ({ spx, count }) => {
    const found = new Float64Array(count).fill(Number.NaN);
    let top = 0;
    for (let at = 0; at < count; at++) {
      const first = at - HIGH_SESSIONS + 1;
      // The highest is looked for anew only where it has left the window.
      if (spx[at]! >= spx[top]!) top = at;
      else if (top < first) {
        top = first;
        for (let each = first; each <= at; each++) if (spx[each]! >= spx[top]!) top = each;
      }
      if (first >= 0) found[at] = spx[at]! / spx[top]! - 1;
    }
    return found;
  },
  "eve of FOMC": eachClose(({ day }, at) => flag(eveOf(day[at]!).fomc)),
  "day of FOMC": eachClose(({ day }, at) => flag(isFomcDay(day[at]!))),
  "eve of a first Friday (jobs)": eachClose(({ day }, at) => flag(eveOf(day[at]!).jobs)),
  "eve of Tue-Thu, 10th-15th (CPI)": eachClose(({ day }, at) => flag(eveOf(day[at]!).prices)),
  "before a long gap": eachClose(({ day }, at) => flag(isBeforeLongGap(day[at]!))),
};

export const tellsOf = (name: string): boolean => owns(READINGS, name);
export const readingByDay = (name: string, days: MarketDays): ArrayLike<number> => READINGS[name]!(days);
