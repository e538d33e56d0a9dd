import type { condorReport } from "../../engine/condor/report";
import { DomainError } from "../../engine/errors";
import type { Points, Volatility } from "../../engine/quantities";
import type { Outputs } from "../outputs";
import type { breakEvenCells } from "./break-even-cells";
import { extrapolatedInWords } from "./chosen-condor";

interface Reported {
  readonly report: ReturnType<typeof condorReport>;
  readonly unhedged: ReturnType<typeof breakEvenCells>;
  readonly hedged: ReturnType<typeof breakEvenCells>;
  readonly realVol: Volatility | undefined;
  readonly costs: Points;
  readonly hedgeCost: Points;
  readonly vol: Parameters<typeof extrapolatedInWords>[0];
  readonly strikes: Parameters<typeof extrapolatedInWords>[1];
}

const NO_VIEW = new DomainError("not-enough-data", "give realVol, your own view of realised volatility");

/** Every figure of CONDOR.REPORT. */
export const reportOutputs = {
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
} satisfies Outputs<Reported>;
