import { USUAL_SHARE, VIX1D_BANDS } from "../../engine/vix1d/bands";

/** What came, over VIX1D: the root mean square of 1,071 next sessions, 2022-2026. */
const CAME_OF_VIX1D = 0.92;

/** The usual VIX1D / VIX of a sheet's VIX, whichever band it lies in. */
const usualRatio = (vix: string) =>
  VIX1D_BANDS.reduce(
    (below, { from, median }) => (below === "" ? `${median}` : `IF(${vix}>=${from},${median},${below})`),
    "",
  );

/** The volatility at which the next session's options are usually sold. */
export function usualVolatility(vix: string): string {
  return `=${vix}*${usualRatio(vix)}*${USUAL_SHARE}/100`;
}

/** The volatility that usually came. */
export function realisedVolatility(vix: string): string {
  return `=${vix}*${usualRatio(vix)}*${CAME_OF_VIX1D}/100`;
}
