import { yearsToExpiry } from "../../engine/calendar/time-to-expiry";
import { futureOptionPrice } from "../../engine/options/black-76";
import { smileVolatility } from "../../engine/options/smile/smile";
import { sources } from "../../engine/sources";
import { timeToExpiry } from "../arguments/time";
import { optionVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import { level, rate, yearDays } from "../quantities";
import { optionType } from "./option-type";

export const optionBlack = defineFunction({
  id: "OPTION.BLACK",
  summary:
    "Black-76 price of an option on a future, in points: VIX options on the future of their own expiry.",
  arguments: {
    type: optionType(),
    future: level({ summary: "Level of the future that expires with the option; never spot VIX" }),
    strike: level({ summary: "Strike" }),
    days: timeToExpiry(),
    vol: optionVolatility(),
    rate: rate(),
    yearDays: yearDays(),
  },
  returns: { unit: "points of the future", summary: "Price of the option" },
  formula:
    "call = e^(-rT) (F N(d1) - K N(d2)), put by parity; d1 = (ln(F/K) + s^2 T/2) / (s sqrt(T)), d2 = d1 - s sqrt(T)",
  limits:
    "European exercise. VIX options settle to an opening print, which neither spot VIX nor the last future is.",
  source: `${sources.black1976}, eq. 16; ${sources.haug2007}, p. 5`,
  examples: [
    {
      given: { type: "put", future: 19, strike: 19, days: 273.75, vol: 0.28, rate: 0.1 },
      gives: 1.7011,
      digits: 4,
      from: "Haug, 2nd ed., p. 5: call and put are both 1.7011 at the money",
    },
    {
      given: { type: "call", future: 18.6, strike: 19.3, days: 30, vol: 0.95 },
      gives: 1.72,
      digits: 2,
      from: "the method's hedge unit: first layer, future 18.6, vol of vol 95 %",
    },
  ],
  compute: ({ type, future, strike, days, vol, rate, yearDays }) => {
    const years = yearsToExpiry(days, yearDays);
    const volatility = typeof vol === "number" ? vol : smileVolatility(vol, strike, future, years);
    return futureOptionPrice({
      type,
      future,
      strike,
      years,
      volatility,
      rate,
    });
  },
});
