import { type TimeToExpiry, yearsToExpiry } from "../../engine/calendar/time-to-expiry";
import type { EuropeanOption } from "../../engine/options/european-option";
import { forwardPrice } from "../../engine/options/parity";
import { type SmileKnot, smileVolatility } from "../../engine/options/smile/smile";
import { timeToExpiry } from "../arguments/time";
import { optionVolatility } from "../arguments/volatility";
import { dividendYield, level, rate, spot, yearDays } from "../quantities";
import { optionType } from "./option-type";

/** The arguments of a function of one European option. */
export const optionTerms = () => ({
  type: optionType(),
  spot: spot(),
  strike: level({ summary: "Strike" }),
  days: timeToExpiry(),
  vol: optionVolatility(),
  rate: rate(),
  yield: dividendYield(),
  yearDays: yearDays(),
});

interface OptionCells extends Omit<EuropeanOption, "years" | "volatility"> {
  readonly days: TimeToExpiry;
  readonly vol: number | readonly SmileKnot[];
  readonly yearDays: number;
}

/** The engine's option from them, a smile read at its strike. */
export function optionOf({
  type,
  spot,
  strike,
  days,
  vol,
  rate,
  yield: dividend,
  yearDays,
}: OptionCells): EuropeanOption {
  const years = yearsToExpiry(days, yearDays);
  const volatility =
    typeof vol === "number"
      ? vol
      : smileVolatility(vol, strike, forwardPrice({ spot, years, rate, yield: dividend }), years);
  return { type, spot, strike, years, volatility, rate, yield: dividend };
}
