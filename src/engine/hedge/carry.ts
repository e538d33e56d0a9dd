import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { demand } from "../errors";
import { USD_PER_POINT, type Usd } from "../quantities";
import { markOf } from "./hedge-legs";
import { unmoved } from "./hedge-state";
import type { HedgeMarket, Rung } from "./ladder";

/**
 * Dollars a year that a layer costs while VIX, the curve and the vol-of-vol stay as they are, bought at its days and
 * rolled at `rollAt` days left: (mark now - mark at rollAt) x contracts x 100 x 365 / days held. Held to expiry it
 * settles to the curve's point at 0 days, a calendar is sold when its near leg does. Neither a most nor an expectation: nothing ever moves in it, and a fall of VIX
 * costs more.
 */
export function carryPerYear(rung: Rung, market: HedgeMarket, given = rung.layer.rollAt): Usd {
  const nearLeg = Math.min(...rung.legs.map(({ days }) => days));
  const rollAt = given === 0 ? rung.days - nearLeg : given;
  demand(
    rollAt >= 0 && rollAt < rung.days,
    () => `rollDays (days): must be from 0 to below the ${rung.days} days of the layer, got ${rollAt}`,
  );
  if (rung.contracts === 0) return 0;
  const held = rung.days - rollAt;
  demand(
    held <= nearLeg,
    () =>
      `roll at, or rollDays (days): must be at least ${rung.days - nearLeg} for the calendar of ${rung.days} days, whose near leg expires then, got ${rollAt}`,
  );
  const later = markOf(rung.legs, { ...unmoved(market), daysOn: held });
  const rollsPerYear = CALENDAR_DAYS_PER_YEAR / held;
  return (rung.mark.price - later.price) * rung.contracts * USD_PER_POINT * rollsPerYear;
}
