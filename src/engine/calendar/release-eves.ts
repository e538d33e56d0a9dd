import type { Day } from "../quantities";
import { civilOf, FRIDAY, THURSDAY, TUESDAY, weekdayOf } from "./civil-day";
import { isFomcDay } from "./fomc-days";
import { isRegularSession, sessionAfter } from "./sessions";

/** What the session after a close may bring that everybody knows of. */
export interface Eve {
  readonly fomc: boolean;
  /** The first Friday of a month, when the jobs report usually comes. */
  readonly jobs: boolean;
  /** A Tuesday to Thursday from the 10th to the 15th, when consumer prices usually come: a stand-in for their dates. */
  readonly prices: boolean;
}

const LAST_FIRST_FRIDAY = 7;
const PRICES_FROM = 10;
const PRICES_TO = 15;

/** The eve that a close is, by rules that every year keeps but for a few days. */
export function eveOf(day: Day): Eve {
  const next = sessionAfter(day, isRegularSession);
  const weekday = weekdayOf(next);
  const { day: date } = civilOf(next);
  return {
    fomc: isFomcDay(next),
    jobs: weekday === FRIDAY && date <= LAST_FIRST_FRIDAY,
    prices: weekday >= TUESDAY && weekday <= THURSDAY && date >= PRICES_FROM && date <= PRICES_TO,
  };
}
