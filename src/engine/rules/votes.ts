import { type Finding, findings, limitsInWords, type Readings, type RuleTable } from "./rule-table";

/** One vote: a reading, and whether any of its rules fired. */
export interface Vote {
  readonly reading: string;
  readonly value: number | undefined;
  /** The thresholds that would fire it, in words. */
  readonly threshold: string;
  readonly fired: boolean;
  /** The group that the vote belongs to: the result of its rules. */
  readonly group: number;
  readonly note: string;
}

/** The votes of a table, one per reading: several rules on one reading are one vote. */
export function votesOf(table: RuleTable, readings: Readings): readonly Vote[] {
  const found = findings(table, readings);
  const names = [...new Set(table.map(({ reading }) => reading))];
  return names.map((reading) =>
    voteOf(
      reading,
      found.filter(({ rule }) => rule.reading === reading),
    ),
  );
}

function voteOf(reading: string, found: readonly Finding[]): Vote {
  const decided = found.find(({ fired }) => fired) ?? found[0];
  return {
    reading,
    value: found[0]?.value,
    threshold: found.map(({ rule }) => limitsInWords(rule)).join(" or "),
    fired: found.some(({ fired }) => fired),
    group: decided?.rule.result ?? 0,
    note: decided?.rule.note ?? "",
  };
}

/** How many votes of a group fired, and how many there are. */
export function tally(
  votes: readonly Vote[],
  group: number,
): { readonly fired: number; readonly all: number } {
  const members = votes.filter((vote) => vote.group === group);
  return { fired: members.filter(({ fired }) => fired).length, all: members.length };
}

/** The readings that votes rest on and that were not given. */
export function unread(votes: readonly Vote[]): readonly string[] {
  return votes.filter(({ value }) => value === undefined).map(({ reading }) => reading);
}
