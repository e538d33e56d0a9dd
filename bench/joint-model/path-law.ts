import { type Law, logOf, PER_YEAR, SHOCK, SPX, shareOf, shockDensity, spxDensity } from "./densities";

const VIX = { drift: 0.025, pull: 0.1, meanPull: 0.088, meanHalfLife: 6, ...SHOCK };
const ON_SPX = { vixOnReturn: -0.045, vixOnFall: -0.016, vixOnFallSquared: 0.007 };

/** The law of JointPaths. */
export const pathLaw: Law<keyof typeof SPX | keyof typeof VIX | keyof typeof ON_SPX> = {
  name: "volatility that follows its path",
  start: { ...SPX, ...VIX, ...ON_SPX },
  logDensity(q, { logVix, spxReturn }, from, to) {
    const [meanShare, shockShare, fallShare] = [q.meanHalfLife, q.shockHalfLife, q.fallHalfLife].map(shareOf);
    let [mean, shocks, falls, spx, vix] = [logVix[0]!, 0.03, 0.27, 0, 0];
    for (let at = 0; at < to; at++) {
      const [x, after] = [logVix[at]!, logVix[at + 1]!];
      const level = Math.exp(x);
      const move = (spxReturn[at]! * PER_YEAR) / level;
      const fall = Math.max(-move, 0);
      const response = q.vixOnReturn * move - q.vixOnFall * fall + q.vixOnFallSquared * fall ** 2;
      const shock = after - x - (q.drift - q.pull * x + q.meanPull * mean + response);
      if (at >= from) {
        spx += logOf(spxDensity(q, move, level, falls));
        vix += logOf(shockDensity(q, shock, shocks, Math.abs(move)));
      }
      mean += meanShare! * (after - mean);
      shocks += shockShare! * (Math.abs(shock) - shocks);
      falls += fallShare! * (fall - falls);
    }
    return { spx, vix };
  },
};
