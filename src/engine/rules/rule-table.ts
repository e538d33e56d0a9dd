import { asCompared } from "../numerics/as-compared";
import { owns } from "../owns";

/**
 * A verdict as a table: each rule watches one reading and says what follows when it lies within limits.
 * Every threshold of the product stands in such a table, so that it can be seen, edited and passed back.
 */
export interface Rule {
  readonly reading: string;
  /** Lower limit; null for none. */
  readonly from: number | null;
  readonly fromIncluded: boolean;
  /** Upper limit; null for none. */
  readonly to: number | null;
  readonly toIncluded: boolean;
  readonly result: number;
  readonly note: string;
  /** Share of equity that belongs to the result, where the rule names one. */
  readonly weight?: number;
  /** The result at the lower limit, from which it runs straight to `result` at the upper; absent: it is flat. */
  readonly resultAtFrom?: number;
  /** The rule is shown and editable but switched off: it never fires. */
  readonly off?: true;
}

export type RuleTable = readonly Rule[];

/** What was observed, by the name that rules use; yes is 1, no is 0; a reading that was not given is absent. */
export type Readings = Readonly<Record<string, number | undefined>>;

/** One rule held against the readings. */
export interface Finding {
  readonly rule: Rule;
  /** The reading as it was compared. */
  readonly value: number | undefined;
  readonly fired: boolean;
}

function fires(rule: Rule, value: number): boolean {
  const above = rule.from === null || value > rule.from || (rule.fromIncluded && value === rule.from);
  const below = rule.to === null || value < rule.to || (rule.toIncluded && value === rule.to);
  return above && below;
}

/** A reading of the user's own may be called like something that every object has: "constructor". */
export function readingOf(readings: Readings, name: string): number | undefined {
  return owns(readings, name) ? readings[name] : undefined;
}

export function findings(table: RuleTable, readings: Readings): readonly Finding[] {
  return table.map((rule) => {
    const given = readingOf(readings, rule.reading);
    const value = given === undefined ? undefined : asCompared(given);
    return { rule, value, fired: value !== undefined && rule.off !== true && fires(rule, value) };
  });
}

/** The fired rule with the strongest demand; the first among equals. Nothing when no rule fired. */
export function highestFired(found: readonly Finding[]): Rule | undefined {
  return extreme(found, (candidate, best) => candidate.result > best.result);
}

/** The fired rule with the narrowest permission; the first among equals. Nothing when no rule fired. */
export function lowestFired(found: readonly Finding[]): Rule | undefined {
  return extreme(found, (candidate, best) => candidate.result < best.result);
}

function extreme(
  found: readonly Finding[],
  beats: (candidate: Rule, best: Rule) => boolean,
): Rule | undefined {
  let best: Rule | undefined;
  for (const { rule, fired } of found) if (fired && (best === undefined || beats(rule, best))) best = rule;
  return best;
}

/** What a rule gives at a value within its limits: flat, or straight between the results at its two limits. */
export function resultAt({ from, to, result, resultAtFrom }: Rule, value: number): number {
  if (resultAtFrom === undefined || from === null || to === null || to === from) return result;
  const way = (value - from) / (to - from);
  return resultAtFrom + way * (result - resultAtFrom);
}

/** What limitsInWords reads of a rule. */
export type Limits = Pick<Rule, "from" | "fromIncluded" | "to" | "toIncluded">;

/** The limits in words: "from 16 to 20", "above 20", "15 or less". Limits that are excluded say so. */
export function limitsInWords({ from, fromIncluded, to, toIncluded }: Limits): string {
  if (from === null && to === null) return "any value";
  if (from !== null && from === to) return `exactly ${from}`;
  if (from === null) return toIncluded ? `${to} or less` : `below ${to}`;
  if (to === null) return fromIncluded ? `${from} or more` : `above ${from}`;
  return `${fromIncluded ? "from" : "above"} ${from} ${toIncluded ? "to" : "to below"} ${to}`;
}

/** Writes a rule as its source would: `rule("VIX", "[15, 16)", 1, "...")`. */
export function rule(reading: string, interval: string, result: number, note: string, weight?: number): Rule {
  const parts = /^([[(])\s*(\S*?)\s*,\s*(\S*?)\s*([\])])$/.exec(interval);
  if (parts === null) throw new Error(`not an interval: ${interval}`);
  const limit = (text: string | undefined) => (text === undefined || text === "" ? null : Number(text));
  return {
    reading,
    from: limit(parts[2]),
    fromIncluded: parts[1] === "[",
    to: limit(parts[3]),
    toIncluded: parts[4] === "]",
    result,
    note,
    ...(weight === undefined ? {} : { weight }),
  };
}
