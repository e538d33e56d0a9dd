import { derivedReadings, scalePresets } from "./presets/scale";
import type { Rule, RuleTable } from "./rule-table";

/** What a table of gates leaves unsaid, filled in so that no gate opens further for it. */
export interface CompletedGates {
  readonly table: RuleTable;
  /** What was taken for granted, in words; nothing in a table that says everything. */
  readonly assumed: readonly string[];
}

/** The fraction while the weakest gate is closed. House rule. */
export const CLOSED_FRACTION = 0.01;

const WEAKEST = derivedReadings.weakest;

/**
 * Completes a table of gates. Without a row on the weakest gate the fraction runs from 1 % to 2 %; such a row without
 * its start begins at 1 %, or at its own result where that is less. A table without any slope or switch is
 * read as steps, but a row that runs up to one of the same result is what is left of a rising slope: it is read as
 * rising from closed, which is never more open than the slope was. A falling slope's rest is closed anyway.
 */
export function completedGates(given: RuleTable): CompletedGates {
  const gates = given.filter(({ reading }) => reading !== WEAKEST);
  const last = given.filter(({ reading }) => reading === WEAKEST);
  if (gates.length === 0 && last.length > 0) return { table: given, assumed: [] };
  const assumed: string[] = [];
  const tellsSlopes = given.some(({ resultAtFrom, off }) => resultAtFrom !== undefined || off === true);
  const completed = tellsSlopes ? gates : gates.map((rule) => slopeRestored(rule, gates));
  const restored = completed.filter((rule, index) => rule !== gates[index]).map(({ reading }) => reading);
  if (!tellsSlopes) assumed.push('nothing in "result at from" and "on": results are steps, every row is on');
  if (restored.length > 0) assumed.push(`rising from closed: ${[...new Set(restored)].join(", ")}`);
  return { table: [...completed, ...lastRows(last, assumed)], assumed };
}

/** The rows that turn the weakest gate into a fraction. */
function lastRows(last: RuleTable, assumed: string[]): RuleTable {
  if (last.length === 0) {
    assumed.push(`no row "${WEAKEST}": 1 % + 1 % x the weakest gate`);
    return scalePresets.seed.filter(({ reading }) => reading === WEAKEST);
  }
  return last.map((rule) => {
    // Without both limits there is no way along which to rise, and every gate would be waved through.
    const limited = { ...rule, from: rule.from ?? 0, to: rule.to ?? 1 };
    if (rule.resultAtFrom !== undefined || limited.from > 0) return limited;
    const start = Math.min(CLOSED_FRACTION, rule.result);
    assumed.push(`"${WEAKEST}" without its "result at from": starts at ${start}`);
    return { ...limited, resultAtFrom: start };
  });
}

/** A row between two limits that repeats the result of the row above it was a slope up to that row. */
function slopeRestored(rule: Rule, gates: RuleTable): Rule {
  const { reading, from, to, result } = rule;
  if (from === null || to === null || from === to) return rule;
  const repeats = gates.some(
    (above) => above !== rule && above.reading === reading && above.from === to && above.result === result,
  );
  return repeats && result > 0 ? { ...rule, resultAtFrom: 0 } : rule;
}
