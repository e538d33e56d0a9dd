import { asCompared } from "../../numerics/as-compared";
import { findings, highestFired, type RuleTable, rule } from "../rule-table";

/** The readings that approval rests on. */
export const APPROVAL_READINGS = ["requested fraction", "hours since request"] as const;

/** The votes that a larger fraction needs, and the hours that an increase waits. House rules (doctrine). */
export const approvalRules: RuleTable = [
  rule("requested fraction", "[, 0.015]", 0, "no votes needed up to 1.5 %"),
  rule("requested fraction", "(0.015, ]", 3, "three of five votes above 1.5 %"),
];

/** Hours that an increase waits after the request: the shorter of the method's 48 to 72. */
export const TIMELOCK_HOURS = 48;
const HOURS_PER_DAY = 24;

export interface ApprovalCase {
  /** Votes that are needed. */
  readonly required: number;
  readonly votes: readonly boolean[];
  readonly vetoes: readonly boolean[];
  /** When the request was made and what time it is, in days; absent when not given. */
  readonly requestedAt: number | undefined;
  readonly asOf: number | undefined;
  /** The fractions now and asked for; an increase is assumed when either is absent. */
  readonly current: number | undefined;
  readonly requested: number | undefined;
  readonly timelockHours: number;
}

export type Verdict = "APPROVED" | "WAITING" | "REFUSED" | "VETOED";

export interface Approval {
  readonly verdict: Verdict;
  readonly votesFor: number;
  /** When the increase takes effect, in days; absent when nothing waits or no time was given. */
  readonly effectiveAt: number | undefined;
  readonly hoursLeft: number;
  readonly why: string;
}

/**
 * m-of-n approval with vetoes and a timelock on increases: a decrease is free and immediate, a veto stops
 * any increase, votes are asked for above 1.5 % only, and every increase waits its hours.
 */
export function approval(terms: ApprovalCase): Approval {
  const { required, votes, vetoes, requestedAt, asOf, current, requested, timelockHours } = terms;
  const votesFor = votes.filter(Boolean).length;
  const against = vetoes.filter(Boolean).length;
  const done = (verdict: Verdict, why: string): Approval => ({
    verdict,
    votesFor,
    effectiveAt: undefined,
    hoursLeft: 0,
    why,
  });
  if (current !== undefined && requested !== undefined && asCompared(requested) <= asCompared(current))
    return done("APPROVED", "no increase: takes effect at once, without votes");
  if (against > 0) return done("VETOED", `${against} veto${against > 1 ? "es" : ""}`);
  const needed = votesNeeded(requested, required);
  if (votesFor < needed) return done("REFUSED", `${votesFor} of the ${needed} votes needed`);
  const votesSay = needed === 0 ? "no votes needed up to 1.5 %" : "votes are there";
  const effectiveAt = requestedAt === undefined ? undefined : requestedAt + timelockHours / HOURS_PER_DAY;
  const hoursLeft =
    effectiveAt === undefined || asOf === undefined
      ? timelockHours
      : // A day is a decimal fraction in a cell: a second of rounding must not hold a lock shut.
        Math.max(0, Math.round((effectiveAt - asOf) * HOURS_PER_DAY * 3600) / 3600);
  if (hoursLeft === 0) return { ...done("APPROVED", `${votesSay} and the timelock is over`), effectiveAt };
  const why =
    effectiveAt === undefined || asOf === undefined
      ? `${votesSay}; give requestedAt and asOf to run the timelock`
      : `${votesSay}; the timelock still runs`;
  return { verdict: "WAITING", votesFor, effectiveAt, hoursLeft, why };
}

/** Votes that the fraction needs: none up to 1.5 %; more than that is assumed where it is not given. */
function votesNeeded(requested: number | undefined, required: number): number {
  const asked = highestFired(findings(approvalRules, { "requested fraction": requested }));
  return asked?.result === 0 ? 0 : required;
}
