import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { DomainError } from "../errors";
import { optionGreeks } from "../options/greeks";
import { strikeForDeltaOnSmile } from "../options/smile/strike-on-smile";
import type { Fraction, Points, Rate, VixPoints, Volatility } from "../quantities";

/** The index beside the curve of VIX: what layers of SPX puts are marked on. */
export interface IndexMarket {
  readonly spot: Points;
  readonly yield: Rate;
}

/**
 * Volatility of SPX puts over VIX / 100: at the money and above, and what each standard deviation of VIX below it adds.
 * Quoted chains of January 2018 to January 2024 had 0.8 to 1.0 and 0.28 to 0.30, the further off the expiry the higher,
 * as straight as that down to 12 deviations. A cap nearer to the money would let a lower put spread cost more than a
 * higher one. House rule.
 */
const AT_THE_MONEY = 0.9;
const PER_DEVIATION = 0.3;
const FURTHEST = 12;

/**
 * What the index does for each point that VIX moves, where nothing is said of it: of 9,200 sessions 1990-2026 the least
 * squares are -0.53 %; on days on which VIX rose 5 points or more 0.25 to 0.77 % came (10th to 90th percentile).
 */
const SPOT_MOVE_PER_VIX_POINT: Fraction = -0.005;

export function usualSpotMove(vixMove: VixPoints): Fraction {
  return Math.max(-0.9, SPOT_MOVE_PER_VIX_POINT * vixMove);
}

export function knownIndex(index: IndexMarket | undefined): IndexMarket {
  if (index === undefined)
    throw new DomainError("not-enough-data", "spot (index points): is missing; a layer of SPX puts needs it");
  return index;
}

function volatilityAt(spot: Points, vix: VixPoints, strike: Points, years: number): Volatility {
  const level = vix / 100;
  const deviations = Math.log(spot / strike) / (level * Math.sqrt(years));
  return level * (AT_THE_MONEY + PER_DEVIATION * Math.min(FURTHEST, Math.max(0, deviations)));
}

/** The strike whose put has a delta, 0.05 to 0.60 without its sign. */
export function indexPutStrike(index: IndexMarket, delta: number, days: number, vix: VixPoints): Points {
  const years = days / CALENDAR_DAYS_PER_YEAR;
  return strikeForDeltaOnSmile({
    type: "put",
    delta,
    spot: index.spot,
    years,
    volatility: (strike) => volatilityAt(index.spot, vix, strike, years),
    rate: 0,
    yield: 0,
  });
}

/** A put on the index where index and VIX have moved; its dollars per VIX point count the index as it usually answers. */
export function indexPutMark(
  { strike, days }: { readonly strike: Points; readonly days: number },
  { spot, yield: dividends }: IndexMarket,
  vix: VixPoints,
  rate: Rate,
) {
  if (days <= 0) return { price: Math.max(0, strike - spot), delta: 0, vegaPerVolPoint: 0, vixDelta: 0 };
  const years = days / CALENDAR_DAYS_PER_YEAR;
  const volatility = volatilityAt(spot, vix, strike, years);
  const greeks = optionGreeks({ type: "put", spot, strike, years, volatility, rate, yield: dividends });
  const vegaPerVolPoint = greeks.vega / 100;
  return {
    price: greeks.price,
    delta: greeks.delta,
    vegaPerVolPoint,
    vixDelta: (vegaPerVolPoint * volatility) / (vix / 100) + greeks.delta * spot * SPOT_MOVE_PER_VIX_POINT,
  };
}
