import type { FuturesCurve } from "../hedge/futures-curve";
import type { Tenor } from "../hedge/tenors";
import { vixBeta } from "../hedge/vix-beta";
import type { VixPoints } from "../quantities";
import type { MarketDays } from "./history";
import type { ReplayReadings } from "./readings";

/**
 * ln(future / VIX) is a sum of three shapes over the days ahead, each times its row: a constant, then v, r, s = ln(level / 20)
 * of VIX, of its recent and of its slow mean, then v v, v s and s s.
 */
const FIT = [
  [0.27, -1.776, 1.159, 0.473, -0.124, -0.39, -0.1],
  [-0.303, 1.763, -1.072, -0.428, 0.268, 1.104, -0.389],
  [0.006, 0.484, -0.885, 0.293, -0.066, 0.736, -0.634],
] as const;
const LONGEST_DAYS = 220;
/** With beta the response of a future and rest = 1 - beta: rest, beta rest and rest days / 220. */
const SHAPES = [7, 15, 30, 60, 110, 160, LONGEST_DAYS].map((days) => {
  const beta = vixBeta(days);
  const rest = 1 - beta;
  return { days, beta, shapes: [rest, beta * rest, (rest * days) / LONGEST_DAYS] };
});
const FIT_CENTRE = 20;
/** The range of the fit; beyond it the futures move by their response to VIX. */
const FITTED_VIX = [9, 81] as const;
const FITTED_MEANS = [10, 60] as const;
/** With fewer quotes a session's curve is modelled. */
const FEWEST_QUOTES = 2;
const LOWEST_QUOTE = 5;
const HIGHEST_QUOTE = 200;

/** The curve of a session and whether it is quoted. */
export interface DayCurve {
  readonly curve: FuturesCurve;
  readonly quoted: boolean;
}

/** Means of VIX over the past: half-lives of 10 and 120 sessions. */
export interface VixMeans {
  readonly recent: VixPoints;
  readonly slow: VixPoints;
}

/** The session's own futures where there are two or more, else the stated model; VIX itself stands at 0 days. */
export function curveOn(days: MarketDays, readings: ReplayReadings, index: number): DayCurve {
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
  return {
    curve: modelledCurve(vix, { recent: readings.recentVix[index]!, slow: readings.slowVix[index]! }),
    quoted: false,
  };
}

/**
 * The futures that go with VIX and its means, by `vixBeta` beyond the range of the fit. Least squares on 22,807 VIX futures of
 * 3 to 260 days, 2004-2017, such that at-the-money calls of 30, 110 and 220 days, rolled, cost what they cost on the
 * futures in 2006-2008, the autumn of 2008, 2009-2012 and 2013-2017. Root mean square error 1.36 points, and 1.36 on the settlements of
 * 2018-2026, which were not fitted.
 */
export function modelledCurve(vix: VixPoints, { recent, slow }: VixMeans): FuturesCurve {
  const level = within(vix, FITTED_VIX);
  const v = Math.log(level / FIT_CENTRE);
  const r = Math.log(within(recent, FITTED_MEANS) / FIT_CENTRE);
  const s = Math.log(within(slow, FITTED_MEANS) / FIT_CENTRE);
  const terms = [1, v, r, s, v * v, v * s, s * s];
  const sums = FIT.map((row) => row.reduce((sum, each, index) => sum + each * terms[index]!, 0));
  const points = SHAPES.map(({ days, beta, shapes }) => {
    const log = sums.reduce((sum, each, index) => sum + each * shapes[index]!, 0);
    return { days, at: level * Math.exp(log) + beta * (vix - level) };
  });
  return [{ days: 0, at: vix }, ...points];
}

function within(level: VixPoints, [lowest, highest]: readonly [VixPoints, VixPoints]): VixPoints {
  return Math.min(highest, Math.max(lowest, level));
}
