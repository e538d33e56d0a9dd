import { isoDate } from "../../engine/calendar/iso-date";

/** Where SPX stood on the first day of a year, roughly: enough to tell it from a tenth of itself. */
const LEVELS: readonly (readonly [serial: number, level: number])[] = [
  [32_874, 340], // 1990
  [36_526, 1400], // 2000
  [40_909, 1400], // 2012
  [43_831, 3300], // 2020
  [46_023, 6900], // 2026
];
/** Since 1990 SPX was never further from those levels than by half; SPY is a tenth of it. */
const TELLS_APART = 0.3;

/** Says that a close or a strike is SPY's where SPX is meant, or the other way round, by the day; else nothing. */
export function oddLevel(name: string, level: number, day: number): readonly string[] {
  const usual = usualLevel(day);
  const isSpy = /^SPY/i.test(name);
  const ratio = (isSpy ? usual / 10 : level) / (isSpy ? level : usual);
  if (!(ratio < TELLS_APART && ratio > TELLS_APART / 10)) return [];
  const other = isSpy ? "SPX, ten times its own" : "SPY or XSP, a tenth of the index";
  return [`${name} at ${level} on ${isoDate(Math.floor(day))} is the level of ${other}`];
}

/** Another index or a share, by its level: SPX was always within the like of those levels. */
export function isNearSpx(level: number, day: number): boolean {
  const ratio = level / usualLevel(day);
  return ratio > 0.4 && ratio < 2.5;
}

function usualLevel(day: number): number {
  const after = LEVELS.findIndex(([from]) => from > day);
  const [end, high] = LEVELS.at(after) as (typeof LEVELS)[number];
  const [start, low] = LEVELS[after - 1] ?? [end, high];
  return after < 1 ? high : low * (high / low) ** ((day - start) / (end - start));
}
