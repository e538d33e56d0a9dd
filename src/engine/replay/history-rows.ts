import { isSession } from "../calendar/sessions";
import { byThousands } from "../great-numbers";
import { marketKinds } from "../number-kinds/market";
import type { Day, Points, VixPoints } from "../quantities";

/** Rows as the user keeps them, in any order of time; NaN where a cell holds no number. */
export interface HistoryColumns {
  /** The row in the user's range, counted from 1. */
  readonly row: readonly number[];
  readonly day: readonly Day[];
  readonly spx: readonly Points[];
  readonly vix: readonly VixPoints[];
  readonly vix1d: readonly VixPoints[];
  readonly vix9d: readonly VixPoints[];
  readonly vix3m: readonly VixPoints[];
  readonly vvix: readonly number[];
  /** VIX futures, nearest first, `futuresADay` for each row, and their expiries; an expiry left out follows the rule. */
  readonly futures: readonly VixPoints[];
  readonly expiries: readonly Day[];
  readonly futuresADay: number;
}

/** No close of the index has moved as much: 1987-10-19 was -20.5 %. More is a splice of two series. */
const LARGEST_INDEX_MOVE = 0.25;
/** VIX has at most doubled in a session, its forerunner quadrupled on 1987-10-19. */
export const LARGEST_VIX_FACTOR = 6;
const LOWEST_VIX = 5;
const HIGHEST_VIX = 200;
/** Of the indices beside VIX, in points: VIX1D before a holiday in a calm summer may ask for 5. VVIX was from 60 to 208. */
const BESIDE = {
  VIX1D: [2, HIGHEST_VIX],
  VIX9D: [2, HIGHEST_VIX],
  VIX3M: [2, HIGHEST_VIX],
  VVIX: [20, 400],
} as const;
/** Futures of VIX have been from two fifths of it, eight months out in March 2020, to twice as much. */
const FURTHEST_FROM_VIX = 4;
const LOWEST_INDEX = 1;
const HIGHEST_INDEX = 1e6;
function blankHint(price: Points | VixPoints): string {
  return price === 0 ? " - a blank cell may arrive as 0" : "";
}

/** 0.13 in place of 13. */
function inPoints(label: string, level: number): string {
  const [fraction, points] = [level, 100 * level].map((each) => Number(each.toPrecision(6)));
  return level > 0 && level < 3 ? ` - ${label} is in points: ${points}, not ${fraction}` : "";
}

/** Why a row cannot be used, `last` being the session before it. */
export function problemOf(given: HistoryColumns, index: number, last: number): string | undefined {
  const { day, spx, vix } = given;
  const date = day[index]!;
  const close = spx[index]!;
  const level = vix[index]!;
  if (!(date >= marketKinds.day.min && date <= marketKinds.day.max))
    return `the date must be one from 1927 on, got ${date}`;
  if ((close === 0 || level === 0) && !isSession(date)) return undefined;
  if (close < LOWEST_INDEX || close > HIGHEST_INDEX)
    return `SPX must be from ${LOWEST_INDEX} to ${byThousands(HIGHEST_INDEX)} points, got ${close}${blankHint(close)}`;
  if (level < LOWEST_VIX || level > HIGHEST_VIX)
    return `VIX must be from ${LOWEST_VIX} to ${HIGHEST_VIX} points, got ${level}${blankHint(level)}`;
  for (const [label, [low, high]] of Object.entries(BESIDE)) {
    const level = given[label.toLowerCase() as Lowercase<keyof typeof BESIDE>][index]!;
    if (level < low || level > high)
      return `${label} must be from ${low} to ${high} points, got ${level}${inPoints(label, level)}`;
  }
  const future = futureProblem(given, index);
  if (future !== undefined || last < 0) return future;
  if (date === day[last]) return "this date stands twice";
  if (date < day[last]!) return "this date stands out of order: dates must ascend";
  if (Math.abs(close / spx[last]! - 1) > LARGEST_INDEX_MOVE)
    return `SPX must be one series, got ${close} after ${spx[last]}`;
  const factor = level / vix[last]!;
  return factor > LARGEST_VIX_FACTOR || factor < 1 / LARGEST_VIX_FACTOR
    ? `VIX must be one series, got ${level} after ${vix[last]}`
    : undefined;
}

/** Why a row's futures or their expiries can be none. */
function futureProblem(
  { futures, expiries, futuresADay, day, vix }: HistoryColumns,
  index: number,
): string | undefined {
  for (let which = 1; which <= futuresADay; which++) {
    const at = index * futuresADay + which - 1;
    const level = futures[at]!;
    // A blank may arrive as 0: a future that the session lacks.
    if (level === 0) continue;
    if (level < LOWEST_VIX || level > HIGHEST_VIX)
      return `m${which} must be from ${LOWEST_VIX} to ${HIGHEST_VIX} points, got ${level}${inPoints(`m${which}`, level)}`;
    const factor = level / vix[index]!;
    if (factor > FURTHEST_FROM_VIX || factor < 1 / FURTHEST_FROM_VIX)
      return `m${which} must be a future of VIX, got ${level} beside VIX ${vix[index]}`;
    if (expiries[at]! < day[index]!)
      return `exp${which} must be a date from the row's own on, got ${expiries[at]}`;
  }
  return undefined;
}
