import { normalCdf } from "../numerics/normal";
import type { Points, Probability, Rate, Volatility, Years } from "../quantities";
import { type Condor, callWidth, putWidth } from "./condor";
import { condorValues } from "./exit-marks";

/** Positions that are held to expiry from where the index stands at the last look. */
export interface HeldToExpiry {
  readonly spots: Float64Array;
  /** Probability of each. */
  readonly mass: Float64Array;
  /** From then to expiry. */
  readonly years: Years;
  readonly volatility: Volatility;
  readonly drift: Rate;
}

/** Expected loss at expiry beyond a level, not discounted: the condor with its short strikes that much further out. */
export function lossBeyond(condor: Condor, held: HeldToExpiry, level: Points): Points {
  if (level < 0) return lossBeyond(condor, held, 0) - level * total(held.mass);
  const { longPut, shortPut, shortCall, longCall } = condor;
  const further = {
    longPut,
    shortPut: Math.max(shortPut - level, longPut),
    shortCall: Math.min(shortCall + level, longCall),
    longCall,
  };
  const { volatility, drift } = held;
  const volatilities = {
    longPut: volatility,
    shortPut: volatility,
    shortCall: volatility,
    longCall: volatility,
  };
  // Priced without interest on an index that grows at the drift: an expectation.
  const losses = condorValues(further, held.spots, held.years, { volatilities, rate: 0, yield: -drift });
  return held.mass.reduce((sum, mass, at) => sum + mass * losses[at]!, 0);
}

/** Probability that the loss at expiry stays below a level. */
export function oddsOfLossBelow(condor: Condor, held: HeldToExpiry, level: Points): Probability {
  if (level <= 0) return 0;
  const atPut = level <= putWidth(condor);
  const atCall = level <= callWidth(condor);
  return held.mass.reduce((sum, mass, at) => {
    const spot = held.spots[at]!;
    const below = atPut ? oddsBelow(condor.shortPut - level, spot, held) : 0;
    const upTo = atCall ? oddsBelow(condor.shortCall + level, spot, held) : 1;
    return sum + mass * (upTo - below);
  }, 0);
}

function oddsBelow(
  settlement: Points,
  spot: Points,
  { years, volatility, drift }: HeldToExpiry,
): Probability {
  const deviation = volatility * Math.sqrt(years);
  const distance = Math.log(settlement / spot) - (drift * years - deviation ** 2 / 2);
  return deviation > 0 ? normalCdf(distance / deviation) : distance > 0 ? 1 : 0;
}

function total(mass: Float64Array): Probability {
  return mass.reduce((sum, one) => sum + one, 0);
}
