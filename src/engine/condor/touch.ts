import { millsRatio } from "../numerics/mills-ratio";
import { normalCdf, normalPdf } from "../numerics/normal";
import { forwardPrice } from "../options/parity";
import type { Points, Probability, Rate, Volatility, Years } from "../quantities";
import type { Condor } from "./condor";
import type { Market } from "./credit";
import { legVolatilities } from "./leg-volatility";

/** Probabilities that the index touches a short strike at any moment before expiry. */
export interface TouchOdds {
  readonly put: Probability;
  readonly call: Probability;
  readonly either: Probability;
}

/** A Brownian motion of the logarithm of the index: its drift and deviation over the whole life. */
interface LogMotion {
  /** (mu - sigma^2 / 2) T */
  readonly drift: number;
  /** sigma sqrt(T) */
  readonly deviation: number;
}

function logMotion(drift: Rate, volatility: Volatility, years: Years): LogMotion {
  return { drift: (drift - (volatility * volatility) / 2) * years, deviation: volatility * Math.sqrt(years) };
}

/**
 * Chance that a level at a log-distance is touched, watched continuously. With a the distance away from the
 * level (>= 0), m the drift towards it and s the deviation:
 *
 *   P = N((m - a) / s) + e^(2 m a / s^2) N(-(m + a) / s)
 *
 * The second term is written as n((m - a) / s) R((m + a) / s), R the Mills ratio, which cannot overflow.
 * Source: sources.harrison1985, section 1.8 (maximum of a Brownian motion with drift).
 */
function touchOdds(distance: number, driftTowards: number, deviation: number): Probability {
  if (distance <= 0) return 1;
  if (!(deviation > 0)) return driftTowards >= distance ? 1 : 0;
  const ahead = (driftTowards - distance) / deviation;
  const behind = (driftTowards + distance) / deviation;
  const reflected =
    behind >= 0
      ? normalPdf(ahead) * millsRatio(behind)
      : Math.exp((2 * driftTowards * distance) / (deviation * deviation)) * normalCdf(-behind);
  return Math.min(normalCdf(ahead) + reflected, 1);
}

/** -zeta(1/2) / sqrt(2 pi): how far, in deviations of a step, a walk watched step by step overshoots a level at the mean. */
const OVERSHOOT = 0.5825971579390107;

/**
 * The same where the index is looked at step by step: as if the level lay further by the mean overshoot of a step, and
 * at least the odds of ending beyond it, which are all that is left of one look at expiry. Within .001 of a random walk
 * from fifty looks on, within .004 from ten. Source: sources.broadieGlassermanKou1997, theorem 1.1.
 */
function watchedOdds(
  distance: number,
  driftTowards: number,
  deviation: number,
  stepShare: number,
): Probability {
  if (stepShare === 0 || distance <= 0 || !(deviation > 0))
    return touchOdds(distance, driftTowards, deviation);
  const further = OVERSHOOT * deviation * Math.sqrt(Math.min(stepShare, 1));
  const atExpiry = normalCdf((driftTowards - distance) / deviation);
  return stepShare >= 1
    ? atExpiry
    : Math.max(atExpiry, touchOdds(distance + further, driftTowards, deviation));
}

/** Beyond this deviation, in widths of the corridor, the index has left it with certainty to 1e-30. */
const CERTAIN_EXIT = 4;
/** Deviations beyond which the motion has no mass to speak of: N(-9) is 1e-19. */
const FURTHEST = 9;

/**
 * Chance that a corridor is left before expiry: one less the mass of the motion absorbed at both ends, as
 * a sum over mirror images. Source: sources.coxMiller1965, section 5.7.
 */
function exitOdds(below: number, above: number, motion: LogMotion): Probability {
  if (below <= 0 || above <= 0) return 1;
  const { drift, deviation } = motion;
  const corridor = below + above;
  if (!(deviation > 0)) return drift <= -below || drift >= above ? 1 : 0;
  if (deviation > CERTAIN_EXIT * corridor) return 1;
  const tilt = (2 * drift) / (deviation * deviation);
  const mass = (from: number, to: number) => {
    const [low, high] = [(from - drift) / deviation, (to - drift) / deviation];
    return low > FURTHEST || high < -FURTHEST ? 0 : normalCdf(high) - normalCdf(low);
  };
  // An image n lies 2 n corridors away: those out of the motion's reach add nothing.
  const images = Math.ceil((FURTHEST * deviation + Math.abs(drift)) / (2 * corridor)) + 1;
  let inside = 0;
  for (let image = -images; image <= images; image++) {
    const shift = 2 * image * corridor;
    const direct = mass(-below - shift, above - shift);
    const mirrored = mass(below - shift, corridor + below - shift);
    if (direct > 0) inside += Math.exp(tilt * image * corridor) * direct;
    if (mirrored > 0) inside -= Math.exp(tilt * (image * corridor - below)) * mirrored;
  }
  return 1 - Math.min(Math.max(inside, 0), 1);
}

/**
 * Odds of touching each short strike and either of them, under the user's drift and the volatility at each
 * short strike, watched continuously or once in `watchedEvery` years. Where the two volatilities differ, the chance of
 * touching both is taken at their mean.
 */
export function condorTouch(condor: Condor, market: Market, drift: Rate, watchedEvery: Years = 0): TouchOdds {
  const { spot, years } = market;
  const legs = legVolatilities(market.volatility, condor, forwardPrice(market), years);
  const below = Math.log(spot / condor.shortPut);
  const above = Math.log(condor.shortCall / spot);
  const stepShare = years > 0 ? watchedEvery / years : 0;
  const sides = (putVolatility: Volatility, callVolatility: Volatility) => {
    const putMotion = logMotion(drift, putVolatility, years);
    const callMotion = logMotion(drift, callVolatility, years);
    return {
      put: watchedOdds(below, -putMotion.drift, putMotion.deviation, stepShare),
      call: watchedOdds(above, callMotion.drift, callMotion.deviation, stepShare),
    };
  };
  const { put, call } = sides(legs.shortPut, legs.shortCall);
  const mean = (legs.shortPut + legs.shortCall) / 2;
  const motion = logMotion(drift, mean, years);
  const both = stepShare < 1 || below <= 0 || above <= 0 ? bothOdds(below, above, motion, stepShare) : 0;
  return { put, call, either: clamp(put + call - both, Math.max(put, call), Math.min(put + call, 1)) };
}

/** Odds of touching both ends of the corridor; a single look at expiry cannot. */
function bothOdds(below: number, above: number, motion: LogMotion, stepShare: number): Probability {
  const { drift, deviation } = motion;
  const further = OVERSHOOT * deviation * Math.sqrt(stepShare);
  const [down, up] = [below, above].map((distance) => (distance > 0 ? distance + further : distance)) as [
    number,
    number,
  ];
  return Math.max(
    0,
    touchOdds(down, -drift, deviation) + touchOdds(up, drift, deviation) - exitOdds(down, up, motion),
  );
}

/** Either is at least the likelier side and at most their sum, whatever rounding does. */
function clamp(value: number, low: number, high: number): Points {
  return value >= low && value <= high ? value : value < low ? low : high;
}
