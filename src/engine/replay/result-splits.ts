import { weekdayOf } from "../calendar/civil-day";
import { isBeforeLongGap } from "../calendar/long-gap";
import { eveOf } from "../calendar/release-eves";
import type { Points } from "../quantities";
import type { CondorStream } from "./condors";
import type { MarketDays } from "./history";

/** Mean result of some of the condors, and how far chance moves it. */
export interface Split {
  readonly count: number;
  /** NaN where there is none. */
  readonly mean: Points;
  readonly standardError: Points;
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] as const;

/** On which closes a condor is looked at alone. */
const CLOSES: Readonly<Record<string, (day: number) => boolean>> = {
  ...Object.fromEntries(WEEKDAYS.map((name, at) => [name, (day: number) => weekdayOf(day) === at + 1])),
  "eve of FOMC": (day) => eveOf(day).fomc,
  "eve of a first Friday (jobs)": (day) => eveOf(day).jobs,
  "eve of Tue-Thu, 10th-15th (CPI)": (day) => eveOf(day).prices,
  "over a long gap": isBeforeLongGap,
};
export const closesLookedAt = Object.keys(CLOSES);

export function allResults({ result }: CondorStream): Split {
  return splitOf(result, () => true);
}

/** The put side, with half the costs, and what the call side then made. */
export function bySide({ result, putResult }: CondorStream): { readonly put: Split; readonly call: Split } {
  const call = result.map((whole, day) => whole - putResult[day]!);
  return { put: splitOf(putResult, () => true), call: splitOf(call, () => true) };
}

/** By the close at which the condor was sold, in the order of `closesLookedAt`. */
export function byClose(days: MarketDays, { result, soldOn }: CondorStream): readonly Split[] {
  return Object.values(CLOSES).map((isMeant) => splitOf(result, (day) => isMeant(days.day[soldOn[day]!]!)));
}

function splitOf(results: Float64Array, isMeant: (day: number) => boolean): Split {
  let [count, sum, squares] = [0, 0, 0];
  for (const [day, points] of results.entries()) {
    if (Number.isNaN(points) || !isMeant(day)) continue;
    count++;
    sum += points;
    squares += points * points;
  }
  const mean = count > 0 ? sum / count : Number.NaN;
  const variance = count > 1 ? Math.max(0, (squares - count * mean * mean) / (count - 1)) : Number.NaN;
  return { count, mean, standardError: Math.sqrt(variance / count) };
}
