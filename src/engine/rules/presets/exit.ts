import { asCompared } from "../../numerics/as-compared";
import { type Readings, type RuleTable, rule } from "../rule-table";
import { tally, type Vote, votesOf } from "../votes";

/** The group of a vote is the result of its rules. */
const QUICK_RATIO = 1;
export const REIT = 2;

/** Votes to cut back, from balance sheets and from key REITs. House rule (doctrine). */
export const exitRules: RuleTable = [
  rule("quick ratio", "[, 1)", QUICK_RATIO, "quick ratio below 1"),
  rule("quick ratio change", "[, -0.1]", QUICK_RATIO, "quick ratio down 10 % or more in a quarter"),
  rule("price over DDM value", "(1.15, ]", REIT, "REIT price more than 15 % above its dividend value"),
  rule("DDM value change", "[, -0.1]", REIT, "dividend value down 10 % or more in 63 days"),
  rule("dividend cover", "[, 1)", REIT, "dividends not covered by funds from operations"),
];

export const EXIT_READINGS = exitRules.map(({ reading }) => reading);

/** The fraction to which a vote cuts a scaled position back. */
const BASE_FRACTION = 0.01;

export type ExitVerdict = "HOLD" | "NO INCREASE" | "CUT TO 1 %";

export interface ExitVotes {
  readonly votes: readonly Vote[];
  readonly quickRatio: boolean;
  readonly reit: boolean;
  readonly verdict: ExitVerdict;
}

/** Either vote cuts a position scaled above 1 % back at the next session; a smaller one must not grow. */
export function exitVotes(table: RuleTable, readings: Readings, riskFraction: number): ExitVotes {
  const votes = votesOf(table, readings);
  const quickRatio = tally(votes, QUICK_RATIO).fired > 0;
  const reit = tally(votes, REIT).fired > 0;
  const verdict =
    !quickRatio && !reit ? "HOLD" : asCompared(riskFraction) > BASE_FRACTION ? "CUT TO 1 %" : "NO INCREASE";
  return { votes, quickRatio, reit, verdict };
}
