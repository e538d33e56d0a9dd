import type { StrikeTarget } from "../../engine/condor/strikes";
import { demand } from "../../engine/errors";
import type { Argument } from "../arguments/argument";
import { choice } from "../arguments/choice";
import { omittable, optional } from "../arguments/quantity";
import { strikeTarget } from "../quantities";

/** What each way of choosing strikes aims at when no target is given. */
const DEFAULT_TARGETS = { credit: 1.15, delta: 0.16, sd: 1.5, edr: 1.5 } as const;
type Way = keyof typeof DEFAULT_TARGETS;

/** The way in which the short strikes are chosen. */
export const strikeAim = (): Argument<Way> =>
  optional(choice(["credit", "delta", "sd", "edr"], { summary: "What the short strikes aim at" }), "credit");

/** How far, in the unit of the way. */
export const strikeAimTarget = (): Argument<number | undefined> =>
  omittable(
    strikeTarget({
      summary: "Points of credit, delta without sign, or a number of standard deviations or daily ranges",
    }),
    { otherwise: "1.15 points, 0.16 delta, 1.5 deviations, 1.5 ranges" },
  );

/** A multiple below this puts the short strikes at the money: a daily range was typed where a number of them is meant. */
const LEAST_MULTIPLE = 0.2;

const multiple = {
  lawful: (aim: number) => aim >= LEAST_MULTIPLE,
  rule: `at least ${LEAST_MULTIPLE}`,
  hint: " - a number of them: 1.5, not 0.0116",
};
const RULES = {
  credit: { lawful: (aim: number) => aim > 0, rule: "above 0", hint: "" },
  delta: {
    lawful: (aim: number) => aim > 0 && aim < 1,
    rule: "above 0 and below 1",
    hint: " - a delta is a decimal: 0.16, not 16",
  },
  sd: multiple,
  edr: multiple,
};

export function targetOf(by: Way, target: number | undefined): StrikeTarget {
  const aim = by === "delta" ? Math.abs(target ?? DEFAULT_TARGETS.delta) : (target ?? DEFAULT_TARGETS[by]);
  const { lawful, rule, hint } = RULES[by];
  demand(lawful(aim), () => `target: must be ${rule} for "${by}", got ${aim}${aim > 0 ? hint : ""}`);
  switch (by) {
    case "credit":
      return { by, credit: aim };
    case "delta":
      return { by, delta: aim };
    case "sd":
      return { by, deviations: aim };
    case "edr":
      return { by, multiple: aim };
  }
}
