import {
  findAlong,
  holds,
  type LintFinding,
  type Rules,
  resultInWords,
  type TypedRule,
} from "./rule-stretches";

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
