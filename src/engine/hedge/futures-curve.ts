import { civilOf } from "../calendar/civil-day";
import { isoDate } from "../calendar/iso-date";
import { isSession } from "../calendar/sessions";
import { monthlyVixExpiry } from "../calendar/vix-expiry";
import { DomainError, demand } from "../errors";
import type { Day, VixPoints } from "../quantities";
import { between, bracket, type Tenor } from "./tenors";

/** VIX futures by days to expiry, ascending; a point at 0 days is the VIX index itself. */
export type FuturesCurve = readonly Tenor<VixPoints>[];

/** A quoted point of a curve or a surface: when, in days or as the date of the expiry. */
export interface Dated {
  /** Days ahead, or an Excel date. */
  readonly when: number;
}

/** A first column above this holds dates: as a number of days it would be half a century. */
export const EARLIEST_DATE = 20_000;

/**
 * Points whose dates are turned into whole days from the day of `asOf`. All are days or all are dates; an expiry before
 * that day is refused: its future is gone.
 */
export function inDays<P extends Dated>(
  name: string,
  points: readonly P[],
  asOf: Day | undefined,
): readonly (P & { readonly days: number })[] {
  const dated = points.filter(({ when }) => when > EARLIEST_DATE).length;
  if (dated === 0) return points.map((point) => ({ ...point, days: point.when }));
  demand(
    dated === points.length,
    () => `${name}: must be all days or all dates, got ${dated} dates among ${points.length} rows`,
  );
  if (asOf === undefined)
    throw new DomainError("argument", `asOf (Excel date): is missing; ${name} is given by date`);
  return points.map((point) => {
    demand(
      isSession(Math.floor(point.when)),
      () =>
        `${name}: must hold expiries on sessions, got ${isoDate(point.when)}, when the exchanges are closed; VIX settles on ${isoDate(settlementOf(point.when))}`,
    );
    const days = Math.floor(point.when) - Math.floor(asOf);
    demand(
      days >= 0,
      () =>
        `${name}: must hold no expiry in the past, got ${isoDate(point.when)}, which lies before asOf (${isoDate(asOf)})`,
    );
    return { ...point, days };
  });
}

/** A quoted future: by days or by the date of its expiry. */
export interface CurvePoint extends Dated {
  readonly future: VixPoints;
}

/** The curve of quoted points; dates are counted from asOf. */
export function futuresCurve(points: readonly CurvePoint[], asOf: Day | undefined): FuturesCurve {
  return inDays("curve", points, asOf)
    .map(({ days, future }) => ({ days, at: future }))
    .sort((a, b) => a.days - b.days);
}

/** The future at a number of days: straight between two points, flat outside them. */
export function futureAt(curve: FuturesCurve, days: number): VixPoints {
  return between(bracket(curve, days));
}

/** Points that the curve falls per day as a maturity draws nearer. */
export function slopeAt(curve: FuturesCurve, days: number): number {
  return days >= 1
    ? futureAt(curve, days) - futureAt(curve, days - 1)
    : futureAt(curve, 1) - futureAt(curve, 0);
}

/** VIX itself, where the curve has a point at 0 days. */
export function vixOf(curve: FuturesCurve): VixPoints | undefined {
  return curve[0]?.days === 0 ? curve[0].at : undefined;
}

/** The far end lies below the near one: time brings a future up to VIX, not down. */
export function isBackwardated(curve: FuturesCurve): boolean {
  const [near] = curve;
  const far = curve[curve.length - 1];
  return near !== undefined && far !== undefined && far.at < near.at;
}

/** Of the month of a day. */
function settlementOf(day: Day): Day {
  const { year, month } = civilOf(day);
  return monthlyVixExpiry(year, month);
}
