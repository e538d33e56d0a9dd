import type { StrikeTarget } from "../../engine/condor/strikes";
import type { Argument } from "../arguments/argument";
import { choice } from "../arguments/choice";
import { omittable, optional } from "../arguments/quantity";
import { strikeTarget } from "../quantities";

/** What each way of choosing strikes aims at when no target is given. */
const DEFAULT_TARGETS = { credit: 1.15, delta: 0.16, sd: 1.5, edr: 1.5 } as const;
type Way = keyof typeof DEFAULT_TARGETS;

/** The way in which the short strikes are chosen. */
export const strikeAim = (): Argument<Way> =>
  optional(choice(["credit", "delta", "sd", "edr"], "What the short strikes aim at"), "credit");

/** How far, in the unit of the way. */
export const strikeAimTarget = (): Argument<number | undefined> =>
  omittable(
    strikeTarget("Points of credit, delta without sign, or a number of standard deviations or daily ranges"),
    "1.15 points, 0.16 delta, 1.5 deviations, 1.5 ranges",
  );

export function targetOf(by: Way, target: number | undefined): StrikeTarget {
  const aim = target ?? DEFAULT_TARGETS[by];
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
