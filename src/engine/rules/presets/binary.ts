import { type Readings, type RuleTable, rule } from "../rule-table";
import { tally, type Vote, votesOf } from "../votes";

/** The group of a vote is the result of its rules. */
const MOTION = 1;
export const LOYALTY = 2;

/** Votes to move and votes to stay. House rule (doctrine). */
export const binaryRules: RuleTable = [
  rule(
    "bars since MACD cross against",
    "[0, 3]",
    MOTION,
    "MACD crossed against the position in the last 3 bars",
  ),
  rule("P/CF z", "[, -1.5)", MOTION, "price to cash flow unusually low"),
  rule("P/CF z", "(1.5, ]", MOTION, "price to cash flow unusually high"),
  rule("A/D divergence", "[1, 1]", MOTION, "the advance/decline line diverges"),
  rule("net delta", "[, -0.15)", MOTION, "net delta of a condor below -0.15"),
  rule("net delta", "(0.15, ]", MOTION, "net delta of a condor above 0.15"),
  rule("VIX band changed", "[1, 1]", MOTION, "VIX left the band in which the condor was opened"),
  rule("POP less POP at entry", "[-0.05, ]", LOYALTY, "the odds fell by at most 5 points"),
  rule("deviations to short strike", "[0.7, ]", LOYALTY, "the nearer short strike is 0.7 SD or more away"),
  rule("hedge tier less required", "[0, ]", LOYALTY, "the hedge is at the tier called for"),
];

export const BINARY_READINGS = [...new Set(binaryRules.map(({ reading }) => reading))];

/** Half the width of the middle answer. House rule. */
const MIDDLE = 0.2;
/** A share of votes that rounding moved by this much has not moved. */
const ROUNDING = 1e-12;

export type BinaryVerdict = "HOLD" | "RE-SIZE" | "ADJUST";

export interface BinaryScore {
  readonly votes: readonly Vote[];
  /** Share of motion votes less share of loyalty votes, from -1 to 1. */
  readonly score: number;
  readonly verdict: BinaryVerdict;
}

/** Neither loyal nor restless: hold, re-size to 1 %, or adjust. A vote that was not given does not fire. */
export function binaryScore(table: RuleTable, readings: Readings): BinaryScore {
  const votes = votesOf(table, readings);
  const share = (group: number) => {
    const { fired, all } = tally(votes, group);
    return all === 0 ? 0 : fired / all;
  };
  const score = share(MOTION) - share(LOYALTY);
  const verdict = score <= -MIDDLE + ROUNDING ? "HOLD" : score <= MIDDLE + ROUNDING ? "RE-SIZE" : "ADJUST";
  return { votes, score, verdict };
}
