import { DomainError } from "../../engine/errors";
import { longestStreak, streakDrawdown, streakOdds } from "../../engine/sizing/losing-streak";
import { INDEPENDENT, lossChances } from "../../engine/sizing/loss-clustering";
import { sources } from "../../engine/sources";
import { meanStreak } from "../arguments/loss-pattern";
import { omittable, optional } from "../arguments/quantity";
import { streakLength, tradesAhead, winRate } from "../arguments/run-of-trades";
import { defineFunction } from "../define";
import { riskTaken } from "../quantities";

export const riskStreak = defineFunction({
  id: "RISK.STREAK",
  summary: "Odds of a streak of losses within a number of trades, and what the streak takes from equity.",
  arguments: {
    winRate: winRate(),
    trades: tradesAhead(),
    length: optional(streakLength({ summary: "Losses in a row" }), 3),
    riskFraction: optional(riskTaken({ summary: "Share of current equity lost with each" }), 0.02),
    block: omittable(meanStreak(), { otherwise: "independent trades" }),
  },
  formula:
    "the running streak is followed trade by trade; mean wait (1 - q^k) / (p q^k) for independent trades; drawdown 1 - (1 - f)^k",
  limits:
    "Closed trades one after the other. A partial loss counts as a loss in a streak. Tables on the web take overlapping windows as independent: five losses within 50 at even odds are 76.8 % there, 55.2 % here.",
  source: `${sources.feller1968}, XIII.7 (success runs)`,
  examples: [
    {
      given: { winRate: 0.5, trades: 20, length: 5, return: "mean trades until" },
      gives: 62,
      digits: 9,
      from: "Feller XIII.7, equation 7.7: (1 - 2^-5) / (2^-1 x 2^-5) = 62",
    },
    {
      given: { winRate: 0.5, trades: 3, length: 2, return: "P(streak)" },
      gives: 0.375,
      digits: 12,
      from: "hand count: LLL, LLW, WLL of eight",
    },
    {
      given: { winRate: 0.89, trades: 252, length: 3, riskFraction: 0.1, return: "drawdown" },
      gives: 0.271,
      digits: 12,
      from: "hand arithmetic: 1 - 0.9^3",
    },
  ],
  compute: ({ winRate, trades, length, riskFraction, block }) => {
    const chances = lossChances(
      winRate,
      block === undefined ? INDEPENDENT : { kind: "streaks", meanLength: block },
    );
    const odds = streakOdds(chances, length, trades);
    return { odds, length, trades, chances, riskFraction };
  },
  outputs: {
    "P(streak)": {
      unit: "probability",
      summary: "At least one such streak within the trades",
      of: ({ odds }) => odds.probability,
    },
    "P(at once)": {
      unit: "probability",
      summary: "The very next trades are such a streak",
      of: ({ length, trades, chances }) =>
        length > trades ? 0 : chances.atFirst * chances.afterLoss ** (length - 1),
    },
    "mean trades until": {
      unit: "trades",
      summary: "Trades until such a streak is complete, on average",
      of: ({ odds }) =>
        Number.isFinite(odds.meanTrades)
          ? odds.meanTrades
          : new DomainError("no-solution", "at this win rate such a streak never comes"),
    },
    drawdown: {
      unit: "fraction",
      summary: "Share of equity that the streak takes",
      of: ({ length, riskFraction }) => streakDrawdown(length, riskFraction),
    },
    "longest, median": {
      unit: "losses",
      summary: "As often as not the longest streak is no longer",
      of: ({ chances, trades }) => longestStreak(chances, trades, 0.5),
    },
    "longest, 95 %": {
      unit: "losses",
      summary: "In 19 of 20 cases the longest streak is no longer",
      of: ({ chances, trades }) => longestStreak(chances, trades, 0.95),
    },
  },
});
