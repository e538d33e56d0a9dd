import { TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { exponential } from "../numerics/exponential";
import { type RandomStream, randomStream } from "../numerics/random";
import { NormalStream } from "../numerics/ziggurat";
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

// Read once: some hosts look a global up at every use.
const { floor, log, sqrt } = Math;

const LOWEST = log(JOINT_MODEL.lowestVix);
const HIGHEST = log(JOINT_MODEL.highestVix);
const ACROSS = sqrt(1 - JOINT_MODEL.correlation ** 2);
const SLOW_SHARE = 1 - 2 ** (-1 / JOINT_MODEL.slowHalfLife);
const LOG_NO_JUMP = log(1 - JOINT_MODEL.jumpsAYear / TRADING_DAYS_PER_YEAR);
/** Return of SPX for a VIX deviation, a VIX point and a session. */
const PER_VIX = 1 / (100 * sqrt(TRADING_DAYS_PER_YEAR));

/**
 * Paths of the market one after the other from one seed, all from the same VIX; the first of them do not depend on how
 * many follow. A path is its closes, 0 to `sessions`, and the moves from each to the next.
 */
export class JointPaths {
  readonly vix: Float64Array;
  readonly logVix: Float64Array;
  /** Log return of SPX from each close to the next. */
  readonly spxReturn: Float64Array;
  private readonly start: number;
  private readonly stream: RandomStream;
  private readonly shocks: NormalStream;
  private readonly jumps: NormalStream;
  private readonly shock: Float64Array;
  private readonly jump = new Float64Array(2);

  constructor(seed: number, vix: VixPoints, sessions: number) {
    this.vix = new Float64Array(sessions + 1);
    this.logVix = new Float64Array(sessions + 1);
    this.spxReturn = new Float64Array(sessions);
    this.start = Math.min(Math.max(log(vix), LOWEST), HIGHEST);
    this.stream = randomStream(seed);
    this.shocks = new NormalStream(this.stream);
    this.jumps = new NormalStream(this.stream);
    this.shock = new Float64Array(2 * sessions);
  }

  /** Writes the next path over this one. */
  next(): void {
    const model = JOINT_MODEL;
    const { vix, logVix, spxReturn, shock, jump } = this;
    const sessions = spxReturn.length;
    this.shocks.fill(shock);
    let jumpAt = this.sessionsToJump();
    let x = this.start;
    let slow = x;
    let level = exponential(x);
    logVix[0] = x;
    vix[0] = level;
    for (let session = 0; session < sessions; session++) {
      const z = shock[session]!;
      const e = model.correlation * z + ACROSS * shock[sessions + session]!;
      const spread = model.returnBase + model.returnPerVix * level;
      let move = model.meanReturn + (spread < model.returnMost ? spread : model.returnMost) * z;
      x += model.drift + model.vixShift - model.pull * x + model.slowPull * slow + model.vixDeviation * e;
      if (session === jumpAt) {
        this.jumps.fill(jump);
        jumpAt += 1 + this.sessionsToJump();
        move += model.jumpReturn + model.jumpReturnDeviation * jump[0]!;
        x += model.jumpVix + model.jumpVixDeviation * jump[1]!;
      }
      if (x < LOWEST) x = LOWEST;
      else if (x > HIGHEST) x = HIGHEST;
      slow += SLOW_SHARE * (x - slow);
      spxReturn[session] = move * level * PER_VIX;
      level = exponential(x);
      logVix[session + 1] = x;
      vix[session + 1] = level;
    }
  }

  /** Sessions without a jump until the next one, drawn at once and not session by session: geometric, by its inverse. */
  private sessionsToJump(): number {
    return floor(log(1 - this.stream.uniform()) / LOG_NO_JUMP);
  }
}
