import { domainOf, isMemory, memoryOf } from "./reading-domain";
import {
  findAlong,
  holds,
  type LintFinding,
  type Rules,
  resultInWords,
  type Stretch,
  type TypedRule,
} from "./rule-stretches";

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
