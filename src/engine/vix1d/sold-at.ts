import type { Fraction, VixPoints } from "../quantities";
import { usualVix1dRatio, VIX1D_BANDS } from "./bands";

/** Volatility of the condor over VIX / 100, by VIX: each ratio holds from its VIX up to the next. */
export type IvRatio = readonly { readonly from: VixPoints; readonly ratio: number }[];

/**
 * The volatility at which the options of the next session are sold. "ratio": a what-if over VIX. Else a share of VIX1D:
 * "VIX1D" as the history has it, "estimated" from what else it has, "read" the one where it stands and the other where
 * not, "measured" from VIX alone by the medians of its bands.
 */
export type SoldAt =
  | { readonly by: "ratio"; readonly bands: IvRatio }
  | { readonly by: "VIX1D" | "estimated" | "read" | "measured"; readonly share: Fraction };

/** The ratio as one band. */
export const flatRatio = (ratio: number): SoldAt => ({ by: "ratio", bands: [{ from: 0, ratio }] });

export function ratioAt(bands: IvRatio, vix: VixPoints): number {
  let { ratio } = bands[0]!;
  for (const band of bands) if (vix >= band.from) ({ ratio } = band);
  return ratio;
}

/** As a ratio to VIX, where VIX alone is known. */
export function asRatio(sold: SoldAt): IvRatio {
  if (sold.by === "ratio") return sold.bands;
  return VIX1D_BANDS.map(({ from }) => ({ from, ratio: sold.share * usualVix1dRatio(from) }));
}

/** Whether it is only a ratio to VIX: a quote, VIX1D and its estimate have a long gap in their price, a ratio has not. */
export const isRatio = ({ by }: SoldAt): boolean => by === "ratio" || by === "measured";
