import { dayInYears } from "../../engine/calendar/time-to-expiry";
import { condorReport } from "../../engine/condor/report";
import { DomainError } from "../../engine/errors";
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
import { extrapolatedInWords } from "./chosen-condor";
import { lawfulCredit } from "./lawful-credit";
import { marketOf } from "./market";

const NO_VIEW = new DomainError("not-enough-data", "give realVol, your own view of realised volatility");

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
  compute: ({ strikes, credit, hedgeCost, realVol, costs, ...given }) => {
    const report = condorReport(strikes, marketOf(given), {
      credit: credit === undefined ? undefined : lawfulCredit(strikes, credit),
      hedgeCost,
      costs,
      realizedVolatility: realVol,
      dayInYears: dayInYears(given.days, given.yearDays),
    });
    const unhedged = breakEvenCells(report.unhedged);
    const hedged = breakEvenCells(report.hedged);
    return { report, realVol, costs, hedgeCost, unhedged, hedged, vol: given.vol, strikes };
  },
  outputs: {
    years: { unit: "years", summary: "Time to expiry", of: ({ report }) => report.years },
    "one SD": {
      unit: "index points",
      summary: "One standard deviation of the index until expiry",
      of: ({ report }) => report.oneDeviation,
    },
    "vol at the forward": {
      unit: "decimal per year",
      summary: "Pricing volatility at the forward: every odd and EV at pricing vol rests on it",
      of: ({ report }) => report.volatility,
    },
    "realised vol": {
      unit: "decimal per year",
      summary: "Your view, where given",
      of: ({ realVol }) => realVol ?? NO_VIEW,
    },
    credit: { unit: "index points", summary: "Net credit", of: ({ report }) => report.credit },
    costs: { unit: "index points", summary: "Fees and slippage charged", of: ({ costs }) => costs },
    "hedge cost": {
      unit: "index points",
      summary: "Hedge cost charged, the hedge paying nothing",
      of: ({ hedgeCost }) => hedgeCost,
    },
    "max profit": {
      unit: "index points",
      summary: "Credit less costs and hedge cost",
      of: ({ report }) => report.maxProfit,
    },
    "max loss": {
      unit: "index points",
      summary: "Wider wing less credit, plus costs and hedge cost",
      of: ({ report }) => report.maxLoss,
    },
    "lower break-even": {
      unit: "index points",
      summary: "Lower break-even after costs, without hedge cost",
      of: ({ unhedged }) => unhedged.lower,
    },
    "upper break-even": {
      unit: "index points",
      summary: "Upper break-even after costs, without hedge cost",
      of: ({ unhedged }) => unhedged.upper,
    },
    "lower break-even, hedge paying nothing": {
      unit: "index points",
      summary: "Lower break-even, hedge cost too",
      of: ({ hedged }) => hedged.lower,
    },
    "upper break-even, hedge paying nothing": {
      unit: "index points",
      summary: "Upper break-even, hedge cost too",
      of: ({ hedged }) => hedged.upper,
    },
    POP: {
      unit: "probability",
      summary: "Probability of profit at expiry, all costs charged",
      of: ({ report }) => report.profitProbability,
    },
    "effective win rate": {
      unit: "probability",
      summary: "1 less discounted expected loss over width",
      of: ({ report }) => report.effectiveWinRate,
    },
    "break-even win rate": {
      unit: "probability",
      summary: "1 less net credit over width",
      of: ({ report }) => report.breakEvenWinRate,
    },
    edge: {
      unit: "fraction of width",
      summary: "Effective less break-even win rate: EV at pricing vol over width",
      of: ({ report }) => report.edge,
    },
    "P(touch put)": {
      unit: "probability",
      summary: "The short put is touched before expiry",
      of: ({ report }) => report.touch.put,
    },
    "P(touch call)": {
      unit: "probability",
      summary: "The short call is touched before expiry",
      of: ({ report }) => report.touch.call,
    },
    "P(touch either)": {
      unit: "probability",
      summary: "Either short strike is touched before expiry",
      of: ({ report }) => report.touch.either,
    },
    "EV at pricing vol": {
      formerly: "EV",
      unit: "index points",
      summary: "Expected result at the pricing volatility, all costs charged",
      of: ({ report }) => report.expectedValue,
    },
    "EV at your view": {
      formerly: "EV at realised vol",
      unit: "index points",
      summary: "Expected result at your volatility, all costs charged",
      of: ({ report }) => report.expectedValueRealized ?? NO_VIEW,
    },
    "return on risk": {
      unit: "fraction",
      summary: "Maximum profit over maximum loss",
      of: ({ report }) => report.returnOnRisk,
    },
    delta: { unit: "points per point", summary: "Net delta", of: ({ report }) => report.greeks.delta },
    gamma: { unit: "delta per point", summary: "Net gamma", of: ({ report }) => report.greeks.gamma },
    vega: {
      unit: "points per vol point",
      summary: "Net vega",
      of: ({ report }) => report.greeks.vegaPerVolPoint,
    },
    theta: {
      unit: "points per day",
      summary: "Net theta a day: a trading day where days is trading time",
      of: ({ report }) => report.greeks.thetaPerDay,
    },
    margin: {
      unit: "US dollars",
      summary: "Strategy margin of one condor, wider side, before the credit",
      of: ({ report }) => report.margin,
    },
    smile: {
      unit: "text",
      summary: "Whether vol reaches all four strikes, or is extrapolated beyond its own",
      of: ({ vol, strikes }) => extrapolatedInWords(vol, strikes) ?? "reaches all strikes",
    },
  },
});
