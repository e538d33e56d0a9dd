import {
  type Law,
  logOf,
  normal,
  PER_YEAR,
  SHOCK,
  SPX,
  shareOf,
  shockDensity,
  spxDensity,
} from "./densities";

/** What JointPaths was before: VIX to its slow mean, one spread of its shocks, a rare jump of SPX. */
export const plainLaw: Law = {
  name: "VIX to its slow mean, jumps at random",
  start: {
    drift: 0.021,
    pull: 0.038,
    meanPull: 0.031,
    vixOnReturn: -0.059,
    vixSpread: 0.041,
    meanReturn: 0.11,
    spread: 0.42,
    spreadPerVix: 0.01,
    wide: 0.25,
    wideMean: -0.36,
    wideDeviation: 0.83,
  },
  logDensity(q, { logVix, spxReturn }, from, to) {
    let [mean, spx, vix] = [logVix[0]!, 0, 0];
    for (let at = 0; at < to; at++) {
      const [x, after] = [logVix[at]!, logVix[at + 1]!];
      const level = Math.exp(x);
      const move = (spxReturn[at]! * PER_YEAR) / level;
      const spread = Math.min(q.spread! + q.spreadPerVix! * level, 1.05);
      if (at >= from) {
        const jumped = normal(move - q.meanReturn! - q.wideMean!, Math.hypot(spread, q.wideDeviation!));
        spx += logOf((1 - q.wide!) * normal(move - q.meanReturn!, spread) + q.wide! * jumped);
        const told = q.drift! - q.pull! * x + q.meanPull! * mean + q.vixOnReturn! * move;
        vix += logOf(normal(after - x - told, q.vixSpread!));
      }
      mean += shareOf(60) * (after - mean);
    }
    return { spx, vix };
  },
};

/** VIX from the trend and the size of the returns before it, sources.guyonLekeufack2023, under the shocks of pathLaw. */
export const returnsLaw: Law = {
  name: "VIX from past returns (Guyon and Lekeufack)",
  start: {
    ...SPX,
    ...SHOCK,
    drift: 0.002,
    level: 5.4,
    perTrend: -0.2,
    perSize: 0.59,
    trendFast: 3,
    trendSlow: 17,
    trendMix: 0.72,
    sizeFast: 46,
    sizeSlow: 60,
    sizeMix: 0.3,
    stays: 0.97,
    vixOnReturn: -0.013,
    vixOnFall: -0.009,
  },
  logDensity(q, { logVix, spxReturn }, from, to) {
    const trend = [q.trendFast!, q.trendSlow!].map(shareOf);
    const size = [q.sizeFast!, q.sizeSlow!].map(shareOf);
    const [trends, sizes] = [
      [0, 0],
      [1e-4, 1e-4],
    ];
    let [left, shocks, falls, spx, vix] = [0, 0.03, 0.27, 0, 0];
    for (let at = 0; at < to; at++) {
      const level = Math.exp(logVix[at]!);
      const change = spxReturn[at]!;
      const move = (change * PER_YEAR) / level;
      const fall = Math.max(-move, 0);
      for (const kernel of [0, 1]) {
        trends[kernel]! += trend[kernel]! * (change - trends[kernel]!);
        sizes[kernel]! += size[kernel]! * (change ** 2 - sizes[kernel]!);
      }
      const mixed = (values: number[], mix: number) => values[0]! + mix * (values[1]! - values[0]!);
      const told =
        q.level! +
        q.perTrend! * 2520 * mixed(trends, q.trendMix!) +
        q.perSize! * PER_YEAR * Math.sqrt(mixed(sizes, q.sizeMix!));
      const now = logVix[at + 1]! - Math.log(Math.max(told, 3));
      const shock = now - q.stays! * left - q.drift! - q.vixOnReturn! * move + q.vixOnFall! * fall;
      if (at >= from) {
        spx += logOf(spxDensity(q as never, move, level, falls));
        vix += logOf(shockDensity(q as never, shock, shocks, Math.abs(move)));
      }
      left = now;
      shocks += shareOf(q.shockHalfLife!) * (Math.abs(shock) - shocks);
      falls += shareOf(q.fallHalfLife!) * (fall - falls);
    }
    return { spx, vix };
  },
};
