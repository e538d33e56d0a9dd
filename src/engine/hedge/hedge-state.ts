import type { Points, Rate, VixPoints } from "../quantities";
import { type FuturesCurve, futureAt } from "./futures-curve";
import type { IndexMarket } from "./index-put";
import type { VolOfVol } from "./vol-of-vol";

/** One part of a layer; every instrument is a sum of these. */
export interface HedgeLeg {
  readonly kind: "call" | "put" | "future" | "etf" | "index put";
  /** Above 0 long, below 0 short. */
  readonly quantity: number;
  /** Days to expiry when the clock stands at 0; the constant maturity of an etf. */
  readonly days: number;
  /** Of an option; 0 otherwise. */
  readonly strike: Points;
}

/** What layers are priced on as it stands. */
export interface MarketNow {
  readonly curve: FuturesCurve;
  readonly volOfVol: VolOfVol;
  readonly rate: Rate;
  /** Only layers of SPX puts need it. */
  readonly index?: IndexMarket | undefined;
}

/** Where VIX and the clock stand: what a position is marked on. */
export interface HedgeState extends MarketNow {
  /** Days gone by. */
  readonly daysOn: number;
  /** Points that VIX has moved away from the curve. */
  readonly vixMove: number;
  /** Change of the index; left open, as it usually goes with the move of VIX. */
  readonly spotMove?: number | undefined;
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
export function unmoved({ curve, volOfVol, rate, index }: MarketNow): HedgeState {
  return {
    curve,
    volOfVol,
    rate,
    index,
    daysOn: 0,
    vixMove: 0,
    betaShare: 1,
    volResponse: undefined,
    sessionsSince: 0,
    settlement: futureAt(curve, 0),
  };
}
