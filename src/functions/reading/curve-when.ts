import { isoDate } from "../../engine/calendar/iso-date";
import type { CurvePoint } from "../../engine/hedge/futures-curve";

/** The day for which a curve is asked; nothing where the curve stands in days. */
export type AsOf = number | undefined;

/** Why a table is no curve. */
export interface NoCurve {
  readonly why: string;
}

/** A row of a table of days, and its place in it. */
export interface DayOfCurve {
  readonly row: number;
  readonly day: number | undefined;
}

/** The rows of the day that is meant: the last one not after asOf, or the last of all. */
export function rowsOfDay<Row extends DayOfCurve>(
  rows: readonly Row[],
  asOf: AsOf,
): readonly Row[] | NoCurve {
  const dated = rows.filter(({ day }) => day !== undefined);
  if (dated.length === 0) return rows;
  const limit = asOf === undefined ? Number.POSITIVE_INFINITY : Math.floor(asOf);
  const known = dated.map(({ day }) => Math.floor(day as number)).filter((day) => day <= limit);
  if (known.length === 0) return { why: `has no row of asOf (${isoDate(asOf ?? 0)}) or of a day before it` };
  const last = known.reduce((latest, day) => Math.max(latest, day));
  return dated.filter(({ day }) => Math.floor(day as number) === last);
}

/** A future by the date of its expiry where asOf is given, else by the days from the day of its row. */
export function pointOf(expiry: number, future: number, day: number, asOf: AsOf): CurvePoint {
  return { when: asOf === undefined ? expiry - Math.floor(day) : expiry, future };
}
