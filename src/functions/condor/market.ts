import { type TimeToExpiry, yearsToExpiry } from "../../engine/calendar/time-to-expiry";
import type { Condor } from "../../engine/condor/condor";
import type { Market } from "../../engine/condor/credit";
import type { VolatilityView } from "../../engine/condor/leg-volatility";
import { demandSameScale } from "../../engine/condor/same-index";

interface MarketCells {
  readonly spot: number;
  readonly days: TimeToExpiry;
  readonly vol: VolatilityView;
  readonly rate: number;
  readonly yield: number;
  readonly yearDays: number;
  /** The condor that is valued there, where one is given. */
  readonly strikes?: Condor;
}

/** The engine's market from the arguments that condor functions share. */
export function marketOf(cells: MarketCells): Market {
  const { spot, days, vol, rate, yield: dividend, yearDays, strikes } = cells;
  if (strikes !== undefined) demandSameScale(strikes, spot);
  return { spot, years: yearsToExpiry(days, yearDays), volatility: vol, rate, yield: dividend };
}
