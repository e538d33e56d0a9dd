import { limitsInWords } from "./rule-table";

/** A rule as it was typed: what could not be read is undefined. */
export interface TypedRule {
  /** The row in the user's table, counted from 1. */
  readonly row: number;
  readonly reading: string;
  /** A limit; null for none. */
  readonly from: number | null;
  readonly fromIncluded: boolean | undefined;
  readonly to: number | null;
  readonly toIncluded: boolean | undefined;
  readonly result: number;
  readonly weight?: number;
}

export type LintKind = "unreadable" | "empty" | "open edge" | "gap" | "overlap" | "non-monotone" | "differs";

export interface LintFinding {
  readonly kind: LintKind;
  readonly reading: string;
  /** The value or interval of the reading, in words. */
  readonly where: string;
  /** Rows of the table that take part, counted from 1. */
  readonly rows: readonly number[];
  readonly what: string;
}

export type Rules = readonly TypedRule[];

/** What is found on one stretch, before it is said where that is. */
export type StretchFinding = Pick<LintFinding, "kind" | "rows" | "what">;

/** A stretch of a reading on which the same rules fire throughout: an edge, or what lies between two. */
export interface Stretch {
  /** A value inside it, which speaks for all of it. */
  readonly probe: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly isEdge: boolean;
}

/** Edges and the open intervals between them, from below the lowest to above the highest. */
function stretchesOf(rules: Rules): readonly Stretch[] {
  const edges = [...new Set(rules.flatMap(({ from, to }) => [from, to]))]
    .filter((edge): edge is number => edge !== null)
    .sort((a, b) => a - b);
  const first = edges[0];
  const last = edges[edges.length - 1];
  if (first === undefined || last === undefined) return [{ probe: 0, from: null, to: null, isEdge: false }];
  const stretches: Stretch[] = [{ probe: first - 1, from: null, to: first, isEdge: false }];
  for (const [index, edge] of edges.entries()) {
    const next = edges[index + 1];
    stretches.push({ probe: edge, from: edge, to: edge, isEdge: true });
    if (next !== undefined) stretches.push({ probe: (edge + next) / 2, from: edge, to: next, isEdge: false });
  }
  return [...stretches, { probe: last + 1, from: last, to: null, isEdge: false }];
}

/** What is found stretch by stretch; neighbours with the same finding are told as one. */
export function findAlong(
  reading: string,
  rules: Rules,
  find: (probe: number, stretch: Stretch) => StretchFinding | undefined,
): LintFinding[] {
  const merged: { found: StretchFinding; first: Stretch; last: Stretch }[] = [];
  let previous: Stretch | undefined;
  for (const stretch of stretchesOf(rules)) {
    const found = find(stretch.probe, stretch);
    const open = merged[merged.length - 1];
    if (found !== undefined) {
      if (open !== undefined && open.last === previous && sameFinding(open.found, found)) open.last = stretch;
      else merged.push({ found, first: stretch, last: stretch });
    }
    previous = stretch;
  }
  return merged.map(({ found, first, last }) => ({
    ...found,
    reading,
    where: limitsInWords({
      from: first.from,
      fromIncluded: first.isEdge,
      to: last.to,
      toIncluded: last.isEdge,
    }),
  }));
}

function sameFinding(a: StretchFinding, b: StretchFinding): boolean {
  return a.kind === b.kind && a.what === b.what && a.rows.join() === b.rows.join();
}

/** Whether a value lies within the limits: at an edge that the table leaves open nobody can say. */
export function holds(rule: TypedRule, value: number): boolean | undefined {
  if ((rule.from !== null && value < rule.from) || (rule.to !== null && value > rule.to)) return false;
  if (rule.from === value && rule.from !== null) return rule.fromIncluded;
  if (rule.to === value && rule.to !== null) return rule.toIncluded;
  return true;
}

/** A rule's result as the findings name it. */
export function resultInWords({ result, weight }: TypedRule): string {
  return weight === undefined ? String(result) : `${result} (weight ${weight})`;
}
