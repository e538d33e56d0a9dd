import { yearsToExpiry } from "../../engine/calendar/time-to-expiry";
import { demand } from "../../engine/errors";
import { parityGap } from "../../engine/options/parity";
import { sources } from "../../engine/sources";
import { optional } from "../arguments/quantity";
import { timeToExpiry } from "../arguments/time";
import { defineFunction } from "../define";
import { costs, credit, level, rate, yearDays } from "../quantities";

/** Points by which a gap must exceed its costs before it is called more than noise. House rule: 0.15 to 0.35. */
const TELLING_GAP = 0.15;
/** Prices are quoted in hundredths of a point: what a gap lacks by less is rounding. */
const ROUNDING = 1e-6;

export const optionParity = defineFunction({
  id: "OPTION.PARITY",
  summary: "Gap to put-call parity of one strike in points, and what it would be called after costs.",
  arguments: {
    callPrice: credit({ summary: "Price of the call" }),
    putPrice: credit({ summary: "Price of the put" }),
    strike: level({ summary: "Strike of both" }),
    days: timeToExpiry(),
    forward: level({ summary: "Forward for the expiry, such as CHAIN.FORWARD finds; spot will not do" }),
    rate: rate(),
    costs: optional(costs({ summary: "Costs of the round trip" }), 0),
    yearDays: yearDays(),
  },
  formula: "gap = (C - P) - e^(-rT) (F - K); telling when |gap| - costs is 0.15 points or more",
  limits:
    "An index cannot be delivered: read it as a flag on the quotes. 10 basis points in rate less yield over 45 days are 0.9 points on SPX, so a spot level in place of the forward tells nothing.",
  source: `${sources.hull2018}, eq. 11.6 with the forward; threshold: ${sources.method}`,
  examples: [
    {
      given: {
        callPrice: 3,
        putPrice: 2.25,
        strike: 30,
        days: 91.25,
        forward: 31 * Math.exp(0.025),
        rate: 0.1,
        return: "gap",
      },
      gives: -0.99,
      digits: 2,
      from: "Hull, 10th ed., section 11.4: 3 + 30 e^(-0.025) = 32.26 against 2.25 + 31 = 33.25",
    },
    {
      given: {
        callPrice: 3,
        putPrice: 1,
        strike: 30,
        days: 91.25,
        forward: 31 * Math.exp(0.025),
        rate: 0.1,
        return: "verdict",
      },
      gives: "conversion",
      from: "Hull, 10th ed., section 11.4: with a put of 1, buy put and stock, sell the call",
    },
  ],
  compute: ({ callPrice, putPrice, strike, days, forward, rate, costs, yearDays }) => {
    const years = yearsToExpiry(days, yearDays);
    const discount = Math.exp(-rate * years);
    demandWithin("callPrice", callPrice, forward * discount, "the discounted forward");
    demandWithin("putPrice", putPrice, strike * discount, "the discounted strike");
    const gap = parityGap({ call: callPrice, put: putPrice, forward, strike, years, rate });
    const edge = Math.abs(gap) - costs;
    return { gap, edge };
  },
  outputs: {
    gap: {
      unit: "index points",
      summary: "Call less put less discounted (forward less strike)",
      of: ({ gap }) => gap,
    },
    verdict: {
      unit: "text",
      summary: '"conversion" when the call is dear, "reversal" when the put is, else "none"',
      of: ({ edge, gap }) => (edge < TELLING_GAP - ROUNDING ? "none" : gap > 0 ? "conversion" : "reversal"),
    },
    edge: { unit: "index points", summary: "Size of the gap less costs", of: ({ edge }) => edge },
  },
});

/** No option is worth more than what it may bring: a price beyond is one of another strike, or in dollars. */
function demandWithin(name: string, price: number, most: number, what: string): void {
  demand(
    price <= most,
    () => `${name} (index points): must be at most ${what}, ${Number(most.toPrecision(6))}, got ${price}`,
  );
}
