import { unread, type Vote } from "../../engine/rules/votes";
import type { Computed } from "../outputs";

export const VOTE_HEADER = ["vote", "value", "threshold", "fired", "side", "why"] as const;

/** Every vote with its value and threshold, so that no verdict stands alone. */
export function voteRows(
  votes: readonly Vote[],
  sides: Readonly<Record<number, string>>,
): readonly Computed[][] {
  return votes.map(({ reading, value, threshold, fired, group, note }) => [
    reading,
    value ?? "not given",
    threshold,
    fired,
    sides[group] ?? String(group),
    note,
  ]);
}

/** The readings that were not given, in words. */
export function notGiven(votes: readonly Vote[]): string {
  return unread(votes).join(", ") || "none";
}
