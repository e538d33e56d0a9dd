import { demand } from "../../engine/errors";
import { forwardPrice } from "../../engine/options/parity";
import { smileVolatility } from "../../engine/options/smile/smile";
import { strikeForDeltaOnSmile } from "../../engine/options/smile/strike-on-smile";
import { sources } from "../../engine/sources";
import { omittable } from "../arguments/quantity";
import { timeToExpiry } from "../arguments/time";
import { optionVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import { delta, dividendYield, rate, spot, width, yearDays } from "../quantities";
import { optionType } from "./option-type";
import { positiveYears } from "./positive-years";

export const optionStrike = defineFunction({
  id: "OPTION.STRIKE",
  summary: "The strike whose option has a given delta, on the listed grid when an increment is given.",
  arguments: {
    type: optionType(),
    delta: delta({ summary: "Delta; its sign does not matter: 0.16 or -0.16" }),
    spot: spot(),
    days: timeToExpiry(),
    vol: optionVolatility(),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
    increment: omittable(width({ summary: "Spacing of the listed strikes" }), {
      otherwise: "the exact strike",
    }),
  },
  returns: { unit: "index points", summary: "Strike" },
  formula:
    "K = S exp((r - q + s^2/2) T - s sqrt(T) d1) with N(d1) e^(-qT) = delta for a call, its mirror for a put",
  limits: "With a smile the delta is the one at the strike's own volatility, the smile standing still.",
  source: `${sources.haug2007}, section 2.2.2`,
  examples: [
    {
      // Undiscounted future: K = F exp(s^2 T / 2) for a 0.50 delta, so 18.6 exp(0.95^2 x 30/365 / 2) = 19.303.
      given: { type: "call", delta: 0.5, spot: 18.6, days: 30, vol: 0.95 },
      gives: 19.3,
      digits: 2,
      from: "the method's hedge unit: 0.50 delta on a future of 18.6 is a strike of 19.30",
    },
  ],
  compute: ({ type, delta, days, yearDays, vol, increment, ...market }) => {
    const years = positiveYears(days, yearDays);
    const forward = forwardPrice({ ...market, years });
    const strike = strikeForDeltaOnSmile({
      ...market,
      type,
      delta: Math.abs(delta),
      years,
      volatility: (strike) => (typeof vol === "number" ? vol : smileVolatility(vol, strike, forward, years)),
    });
    const listed = increment === undefined ? strike : Math.round(strike / increment) * increment;
    demand(listed > 0, () => `increment (index points): must leave a strike above 0, got ${increment}`);
    return listed;
  },
});
