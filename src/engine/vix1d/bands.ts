import type { Fraction, VixPoints } from "../quantities";

/** How VIX1D stood to VIX while VIX closed in a band: it begins at `from` and ends where the next begins. */
export interface Vix1dBand {
  readonly from: VixPoints;
  readonly median: number;
  /** The ratio below which the shares of QUANTILES of the days lay. */
  readonly quantiles: readonly number[];
}

const QUANTILES: readonly Fraction[] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/**
 * Closes of VIX1D over those of VIX, 1,071 sessions from 2022-05-13 to 2026-08-20, of which 266, 286, 200, 192 and 127
 * in the bands. Own count on Cboe's closes. Medians alone sell the days before an event too cheaply: those days are
 * the upper quantiles.
 */
export const VIX1D_BANDS: readonly Vix1dBand[] = [
  { from: 0, median: 0.76, quantiles: [0.585, 0.62, 0.685, 0.762, 0.848, 1.005, 1.086] },
  { from: 15, median: 0.75, quantiles: [0.573, 0.601, 0.659, 0.753, 0.864, 0.965, 1.017] },
  { from: 17.5, median: 0.85, quantiles: [0.603, 0.649, 0.726, 0.845, 0.945, 1.04, 1.088] },
  { from: 20, median: 0.87, quantiles: [0.696, 0.745, 0.81, 0.878, 0.98, 1.119, 1.235] },
  { from: 25, median: 0.97, quantiles: [0.775, 0.82, 0.868, 0.965, 1.103, 1.301, 1.433] },
];

/** The share of VIX1D at which condors of the next session are taken to be sold; quotes stood at .77 to .95 of it. */
export const USUAL_SHARE: Fraction = 0.9;

const bandAt = (vix: VixPoints): Vix1dBand => {
  let found = VIX1D_BANDS[0]!;
  for (const band of VIX1D_BANDS) if (vix >= band.from) found = band;
  return found;
};

/** VIX1D over VIX on a usual day at this VIX. */
export const usualVix1dRatio = (vix: VixPoints): number => bandAt(vix).median;

/** Share of the band's days on which VIX1D stood lower to VIX: straight between the counted quantiles, 0.05 to 0.95. */
export function vix1dPercentile(vix1d: VixPoints, vix: VixPoints): Fraction {
  const { quantiles } = bandAt(vix);
  const ratio = vix1d / vix;
  const above = quantiles.findIndex((quantile) => quantile >= ratio);
  if (above < 0) return QUANTILES.at(-1)!;
  if (above === 0) return QUANTILES[0]!;
  const [low, high] = [quantiles[above - 1]!, quantiles[above]!];
  const [from, to] = [QUANTILES[above - 1]!, QUANTILES[above]!];
  return from + ((to - from) * (ratio - low)) / (high - low);
}
