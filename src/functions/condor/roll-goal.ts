import { type Argument, one, refusal } from "../arguments/argument";
import { plain } from "../arguments/choice";

/** Least net credit of a roll: a share of the width, or the source's points. */
export type RollGoal =
  | { readonly kind: "fraction"; readonly fraction: number }
  | { readonly kind: "points"; readonly points: number };

/** The method's own goal: 250 dollars a condor. House rule; infeasible at fair odds on narrow wings. */
const SOURCE_GOAL: RollGoal = { kind: "points", points: 2.5 };
const NEUTRAL: RollGoal = { kind: "fraction", fraction: 0 };

const words = {
  unit: "fraction of width",
  rule: 'a number from -1 to 1, or "source" for the method\'s 2.50 points',
};

export function rollGoal(): Argument<RollGoal> {
  return {
    ...words,
    summary: "Least net credit of the roll; 0 is credit-neutral",
    otherwise: "0",
    standIn: 0,
    choices: ["source"],
    typical: { samples: [0, 0.1, "source"] },
    supply(rows, name) {
      if (rows === null) return one(NEUTRAL);
      const cell = rows[0]?.[0];
      if (rows.length > 1 || (rows[0]?.length ?? 0) > 1)
        return one<RollGoal>(refusal(name, words, cell, "", "give one value"));
      if (typeof cell === "number" && Math.abs(cell) <= 1)
        return one<RollGoal>({ kind: "fraction", fraction: cell });
      if (typeof cell === "string" && plain(cell) === "source") return one(SOURCE_GOAL);
      return one<RollGoal>(refusal(name, words, cell, "", "a fraction of the width: 0.25, not 2.50"));
    },
  };
}
