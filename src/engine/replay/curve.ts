import type { FuturesCurve } from "../hedge/futures-curve";
import type { Tenor } from "../hedge/tenors";
import { vixBeta } from "../hedge/vix-beta";
import type { VixPoints } from "../quantities";
import type { MarketDays } from "./history";

/**
 * The level to which the modelled curve returns: 6.0 + 0.77 x slow VIX + 1.1 for each 100 days. Least squares on
 * 22,504 VIX futures of 7 days or more, 2004-2017: root mean square error 1.85 points (1.6 at 30 days, 1.7 at 110, 2.1 at
 * 220); 2.2 points on the stress windows of 2018-2026, which were not fitted.
 */
const LEVEL = 6;
const PER_SLOW_POINT = 0.77;
const PER_HUNDRED_DAYS = 1.1;
const MODEL_DAYS = [7, 15, 30, 60, 110, 160, 220] as const;
/** With fewer quotes a session's curve is modelled. */
const FEWEST_QUOTES = 2;
const LOWEST_QUOTE = 5;
const HIGHEST_QUOTE = 200;

const betas = MODEL_DAYS.map(vixBeta);

/** The curve of a session and whether it is quoted. */
export interface DayCurve {
  readonly curve: FuturesCurve;
  readonly quoted: boolean;
}

/** The session's own futures where there are two or more, else the stated model; VIX itself stands at 0 days. */
export function curveOn(days: MarketDays, slowVix: Float64Array, index: number): DayCurve {
  const { futures, expiries, futuresADay } = days;
  const vix = days.vix[index]!;
  const curve: Tenor<VixPoints>[] = [{ days: 0, at: vix }];
  for (let which = 0; which < futuresADay; which++) {
    const at = futures[index * futuresADay + which]!;
    const ahead = expiries[index * futuresADay + which]! - days.day[index]!;
    if (at >= LOWEST_QUOTE && at <= HIGHEST_QUOTE && ahead > curve[curve.length - 1]!.days)
      curve.push({ days: ahead, at });
  }
  if (curve.length > FEWEST_QUOTES) return { curve, quoted: true };
  return { curve: modelledCurve(vix, slowVix[index]!), quoted: false };
}

/** F(days) = beta VIX + (1 - beta) (6.0 + 0.77 slow VIX + 0.011 days), with the beta of amendment 4. */
export function modelledCurve(vix: VixPoints, slowVix: VixPoints): FuturesCurve {
  return [
    { days: 0, at: vix },
    ...MODEL_DAYS.map((days, index) => {
      const beta = betas[index]!;
      const level = LEVEL + PER_SLOW_POINT * slowVix + (PER_HUNDRED_DAYS * days) / 100;
      return { days, at: beta * vix + (1 - beta) * level };
    }),
  ];
}
