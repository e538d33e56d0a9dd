import { impliedVolatility } from "../../engine/options/implied-volatility";
import { sources } from "../../engine/sources";
import { timeToExpiry } from "../arguments/time";
import { defineFunction } from "../define";
import { credit, dividendYield, level, rate, spot, yearDays } from "../quantities";
import { optionType } from "./option-type";
import { positiveYears } from "./positive-years";

export const optionIv = defineFunction({
  id: "OPTION.IV",
  summary: "Implied volatility of a European option from its price.",
  arguments: {
    type: optionType(),
    price: credit({ summary: "Price of the option" }),
    spot: spot(),
    strike: level({ summary: "Strike" }),
    days: timeToExpiry(),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  returns: { unit: "decimal per year", summary: "Implied volatility" },
  formula:
    "the volatility at which the Black-Scholes-Merton price is the price given; with yield = rate it is Black-76",
  limits:
    "A price outside the arbitrage bounds is #VALUE! with the bounds. A price whose time value is rounded away pins no volatility down: #N/A, never a guess.",
  source: `${sources.hull2018}, section 15.11; solved by one Householder step from an inverted normal model`,
  examples: [
    {
      given: { type: "call", price: 2.1334, spot: 60, strike: 65, days: 91.25, rate: 0.08 },
      gives: 0.3,
      digits: 5,
      from: "Haug's price of 2.1334 at a volatility of 30 %",
    },
    {
      given: { type: "call", price: 1.875, spot: 21, strike: 20, days: 91.25, rate: 0.1 },
      gives: 0.235,
      digits: 3,
      from: "Hull, 10th ed., section 15.11: 23.5 %",
    },
  ],
  compute: ({ type, price, spot, strike, days, rate, yield: dividend, yearDays }) => {
    const years = positiveYears(days, yearDays);
    return impliedVolatility({ type, price, spot, strike, years, rate, yield: dividend });
  },
});
