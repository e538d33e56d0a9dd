import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { DomainError } from "../errors";
import { futureOptionGreeks } from "../options/greeks";
import type { Points, Rate, VixPoints, Volatility } from "../quantities";
import { type FuturesCurve, futureAt, slopeAt } from "./futures-curve";
import { vixBeta } from "./vix-beta";
import { givenResponse, type VolOfVol, volOfVolAt } from "./vol-of-vol";
import { jumpLeft, LOWEST_VOL_OF_VOL } from "./vol-of-vol-fit";

/** One part of a layer; every instrument is a sum of these. */
export interface HedgeLeg {
  readonly kind: "call" | "future" | "etf";
  /** 1 long, -1 short. */
  readonly quantity: 1 | -1;
  /** Days to expiry when the clock stands at 0; the constant maturity of an etf. */
  readonly days: number;
  /** Of a call; 0 otherwise. */
  readonly strike: VixPoints;
}

/** Where VIX and the clock stand: what a position is marked on. */
export interface HedgeState {
  readonly curve: FuturesCurve;
  readonly volOfVol: VolOfVol;
  readonly rate: Rate;
  /** Days gone by. */
  readonly daysOn: number;
  /** Points that VIX has moved away from the curve. */
  readonly vixMove: number;
  /** The response of the futures, as a multiple of `vixBeta`. */
  readonly betaShare: number;
  /** Change of vol-of-vol per point that the leg's own future has moved; left open, the answer of the surface itself. */
  readonly volResponse: number | undefined;
  /** Sessions since VIX moved. */
  readonly sessionsSince: number;
  /** What options and futures settle to at expiry: the opening print VRO, neither spot VIX nor the last future. */
  readonly settlement: VixPoints | undefined;
}

/** The curve as it stands, today. */
export function unmoved(market: { curve: FuturesCurve; volOfVol: VolOfVol; rate: Rate }): HedgeState {
  const { curve, volOfVol, rate } = market;
  const settlement = futureAt(curve, 0);
  return {
    curve,
    volOfVol,
    rate,
    daysOn: 0,
    vixMove: 0,
    betaShare: 1,
    volResponse: undefined,
    sessionsSince: 0,
    settlement,
  };
}

export interface HedgeMark {
  readonly price: Points;
  /** Points per point of its own future. */
  readonly delta: number;
  /** Points per point of volatility. */
  readonly vegaPerVolPoint: number;
  /** Points per point of VIX: each leg's delta by its own future's response. */
  readonly vixDelta: number;
}

/** The lowest VIX, or VIX future, that a shock may leave: VIX has never closed below 9. */
export const LOWEST_VIX = 1;

/** Values the legs of one contract, each on its own future. */
export function markOf(legs: readonly HedgeLeg[], state: HedgeState): HedgeMark {
  let price = 0;
  let delta = 0;
  let vegaPerVolPoint = 0;
  let vixDelta = 0;
  for (const leg of legs) {
    const mark = markOfLeg(leg, state);
    price += leg.quantity * mark.price;
    delta += leg.quantity * mark.delta;
    vegaPerVolPoint += leg.quantity * mark.vegaPerVolPoint;
    vixDelta += leg.quantity * mark.vixDelta;
  }
  return { price, delta, vegaPerVolPoint, vixDelta };
}

function markOfLeg(leg: HedgeLeg, state: HedgeState): HedgeMark {
  const left = leg.kind === "etf" ? leg.days : leg.days - state.daysOn;
  if (left <= 0) return settled(leg, state);
  const beta = state.betaShare * vixBeta(left);
  const move = beta * state.vixMove;
  const future = futureAt(state.curve, left) + move;
  if (!(future >= LOWEST_VIX))
    throw new DomainError(
      "no-solution",
      `a VIX move of ${state.vixMove} would put the ${left}-day future at ${future.toFixed(2)}, below ${LOWEST_VIX}`,
    );
  if (leg.kind === "future") return { price: future, delta: 1, vegaPerVolPoint: 0, vixDelta: beta };
  if (leg.kind === "etf") {
    // Held at one maturity, futures are sold lower down the curve and bought higher up, day by day.
    const rollDown = state.daysOn * slopeAt(state.curve, leg.days);
    return { price: future - rollDown, delta: 1, vegaPerVolPoint: 0, vixDelta: beta };
  }
  const volatility = volatilityOf(leg, left, future, move, state);
  if (!(volatility > 0))
    throw new DomainError("no-solution", `volResponse takes the vol-of-vol to ${volatility.toFixed(3)}`);
  const years = left / CALENDAR_DAYS_PER_YEAR;
  const greeks = futureOptionGreeks({
    type: "call",
    future,
    strike: leg.strike,
    years,
    volatility,
    rate: state.rate,
  });
  return {
    price: greeks.price,
    delta: greeks.delta,
    vegaPerVolPoint: greeks.vega / 100,
    vixDelta: greeks.delta * beta,
  };
}

function volatilityOf(
  { strike }: HedgeLeg,
  left: number,
  future: VixPoints,
  move: VixPoints,
  { volOfVol, volResponse, sessionsSince }: HedgeState,
): Volatility {
  const ridden = volOfVolAt(volOfVol, left, strike / future);
  if (volResponse !== undefined) return ridden + volResponse * move;
  const response = givenResponse(volOfVol, left, move) * jumpLeft(sessionsSince);
  return Math.max(Math.min(ridden, LOWEST_VOL_OF_VOL), ridden + response);
}

function settled(leg: HedgeLeg, { settlement }: HedgeState): HedgeMark {
  if (settlement === undefined)
    throw new DomainError(
      "not-enough-data",
      "vro (VIX points): is missing; a layer at expiry settles to VRO, an opening print, not to VIX or its future",
    );
  const price = leg.kind === "call" ? Math.max(0, settlement - leg.strike) : settlement;
  return { price, delta: 0, vegaPerVolPoint: 0, vixDelta: 0 };
}
