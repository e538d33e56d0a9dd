import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { type SmileKnot, smileVolatility } from "../options/smile/smile";
import type { Day, Volatility } from "../quantities";
import { type Dated, inDays } from "./futures-curve";
import { bracket, type Tenor } from "./tenors";

/** A smile over strike / future: its knots ascend in that ratio. A single knot is a flat volatility. */
export type MoneynessSmile = readonly SmileKnot[];

/** Volatility of VIX futures by days to expiry and by strike over future. */
export type VolOfVol = readonly Tenor<MoneynessSmile>[];

/** A quoted volatility of VIX: by days or by the date of the expiry, and by strike / future. */
export interface VolOfVolPoint extends Dated {
  readonly moneyness: number;
  readonly volatility: Volatility;
}

/** One volatility for every strike and expiry. */
export function flatVolOfVol(volatility: Volatility): VolOfVol {
  return [{ days: 0, at: [{ strike: 1, volatility }] }];
}

/** The surface of quoted points, expiry by expiry; dates are counted from asOf. */
export function volOfVolSurface(points: readonly VolOfVolPoint[], asOf: Day | undefined): VolOfVol {
  const smiles = new Map<number, SmileKnot[]>();
  for (const { days, moneyness, volatility } of inDays("volOfVol", points, asOf)) {
    const smile = smiles.get(days) ?? [];
    smile.push({ strike: moneyness, volatility });
    smiles.set(days, smile);
  }
  return [...smiles]
    .map(([days, smile]) => ({ days, at: smile.sort((a, b) => a.strike - b.strike) }))
    .sort((a, b) => a.days - b.days);
}

/**
 * Volatility of a VIX option: within an expiry by the one law of its smile over strike / future, between expiries straight
 * in days at the same strike / future, flat outside both. When the future moves the smile moves along with it.
 */
export function volOfVolAt(surface: VolOfVol, days: number, moneyness: number): Volatility {
  const { near, far, nearDays, farDays, share } = bracket(surface, days);
  const nearVolatility = within(near, moneyness, nearDays);
  return share === 0
    ? nearVolatility
    : nearVolatility + (within(far, moneyness, farDays) - nearVolatility) * share;
}

function within(smile: MoneynessSmile, moneyness: number, days: number): Volatility {
  return smile.length === 1
    ? smile[0]!.volatility
    : smileVolatility(smile, moneyness, 1, days / CALENDAR_DAYS_PER_YEAR);
}
