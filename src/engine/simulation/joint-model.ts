import { TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { exponential } from "../numerics/exponential";
import { type RandomStream, randomStream } from "../numerics/random";
import { NormalStream } from "../numerics/ziggurat";
import type { VixPoints } from "../quantities";
import { JOINT_MODEL } from "./joint-law";

const MODEL = JOINT_MODEL;
// Read once: some hosts look a global up at every use.
const { abs, log, round, sqrt } = Math;

const LOWEST = log(MODEL.lowestVix);
const HIGHEST = log(MODEL.highestVix);
const shareOf = (halfLife: number) => 1 - 2 ** (-1 / halfLife);
const MEAN_SHARE = shareOf(MODEL.meanHalfLife);
const SHOCK_SHARE = shareOf(MODEL.shockHalfLife);
const FALL_SHARE = shareOf(MODEL.fallHalfLife);
/** Return of SPX for a VIX deviation, a VIX point and a session. */
const PER_VIX = 1 / (100 * sqrt(TRADING_DAYS_PER_YEAR));
/** The upper half of a word says whether the return is drawn wide, the lower whether VIX is. */
const HALF = 2 ** 16;
const WIDE = round(HALF * MODEL.wide);
const VIX_WIDE = round(HALF * MODEL.vixWide);

/**
 * A joint law of SPX and VIX, session by session, in which volatility follows its path. With x = ln VIX and exponential
 * means by half-lives: m of x, D of |d|, F of the falls of SPX; the coefficients as JOINT_MODEL names them:
 *
 *   y  = meanReturn + s h,  s = spread + spreadPerVix VIX + spreadPerFall F, at most spreadMost    SPX in VIX deviations
 *   d  = v k,               v = vixSpread + vixSpreadPerShock D + vixSpreadPerMove |y|             shock of ln VIX
 *   x' = x + drift - pull x + meanPull m + vixOnReturn y + vixOnFall min(y, 0) + vixOnFallSquared min(y, 0)^2 + d
 *
 * h and k are standard normal, or now and then wide: normal with wideMean and wideDeviation. A great fall widens s and v
 * for some sessions, so that jumps come in clusters. Limits: SPX knows VIX and its own falls alone; VIX stays from 8 to 120.
 *
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
  private readonly shock: Float64Array;
  private readonly words: Uint32Array;

  constructor(seed: number, vix: VixPoints, sessions: number) {
    this.vix = new Float64Array(sessions + 1);
    this.logVix = new Float64Array(sessions + 1);
    this.spxReturn = new Float64Array(sessions);
    this.start = Math.min(Math.max(log(vix), LOWEST), HIGHEST);
    this.stream = randomStream(seed);
    this.shocks = new NormalStream(this.stream);
    this.shock = new Float64Array(2 * sessions);
    this.words = new Uint32Array(sessions);
  }

  /** Writes the next path over this one. */
  next(): void {
    const { vix, logVix, spxReturn, shock } = this;
    const sessions = spxReturn.length;
    this.draw();
    let x = this.start;
    let mean = x;
    let shocks: number = MODEL.usualShock;
    let falls: number = MODEL.usualFall;
    let level = exponential(x);
    logVix[0] = x;
    vix[0] = level;
    for (let session = 0; session < sessions; session++) {
      const spread = MODEL.spread + MODEL.spreadPerVix * level + MODEL.spreadPerFall * falls;
      const move =
        MODEL.meanReturn + (spread < MODEL.spreadMost ? spread : MODEL.spreadMost) * shock[session]!;
      const size = abs(move);
      const fall = 0.5 * (size - move);
      const wide = MODEL.vixSpread + MODEL.vixSpreadPerShock * shocks + MODEL.vixSpreadPerMove * size;
      const surprise = wide * shock[sessions + session]!;
      x +=
        MODEL.drift -
        MODEL.pull * x +
        MODEL.meanPull * mean +
        MODEL.vixOnReturn * move +
        (MODEL.vixOnFallSquared * fall - MODEL.vixOnFall) * fall +
        surprise;
      if (x < LOWEST) x = LOWEST;
      else if (x > HIGHEST) x = HIGHEST;
      mean += MEAN_SHARE * (x - mean);
      shocks += SHOCK_SHARE * (abs(surprise) - shocks);
      falls += FALL_SHARE * (fall - falls);
      spxReturn[session] = move * level * PER_VIX;
      level = exponential(x);
      logVix[session + 1] = x;
      vix[session + 1] = level;
    }
  }

  /** Draws h of every session, then k of every session. */
  private draw(): void {
    const { shock, words } = this;
    const sessions = words.length;
    this.shocks.fill(shock);
    this.stream.fill(words);
    for (let session = 0; session < sessions; session++) {
      const word = words[session]!;
      if (word >>> 16 < WIDE) shock[session] = MODEL.wideMean + MODEL.wideDeviation * shock[session]!;
      if (word % HALF < VIX_WIDE)
        shock[sessions + session] = MODEL.vixWideMean + MODEL.vixWideDeviation * shock[sessions + session]!;
    }
  }
}
