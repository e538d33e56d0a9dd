import { tierPresets } from "./presets/tier";
import { type Finding, findings, highestFired, type RuleTable } from "./rule-table";

const SURPRISE_READINGS = ["surprise", "surprise with breadth broken"];

/** The rules of the progressive hedge that watch a surprise. */
const surpriseRules: RuleTable = tierPresets.progressive.filter(({ reading }) =>
  SURPRISE_READINGS.includes(reading),
);

/**
 * The hedge tier that an upside surprise in CPI or PPI asks for, 0 where it asks for none: 2 from 0.2 points, 3 from
 * 0.4 points while breadth is broken. House rule; falling inflation asks for nothing.
 */
export function tierForSurprise(surprise: number, breadthBroken: boolean): number {
  const found: readonly Finding[] = findings(surpriseRules, {
    surprise,
    "surprise with breadth broken": breadthBroken ? surprise : undefined,
  });
  return highestFired(found)?.result ?? 0;
}
