import { riskHonesty } from "../../functions/risk/honesty.fn";
import { riskRuin } from "../../functions/risk/ruin.fn";
import { question } from "./graph/question";
import { chosen, field, from, instead, omitted, type Source, value } from "./graph/source";
import { trade } from "./questions";

const STEPS = 24;
const LEAST_WIDTH = 0.03;
const MOST_WIDTH = 0.25;
const BEYOND = 1.5;

/** Fractions at risk, beyond the one asked for. */
export const fractions = chosen([field("riskFraction")], (asked = 0) => {
  const top = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, asked * BEYOND));
  return Array.from({ length: STEPS }, (_, step) => [(top * (step + 1)) / STEPS]);
});

const everyFraction = instead(fractions, "every fraction of the picture");

/** What the record says of the win rate, one figure at a time: the drawdown odds beside them take long. */
const record = (pick: string) =>
  question(riskHonesty, {
    ...trade,
    riskFraction: omitted("no odds are asked of it"),
    return: value(pick),
  });
export const winRates = {
  mean: record("win rate"),
  low: record("win rate, 25 %"),
  high: record("win rate, 75 %"),
  breakEven: record("break-even win rate"),
} as const;

/** Odds of a fall from the running peak within a year, at each fraction. */
const odds = (winRate: Source, drawdown: number) =>
  question(riskRuin, {
    winRate,
    ...trade,
    riskFraction: everyFraction,
    trades: instead(field("tradesPerYear"), "the trades ahead, not those closed"),
    drawdown: value(drawdown),
    equity: omitted("any part of a contract can be traded, so that the line is smooth"),
    return: value("probability"),
  });

export const SHOWN_DRAWDOWNS = [0.1, 0.2, 0.3] as const;
const mean = from(winRates.mean, "win rate");
export const drawdownOdds = SHOWN_DRAWDOWNS.map((drawdown) => odds(mean, drawdown));
/** The odds of 20 % at the quartiles of the win rate: what the record leaves open. */
export const oddsLeftOpen = {
  best: odds(from(winRates.high, "win rate, 75 %"), 0.2),
  worst: odds(from(winRates.low, "win rate, 25 %"), 0.2),
} as const;
