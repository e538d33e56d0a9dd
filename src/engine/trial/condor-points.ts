import { isBeforeLongGap, longGapFactor } from "../calendar/long-gap";
import { lossAtExpiry } from "../condor/payoff";
import type { Plan } from "../plan/plan";
import type { Points } from "../quantities";
import { chooser, costsAt } from "../replay/condors";
import type { MarketDays } from "../replay/history";
import { soldVolatility } from "../replay/sold-volatility";
import { HIGHEST_GATE } from "../rules/presets/gate";
import { isRatio, type SoldAt } from "../vix1d/sold-at";

/** Volatilities are told apart to a twentieth of a point: thousands of days then share hundreds of condors. */
const STEPS = 2000;

/** What the plan's condor made after costs, sold at each close whatever the gate says, settled at the next; NaN without one. */
export function condorPoints(
  plan: Plan,
  days: MarketDays,
  soldAt: SoldAt,
  stressCosts: Points,
): Float64Array {
  const volatility = soldVolatility(soldAt, days);
  const raised = isRatio(soldAt) ? longGapFactor(1, 1) : 1;
  const choose = chooser(plan);
  return Float64Array.from({ length: days.count }, (_, day) => {
    const next = days.spx[day + 1];
    if (next === undefined || Number.isNaN(volatility[day]!)) return Number.NaN;
    const soldFor = volatility[day]! * (isBeforeLongGap(days.day[day]!) ? raised : 1);
    const sold = choose(Math.max(1, Math.round(soldFor * STEPS)) / STEPS, HIGHEST_GATE);
    if (sold === undefined) return Number.NaN;
    const settled = (plan.spot * next) / days.spx[day]!;
    return sold.credit - costsAt(plan, days.vix[day]!, stressCosts) - lossAtExpiry(sold.condor, settled);
  });
}
