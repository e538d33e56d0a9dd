import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { type SmileKnot, smileVolatility } from "../options/smile/smile";
import type { Day, VixPoints, Volatility } from "../quantities";
import { type Dated, inDays } from "./futures-curve";
import { between, bracket, type Tenor } from "./tenors";
import { fittedVolOfVol, vvixFactor } from "./vol-of-vol-fit";

/** A smile over strike / future: its knots ascend in that ratio. A single knot is a flat volatility. */
export type MoneynessSmile = readonly SmileKnot[];

/** Volatility of VIX futures as given, by days to expiry and by strike over future. */
type GivenVolOfVol = readonly Tenor<MoneynessSmile>[];

/** Volatility of VIX futures: as given, or as fitted to quoted chains at a level of VVIX. */
export type VolOfVol = GivenVolOfVol | { readonly vvix: Volatility };

function isFitted(surface: VolOfVol): surface is { readonly vvix: Volatility } {
  return "vvix" in surface;
}

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
  if (isFitted(surface)) return fittedVolOfVol(days, moneyness, surface.vvix);
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

/**
 * The surface after VIX has gone from one level to another, so many sessions ago. VVIX follows VIX by the root of their
 * ratio and comes back; what was given stays, and answers by `givenResponse`.
 */
export function shockedVolOfVol(
  surface: VolOfVol,
  before: VixPoints,
  after: VixPoints,
  sessions = 0,
): VolOfVol {
  return isFitted(surface) ? { vvix: surface.vvix * vvixFactor(before, after, sessions) } : surface;
}

/** Change of a given smile's volatility for a point of its own future, as quoted chains answered shocks. */
const RESPONSE: readonly Tenor<number>[] = [
  { days: 30, at: 0.04 },
  { days: 110, at: 0.016 },
  { days: 220, at: 0.003 },
];

/**
 * What is added to a volatility that was given when its own future has moved by so many points: to a smile its response,
 * to one flat in strike nothing, since that carries the smile's part already; the fitted surface answers by VVIX.
 */
export function givenResponse(surface: VolOfVol, days: number, move: VixPoints): Volatility {
  if (isFitted(surface) || surface.every(({ at }) => at.length === 1)) return 0;
  return between(bracket(RESPONSE, days)) * move;
}
