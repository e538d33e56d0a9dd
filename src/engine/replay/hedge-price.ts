import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { futureAt } from "../hedge/futures-curve";
import { markOf } from "../hedge/hedge-legs";
import type { HedgeLeg, HedgeState } from "../hedge/hedge-state";
import { volOfVolAt } from "../hedge/vol-of-vol";
import { blackScholesPrice } from "../options/black-scholes";
import type { Points } from "../quantities";

/** What the legs are worth: calls that live on by price alone, which is most of the work; the rest as elsewhere. */
export function priceOf(
  legs: readonly HedgeLeg[],
  state: Omit<HedgeState, "daysOn">,
  daysOn: number,
): Points {
  let total = 0;
  for (const leg of legs) {
    const { kind, strike, quantity } = leg;
    const left = leg.days - daysOn;
    if (kind === "call" && left > 0) {
      const future = futureAt(state.curve, left);
      const volatility = volOfVolAt(state.volOfVol, left, strike / future);
      const years = left / CALENDAR_DAYS_PER_YEAR;
      total += quantity * blackScholesPrice(true, future, strike, years, volatility, state.rate, state.rate);
    } else total += markOf([leg], { ...state, daysOn }).price;
  }
  return total;
}
