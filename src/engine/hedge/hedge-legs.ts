import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { DomainError } from "../errors";
import { futureOptionGreeks } from "../options/greeks";
import type { Points, VixPoints, Volatility } from "../quantities";
import { futureAt, slopeAt } from "./futures-curve";
import type { HedgeLeg, HedgeState } from "./hedge-state";
import { indexPutMark, knownIndex, usualSpotMove } from "./index-put";
import { vixBeta } from "./vix-beta";
import { givenResponse, volOfVolAt } from "./vol-of-vol";
import { jumpLeft, LOWEST_VOL_OF_VOL } from "./vol-of-vol-fit";

export interface HedgeMark {
  readonly price: Points;
  /** Points per point of its own future, of an SPX put per point of the index. */
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
  if (leg.kind === "index put") return markOfIndexPut(leg, left, state);
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
  const greeks = futureOptionGreeks({
    type: leg.kind,
    future,
    strike: leg.strike,
    years: left / CALENDAR_DAYS_PER_YEAR,
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

function markOfIndexPut({ strike }: HedgeLeg, days: number, state: HedgeState): HedgeMark {
  const { vixMove, spotMove = usualSpotMove(vixMove) } = state;
  const index = knownIndex(state.index);
  return indexPutMark(
    { strike, days },
    { ...index, spot: index.spot * (1 + spotMove) },
    Math.max(LOWEST_VIX, futureAt(state.curve, 0) + vixMove),
    state.rate,
  );
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

/** What a leg is worth at its expiry: at VRO, an SPX put at the index. */
export function worthAtExpiry({ kind, strike }: HedgeLeg, level: Points): Points {
  if (kind === "call") return Math.max(0, level - strike);
  return kind === "put" || kind === "index put" ? Math.max(0, strike - level) : level;
}

function settled(leg: HedgeLeg, { settlement }: HedgeState): HedgeMark {
  if (settlement === undefined)
    throw new DomainError(
      "not-enough-data",
      "vro (VIX points): is missing; a layer at expiry settles to VRO, an opening print, not to VIX or its future",
    );
  return { price: worthAtExpiry(leg, settlement), delta: 0, vegaPerVolPoint: 0, vixDelta: 0 };
}
