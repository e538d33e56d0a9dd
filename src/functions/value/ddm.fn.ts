import { DomainError } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { breakdownReasons, dividendValue } from "../../engine/valuation/dividend-discount";
import { notingZeros } from "../arguments/argument";
import { omittable } from "../arguments/quantity";
import { defineFunction } from "../define";
import { cover, dividend, price, stageGrowth, yearlyReturn, years } from "./bounds";

const NO_PRICE = new DomainError("not-enough-data", "give price");
const NO_CHECK = new DomainError("not-enough-data", "give price, valueBefore or cover");

export const valueDdm = defineFunction({
  id: "VALUE.DDM",
  summary: "Value of a share by its dividends, in one stage or two, and whether it has broken down.",
  arguments: {
    dividend: notingZeros(dividend({ summary: "Dividend of the past year; the next is grown once" })),
    requiredReturn: yearlyReturn({ summary: "Return that the share requires" }),
    growth: notingZeros(yearlyReturn({ summary: "Growth of the dividend for ever" })),
    highGrowth: omittable(stageGrowth({ summary: "Growth in the years before that" }), {
      otherwise: "one stage",
    }),
    years: omittable(years({ summary: "How many years it lasts" }), { otherwise: "one stage" }),
    price: omittable(price({ summary: "Price of the share now" }), { otherwise: "no price check" }),
    valueBefore: omittable(price({ summary: "The value of some 63 trading days ago" }), {
      otherwise: "no check of its fall",
    }),
    cover: omittable(cover({ summary: "Earnings, or funds from operations, over dividend" }), {
      otherwise: "no check of the dividend",
    }),
  },
  formula:
    "D (1 + g) / (k - g); in two stages sum of D (1 + h)^t / (1 + k)^t over n years + D (1 + h)^n (1 + g) / ((k - g) (1 + k)^n); breakdown: price > 1.15 x value, value down by 10 %, or cover < 1",
  limits:
    "`dividend` is the one already paid. The difference of return and growth stands below the line: half a point can double the value. A share without a dividend has none here.",
  source: `${sources.gordon1962}; ${sources.bodieKaneMarcus2018}, chapter 18; breakdown: ${sources.method}`,
  standing: "doctrine",
  examples: [
    {
      given: { dividend: 2, requiredReturn: 0.09, growth: 0.05 },
      gives: 52.5,
      digits: 9,
      from: "reference vectors: 2 x 1.05 / 0.04",
    },
    {
      given: { dividend: 2, requiredReturn: 0.09, growth: 0.04, highGrowth: 0.12, years: 5 },
      gives: 58.505309748261745,
      digits: 10,
      from: "reference vectors in 50 digits: two stages",
    },
    {
      given: { dividend: 2, requiredReturn: 0.09, growth: 0.05, price: 61, return: "breakdown" },
      gives: true,
      from: "by hand: 61 is above 1.15 x 52.50 = 60.375",
    },
  ],
  compute: ({ price, valueBefore, cover, ...terms }) => {
    const value = dividendValue(terms);
    const reasons = breakdownReasons(value, { price, valueBefore, cover });
    return { value, price, reasons };
  },
  outputs: {
    value: { unit: "money per share", summary: "Present value of the dividends", of: ({ value }) => value },
    "price over value": {
      unit: "ratio",
      summary: "Price over value",
      of: ({ price, value }) => (price === undefined ? NO_PRICE : price / value),
    },
    breakdown: {
      unit: "TRUE/FALSE",
      summary: "A check fired: an exit vote of the method",
      of: ({ reasons }) => (reasons === undefined ? NO_CHECK : reasons !== ""),
    },
    why: {
      unit: "text",
      summary: "Which checks fired",
      of: ({ reasons }) => (reasons === undefined ? NO_CHECK : reasons || "none"),
    },
  },
  spills: ["value"],
});
