import { TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { type RandomStream, randomStream } from "../numerics/random";
import { normalStream } from "../numerics/ziggurat";
import type { VixPoints } from "../quantities";

/**
 * A joint law of SPX and VIX, session by session. With x = ln VIX and m its exponential mean of half-life 60 sessions:
 *
 *   x' = x + 0.0172 - 0.0448 x + 0.0384 m + 0.064 e + jump                VIX returns to its own slow mean, that to 18
 *   r  = (0.039 + s(VIX) z) VIX / 100 / sqrt(252) + jump,   s = 0.58 + 0.0095 VIX, at most 1.05
 *   e, z normal with correlation -0.75;  jumps, once a year: r by -3.2 (sd 0.57) such VIX deviations, x by +0.33 (sd 0.12)
 *
 * Own fit (least squares and moments) to 9,201 pairs of closes of SPX and VIX, 1990-2026; a jump is a fall beyond 2.6
 * VIX deviations. VIX of 1 % / 50 % / 95 %: 10 / 18 / 33 in the history. The model has no crash of months as 2008's.
 */
export const JOINT_MODEL = {
  drift: 0.018514,
  pull: 0.044773,
  slowPull: 0.03841,
  slowHalfLife: 60,
  vixDeviation: 0.0643,
  vixShift: -0.00135,
  correlation: -0.746,
  meanReturn: 0.039,
  returnBase: 0.58,
  returnPerVix: 0.0095,
  returnMost: 1.05,
  jumpsAYear: 1.04,
  jumpReturn: -3.215,
  jumpReturnDeviation: 0.573,
  jumpVix: 0.3254,
  jumpVixDeviation: 0.1184,
  lowestVix: 8,
  highestVix: 120,
} as const;

/** The state of the market on one path; `step` moves it on by a session. */
export interface JointPath {
  vix: VixPoints;
  logVix: number;
  /** Log return of SPX on the last step. */
  spxReturn: number;
  restart(): void;
  step(): void;
}

// Read once: some hosts look a global up at every use.
const { exp, floor, log, min, sqrt } = Math;

/** Paths one after the other from one seed. */
export function jointPaths(seed: number, vix: VixPoints): JointPath {
  const model = JOINT_MODEL;
  const stream: RandomStream = randomStream(seed);
  const normal = normalStream(stream);
  const jumpChance = model.jumpsAYear / TRADING_DAYS_PER_YEAR;
  // Sessions to a jump are drawn at once, not session by session: geometric, by its inverse.
  const sessionsToJump = () => 1 + floor(log(1 - stream.uniform()) / log(1 - jumpChance));
  const across = sqrt(1 - model.correlation ** 2);
  const slowShare = 1 - 2 ** (-1 / model.slowHalfLife);
  const lowest = log(model.lowestVix);
  const highest = log(model.highestVix);
  const perVix = 1 / (100 * sqrt(TRADING_DAYS_PER_YEAR));
  const start = min(Math.max(log(vix), lowest), highest);
  let x = start;
  let slow = start;
  let untilJump = sessionsToJump();
  const path: JointPath = {
    vix: exp(start),
    logVix: start,
    spxReturn: 0,
    restart() {
      x = start;
      slow = start;
      untilJump = sessionsToJump();
      path.vix = exp(start);
      path.logVix = start;
      path.spxReturn = 0;
    },
    step() {
      const z = normal();
      const e = model.correlation * z + across * normal();
      const deviation = min(model.returnBase + model.returnPerVix * path.vix, model.returnMost);
      let move = model.meanReturn + deviation * z;
      x += model.drift + model.vixShift - model.pull * x + model.slowPull * slow + model.vixDeviation * e;
      if (--untilJump === 0) {
        untilJump = sessionsToJump();
        move += model.jumpReturn + model.jumpReturnDeviation * normal();
        x += model.jumpVix + model.jumpVixDeviation * normal();
      }
      if (x < lowest) x = lowest;
      else if (x > highest) x = highest;
      slow += slowShare * (x - slow);
      path.spxReturn = move * path.vix * perVix;
      path.logVix = x;
      path.vix = exp(x);
    },
  };
  return path;
}
