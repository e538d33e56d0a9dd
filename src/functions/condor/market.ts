import { type TimeToExpiry, yearsToExpiry } from "../../engine/calendar/time-to-expiry";
import type { Market } from "../../engine/condor/credit";
import type { VolatilityView } from "../../engine/condor/leg-volatility";

interface MarketCells {
  readonly spot: number;
  readonly days: TimeToExpiry;
  readonly vol: VolatilityView;
  readonly rate: number;
  readonly yield: number;
  readonly yearDays: number;
}

/** The engine's market from the arguments that condor functions share. */
export function marketOf({ spot, days, vol, rate, yield: dividend, yearDays }: MarketCells): Market {
  return { spot, years: yearsToExpiry(days, yearDays), volatility: vol, rate, yield: dividend };
}
