import { demand } from "../errors";
import type { Fraction, Points, Volatility, Years } from "../quantities";
import type { Condor } from "./condor";
import { condorCredit, type Market } from "./credit";
import { isSmile, type VolatilityView } from "./leg-volatility";

/** What time and the market do to a position. */
export interface Shift {
  readonly years: Years;
  readonly spotMove: Fraction;
  readonly volatilityMove: Volatility;
}

function movedVolatility(view: VolatilityView, move: Volatility): VolatilityView {
  const moved = (volatility: Volatility) => {
    demand(
      volatility + move >= 0,
      () => `the volatility change of ${move} takes a volatility of ${volatility} below 0`,
    );
    return volatility + move;
  };
  if (move === 0) return view;
  if (typeof view === "number") return moved(view);
  if (isSmile(view)) return view.map((knot) => ({ ...knot, volatility: moved(knot.volatility) }));
  return {
    longPut: moved(view.longPut),
    shortPut: moved(view.shortPut),
    shortCall: moved(view.shortCall),
    longCall: moved(view.longCall),
  };
}

/** The market some time on, spot and every volatility moved; strikes keep their volatility (sticky strike). */
export function shiftedMarket(market: Market, shift: Shift): Market {
  const years = market.years - shift.years;
  demand(years >= 0, () => "daysOn: must not be more than the time left in days");
  return {
    ...market,
    years,
    spot: market.spot * (1 + shift.spotMove),
    volatility: movedVolatility(market.volatility, shift.volatilityMove),
  };
}

/** Levels of spot at which the position stands at zero on that day; null on a side that has none. */
export interface StandingBreakEvens {
  readonly lower: Points | null;
  readonly upper: Points | null;
}

/**
 * Thirds taken off the corridor until its best point is found to a millionth of it: the cost is level there,
 * so that it is then exact to twice as many digits.
 */
const THIRDS = 35;

/**
 * Break-evens before expiry: where the cost to close equals the net credit. The cost is lowest between the
 * short strikes and rises to both sides, so each side is bisected from the best point outwards.
 */
export function standingBreakEvens(condor: Condor, market: Market, net: Points): StandingBreakEvens {
  const cost = (spot: Points) => condorCredit(condor, { ...market, spot });
  const best = cheapest(cost, condor.longPut, condor.longCall);
  if (cost(best) >= net) return { lower: null, upper: null };
  return {
    lower: crossing(cost, net, best, condor.longPut / 2),
    upper: crossing(cost, net, best, condor.longCall * 2),
  };
}

function cheapest(cost: (spot: Points) => Points, from: Points, to: Points): Points {
  let [low, high] = [from, to];
  for (let step = 0; step < THIRDS; step++) {
    const third = (high - low) / 3;
    if (cost(low + third) <= cost(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}

function crossing(
  cost: (spot: Points) => Points,
  net: Points,
  inside: Points,
  outside: Points,
): Points | null {
  if (cost(outside) < net) return null;
  let [good, bad] = [inside, outside];
  for (;;) {
    const middle = (good + bad) / 2;
    if (middle === good || middle === bad) return middle;
    if (cost(middle) < net) good = middle;
    else bad = middle;
  }
}
