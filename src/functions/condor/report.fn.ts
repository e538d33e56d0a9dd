import { dayInYears } from "../../engine/calendar/time-to-expiry";
import { condorReport } from "../../engine/condor/report";
import { sources } from "../../engine/sources";
import { omittable, optional } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import {
  costs,
  creditReceived,
  dividendYield,
  rate,
  realizedVolatility,
  spot,
  yearDays,
} from "../quantities";
import { breakEvenCells } from "./break-even-cells";
import { lawfulCredit } from "./lawful-credit";
import { marketOf } from "./market";
import { reportOutputs } from "./report-outputs";

export const condorReportFunction = defineFunction({
  id: "CONDOR.REPORT",
  summary:
    "Everything about one iron condor in one call: odds, break-evens, expectation, touch, greeks, margin.",
  arguments: {
    spot: spot(),
    strikes: strikes(),
    days: timeToExpiry(),
    vol: condorVolatility(),
    credit: omittable(creditReceived({ summary: "Net credit received" }), { otherwise: "the model credit" }),
    hedgeCost: optional(costs({ summary: "Hedge cost charged to one condor, the hedge paying nothing" }), 0),
    realVol: omittable(realizedVolatility({ summary: "Your view of realised volatility" }), {
      otherwise: "no expectation at it",
    }),
    costs: optional(costs({ summary: "Fees and slippage of one condor, round trip" }), 0),
    rate: rate(),
    yield: dividendYield(),
    yearDays: yearDays(),
  },
  formula:
    "net = credit - costs - hedgeCost; EV = net - e^(-rT) E[loss at expiry]; effective win rate = 1 - e^(-rT) E[loss] / width; break-even win rate = 1 - net / width; edge = EV / width",
  limits:
    "At the pricing volatility, the model credit and no costs, EV at pricing vol is zero by construction: only a different realised volatility, drift or quote makes it otherwise. The hedge is taken to pay nothing. Touch is watched without a pause, nights included: 12.0 % where looks every five minutes give 10.4 % (CONDOR.TOUCH, monitoring).",
  source: `${sources.hull2018}, chapters 15, 17 and 19 (prices, greeks); touch: ${sources.harrison1985}, section 1.8, and ${sources.coxMiller1965}, section 5.7; effective win rate: ${sources.method}`,
  examples: [
    {
      given: {
        spot: 7140,
        strikes: "7005/7015/7265/7275",
        days: "1t",
        vol: 0.18,
        realVol: 0.15,
        return: "EV at realised vol",
      },
      gives: 0.54,
      digits: 2,
      from: "the method's worked example: +0.54 at a realised 15 %",
    },
    {
      given: {
        spot: 7140,
        strikes: "7005/7015/7265/7275",
        days: "1t",
        vol: 0.18,
        return: "break-even win rate",
      },
      gives: 0.891,
      digits: 3,
      from: "the method's worked example: 89.1 %",
    },
    {
      given: { spot: 7140, strikes: "7005/7015/7265/7275", days: "1t", vol: 0.18, return: "margin" },
      gives: 1000,
      digits: 8,
      from: "Interactive Brokers: equal 10-point wings hold 10 x $100",
    },
  ],
  compute: ({ credit, hedgeCost, realVol, costs, ...given }) => {
    const { strikes } = given;
    const report = condorReport(strikes, marketOf(given), {
      credit: credit === undefined ? undefined : lawfulCredit(strikes, credit),
      hedgeCost: lawfulCredit(strikes, hedgeCost, "hedgeCost"),
      costs: lawfulCredit(strikes, costs, "costs"),
      realizedVolatility: realVol,
      dayInYears: dayInYears(given.days, given.yearDays),
    });
    const unhedged = breakEvenCells(report.unhedged);
    const hedged = breakEvenCells(report.hedged);
    return { report, realVol, costs, hedgeCost, unhedged, hedged, vol: given.vol, strikes };
  },
  outputs: reportOutputs,
});
