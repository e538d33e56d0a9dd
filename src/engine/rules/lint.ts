import { domainOf, isMemory, memoryOf } from "./reading-domain";
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

/** A stretch of a reading on which the same rules fire throughout: an edge, or what lies between two. */
interface Stretch {
  /** A value inside it, which speaks for all of it. */
  readonly probe: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly isEdge: boolean;
}

type Rules = readonly TypedRule[];

/** What is wrong with a table of rules: gaps, overlaps, edges that no row or more than one row owns, results that go up and down. */
export function lintRules(table: Rules): readonly LintFinding[] {
  const readings = [...new Set(table.map(({ reading }) => reading))];
  return [
    ...table.filter(isEmpty).map(
      (rule): LintFinding => ({
        kind: "empty",
        reading: rule.reading,
        where: String(rule.from),
        rows: [rule.row],
        what: "no value lies within these limits",
      }),
    ),
    ...readings.flatMap((reading) => {
      const rules = table.filter((rule) => rule.reading === reading && !isEmpty(rule));
      const memory = memoryOf(reading).map((name) => table.filter((rule) => rule.reading === name));
      const scale = isScale(rules, readings.length === 1) ? memory : undefined;
      return [...openEdges(reading, rules), ...coverage(reading, rules, scale), ...turns(reading, rules)];
    }),
  ];
}

/** A reading with one result among others is a condition beside the scale: it need not cover every value. */
function isScale(rules: Rules, isAlone: boolean): boolean {
  const [first] = rules;
  if (first === undefined || isMemory(first.reading)) return false;
  return isAlone || rules.some(({ result }) => result !== first.result);
}

/** Rules on exactly 0 and exactly 1 watch a yes or no: there is nothing between and beyond. */
function isYesNo(rules: Rules): boolean {
  return rules.every(({ from, to }) => from === to && (from === 0 || from === 1));
}

/** Whether the reading takes any value of the stretch. */
function isReached(reading: string, rules: Rules, { from, to, isEdge }: Stretch): boolean {
  if (isYesNo(rules)) return isEdge;
  const { min, max, above } = domainOf(reading);
  const lowest = min ?? above;
  const below = to !== null && lowest !== undefined && to <= lowest && !(isEdge && to === min);
  const beyond = from !== null && max !== undefined && from >= max && !(isEdge && from === max);
  return !below && !beyond;
}

function isEmpty({ from, to, fromIncluded, toIncluded }: TypedRule): boolean {
  return (
    from !== null &&
    to !== null &&
    (from > to || (from === to && (fromIncluded === false || toIncluded === false)))
  );
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
function findAlong(
  reading: string,
  rules: Rules,
  find: (probe: number, stretch: Stretch) => Pick<LintFinding, "kind" | "rows" | "what"> | undefined,
): LintFinding[] {
  const merged: { found: Pick<LintFinding, "kind" | "rows" | "what">; first: Stretch; last: Stretch }[] = [];
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

function sameFinding(
  a: Pick<LintFinding, "kind" | "rows" | "what">,
  b: Pick<LintFinding, "kind" | "rows" | "what">,
): boolean {
  return a.kind === b.kind && a.what === b.what && a.rows.join() === b.rows.join();
}

/** Whether a value lies within the limits: at an edge that the table leaves open nobody can say. */
function holds(rule: TypedRule, value: number): boolean | undefined {
  if ((rule.from !== null && value < rule.from) || (rule.to !== null && value > rule.to)) return false;
  if (rule.from === value && rule.from !== null) return rule.fromIncluded;
  if (rule.to === value && rule.to !== null) return rule.toIncluded;
  return true;
}

function openEdges(reading: string, rules: Rules): LintFinding[] {
  return findAlong(reading, rules, (probe, { isEdge }) => {
    const unsaid = isEdge ? rules.filter((rule) => holds(rule, probe) === undefined) : [];
    if (unsaid.length === 0) return undefined;
    const what = "the rules do not say whether this value is included: TRUE or FALSE";
    return { kind: "open edge", rows: unsaid.map(({ row }) => row), what };
  });
}

/** Gaps and overlaps. `memory` holds the rules that stand for the reading by what its gate was; absent: no scale. */
function coverage(reading: string, rules: Rules, memory: readonly Rules[] | undefined): LintFinding[] {
  const remembered = memory ?? [];
  return findAlong(reading, [...rules, ...remembered.flat()], (probe, stretch) => {
    if (rules.some((rule) => holds(rule, probe) === undefined)) return undefined;
    const firing = rules.filter((rule) => holds(rule, probe));
    if (firing.length === 0 && memory !== undefined) {
      const isCovered =
        remembered.length > 0 &&
        remembered.every((standIns) => standIns.some((rule) => holds(rule, probe) !== false));
      if (isCovered || !isReached(reading, rules, stretch)) return undefined;
      return { kind: "gap", rows: [], what: "no rule covers it" };
    }
    if (firing.length < 2) return undefined;
    const results = [...new Set(firing.map(resultInWords))];
    const what =
      results.length === 1
        ? `${firing.length} rules agree on ${results[0]}`
        : `rules disagree: ${results.join(" and ")}`;
    return { kind: "overlap", rows: firing.map(({ row }) => row), what };
  });
}

function resultInWords({ result, weight }: TypedRule): string {
  return weight === undefined ? String(result) : `${result} (weight ${weight})`;
}

/** Where the results of a scale turn from rising to falling or back. */
function turns(reading: string, rules: Rules): LintFinding[] {
  const ordered = [...rules].sort(
    (a, b) => (a.from ?? Number.NEGATIVE_INFINITY) - (b.from ?? Number.NEGATIVE_INFINITY),
  );
  const found: LintFinding[] = [];
  let direction = 0;
  for (const [index, rule] of ordered.entries()) {
    const before = ordered[index - 1];
    if (before === undefined || rule.result === before.result) continue;
    const step = Math.sign(rule.result - before.result);
    if (direction !== 0 && step !== direction)
      found.push({
        kind: "non-monotone",
        reading,
        where: rule.from === null ? "the lowest values" : `at ${rule.from}`,
        rows: [before.row, rule.row],
        what: `the result turns: ${before.result} then ${rule.result}, after it had gone the other way`,
      });
    direction = step;
  }
  return found;
}

/** Where two tables answer differently: every edge and interval of either, by the highest result that fires. */
export function differences(table: Rules, other: Rules): readonly LintFinding[] {
  const readings = [...new Set([...table, ...other].map(({ reading }) => reading))];
  return readings.flatMap((reading) => {
    const mine = table.filter((rule) => rule.reading === reading);
    const theirs = other.filter((rule) => rule.reading === reading);
    return findAlong(reading, [...mine, ...theirs], (probe) => {
      const [here, there] = [verdictAt(mine, probe), verdictAt(theirs, probe)];
      if (here.words === there.words) return undefined;
      const rows = here.rule === undefined ? [] : [here.rule.row];
      return { kind: "differs", rows, what: `${here.words} here, ${there.words} there` };
    });
  });
}

function verdictAt(rules: Rules, value: number): { rule: TypedRule | undefined; words: string } {
  if (rules.some((rule) => holds(rule, value) === undefined)) return { rule: undefined, words: "not said" };
  const firing = rules.filter((rule) => holds(rule, value) === true);
  const [rule] = [...firing].sort((a, b) => b.result - a.result);
  return { rule, words: rule === undefined ? "no rule" : resultInWords(rule) };
}
