import { USD_PER_POINT } from "../../engine/quantities";
import { USUAL_LIMITS } from "../../engine/sizing/ceiling";
import { condorExit } from "../../functions/condor/exit.fn";
import { riskRuin } from "../../functions/risk/ruin.fn";
import { valueHurdle } from "../../functions/value/hurdle.fn";
import { difference, product, quotient, sum } from "../plan/graph/operations";
import { question } from "../plan/graph/question";
import { field, from, instead, omitted, type Question, type Source, value } from "../plan/graph/source";
import { questions } from "../plan/questions";

/** How a condor ends: at expiry, or bought back at the usual stop where that comes first. */
export type Ending = "hold" | "stop";

const { report, size } = questions;
const exits = question(condorExit, {
  target: omitted("the credit wanted is no profit target"),
});
const contracts = from(size, "contracts");

/** Expected points of a condor at one's own view, everything charged; a stop is charged no hedge. */
export const expected: Readonly<Record<Ending, Source>> = {
  hold: from(report, "EV at your view"),
  stop: from(exits, "stop: EV at your view"),
};

/** The year of a condor with a stop and without a hedge. */
export const stoppedYear = question(valueHurdle, {
  // The exit has charged its costs already; the hurdle charges them on a line of its own.
  ev: sum(expected.stop, field("costs")),
  contracts,
  netHedgeCost: value(0),
  capm: field("requiredReturn"),
});

const WINS = { hold: "hold: win rate", stop: "stop: win rate" } as const;

/** A win keeps the credit less all costs; a loss is what then gives the expected result. */
function oddsOf(ending: Ending): Question {
  const wins = from(exits, WINS[ending]);
  const kept = from(report, "max profit");
  const lost = quotient(difference(product(wins, kept), expected[ending]), difference(value(1), wins));
  return question(riskRuin, {
    winRate: wins,
    credit: instead(kept, "costs and hedge cost are paid from it"),
    width: instead(sum(kept, lost), "what is won and lost together"),
    riskFraction: instead(
      quotient(product(contracts, lost, value(USD_PER_POINT)), field("equity")),
      "what the whole contracts lose at once",
    ),
    trades: instead(field("tradesPerYear"), "the trades ahead, not those closed"),
    drawdown: value(USUAL_LIMITS.drawdown),
    equity: omitted("any part of a contract can be traded"),
    return: value("probability"),
  });
}

/** Odds of the drawdown limit within a year at one's own view alone: no record, no streaks, no gain of a hedge. */
export const modelOdds: Readonly<Record<Ending, Question>> = { hold: oddsOf("hold"), stop: oddsOf("stop") };
