import { isReading, isYesNo, readingKinds } from "../../engine/regime/readings";
import type { Hold } from "../../engine/rules/hold";
import { derivedReadings } from "../../engine/rules/presets/scale";
import { limitsInWords, type Rule } from "../../engine/rules/rule-table";
import type { GateState } from "../../engine/rules/scaling";

/** Where the gate stands fully open; a rule that holds only by what the gate was before says so. */
export function openWhere({ gate, rules }: GateState): string {
  const open = rules.flatMap((rule) =>
    openLimits(rule).map((words) => (rule.reading === gate ? words : `${words} (${rule.reading})`)),
  );
  return open.join("; ") || "never";
}

/** The limits of a rule that opens fully, or the end of its slope at which it does. */
function openLimits(rule: Rule): string[] {
  const { from, to, result, resultAtFrom = result } = rule;
  if (result === 1 && resultAtFrom === 1) return [heldWhere(rule)];
  const exactly = (limit: number) => [inItsUnit(`exactly ${limit}`, rule.reading)];
  if (resultAtFrom === 1 && from !== null && rule.fromIncluded) return exactly(from);
  return result === 1 && to !== null && rule.toIncluded ? exactly(to) : [];
}

/** Where a rule holds, in the unit of its reading. */
export function heldWhere(rule: Rule): string {
  return inItsUnit(limitsInWords(rule), rule.reading);
}

/** Decimals are read as per cent on every screen. */
function inItsUnit(words: string, reading: string): string {
  const isShare = isReading(reading) && /^(decimal|fraction)/.test(readingKinds[reading].unit);
  return isShare
    ? words.replace(/-?\d+(\.\d+)?/g, (n) => `${Number((Number(n) * 100).toFixed(6))} %`)
    : words;
}

/** How far a gate stands open, in words. */
export function openInWords({ gate, open }: GateState): string {
  return `${gate} ${open === 0 ? "shut" : open === 0.5 ? "half open" : `${Math.round(open * 100)} % open`}`;
}

/** What would open it. */
export function opensWith({ gate, rules }: GateState): string {
  if (gate === derivedReadings.hedge) return "the layers called for held";
  const own = rules.filter(({ reading }) => reading === gate).flatMap((rule) => openLimits(rule).slice(0, 1));
  const [first = "never"] = own;
  if (!isReading(gate) || !isYesNo(gate)) return `${gate} ${first}`;
  return `${gate}: ${first === limitsInWords(YES) ? "yes" : "no"}`;
}

const YES = { from: 1, fromIncluded: true, to: 1, toIncluded: true } as const;

/** What must be so for a gate that holds to hold no longer: "VIX 20 or less". */
export function untilInWords({ rule, value, needs }: Hold): string {
  // The gate of the session before is no reading that can be given.
  if (value === undefined) return isReading(needs) ? `${needs} given` : `a gate without "${needs}"`;
  if (rule === undefined) return `a rule for ${needs} ${value}`;
  const { reading, from, fromIncluded, to, toIncluded } = rule;
  if (from !== null) return `${reading} ${fromIncluded ? `below ${from}` : `${from} or less`}`;
  return `${reading} ${toIncluded ? `above ${to}` : `${to} or more`}`;
}

/** Why the gate holds at the reading that it has. */
export const heldBecause = ({ rule }: Hold): string => rule?.note ?? "no rule of the gate covers it";

/** The limits that the gate's reading met, named where it is not VIX itself. */
export function thresholdOf({ rule, value }: Hold): string {
  if (rule === undefined) return "";
  const words = value === undefined ? "" : limitsInWords(rule);
  return rule.reading === "VIX" ? words : `${rule.reading} ${words}`.trim();
}
