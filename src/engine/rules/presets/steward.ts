import { type Readings, type RuleTable, rule } from "../rule-table";
import { tally, type Vote, votesOf } from "../votes";

const YES = "[1, 1]";

/** The eight questions of a steward; TRUE is 1. House rule (doctrine). */
export const stewardRules: RuleTable = [
  rule("risk within permission", YES, 1, "risk fraction at most what RISK.SCALE permits"),
  rule("allocation within cap", YES, 1, "all condors together within 10 % of equity"),
  rule("hedge at required tier", YES, 1, "the layers that ALVH.TIER calls for are held"),
  rule("exit rule recorded", YES, 1, "the exit was written down before entry"),
  rule("return above hurdle", YES, 1, "expected return above what the risk requires"),
  rule("no increase after a loss", YES, 1, "the size did not grow after a loss"),
  rule("event rule obeyed", YES, 1, "no scaling over an event before expiry"),
  rule("no exit votes", YES, 1, "RISK.EXIT shows no vote"),
];

export const STEWARD_READINGS = stewardRules.map(({ reading }) => reading);

/** Yes answers from which each class begins, of eight; the shares carry over to tables of another length. */
const STEWARD_SHARE = 7 / 8;
const NEUTRAL_SHARE = 5 / 8;
/** What a promoter may risk at most. */
const PROMOTER_FRACTION = 0.01;

export type StewardClass = "STEWARD" | "NEUTRAL" | "PROMOTER";

export interface StewardCheck {
  readonly votes: readonly Vote[];
  readonly score: number;
  readonly of: number;
  readonly verdict: StewardClass;
  /** The fraction that the class still permits; absent when it sets none. */
  readonly riskFraction: number | undefined;
}

/** Steward, neutral or promoter by the number of questions answered yes; one not answered counts as no. */
export function stewardCheck(table: RuleTable, answers: Readings): StewardCheck {
  const votes = votesOf(table, answers);
  const { fired, all } = tally(votes, 1);
  const share = all === 0 ? 0 : fired / all;
  const verdict = share >= STEWARD_SHARE ? "STEWARD" : share >= NEUTRAL_SHARE ? "NEUTRAL" : "PROMOTER";
  return {
    votes,
    score: fired,
    of: all,
    verdict,
    riskFraction: verdict === "PROMOTER" ? PROMOTER_FRACTION : undefined,
  };
}
