import { type Finding, findings, highestFired, type Rule, type RuleTable, rule } from "../rule-table";

/** The readings that a Second Engine table may watch. */
export const ENGINE_READINGS = ["VIX", "condor threatened", "VIX with breadth not constructive"] as const;

/** What the results 0, 1 and 2 mean. */
const ENGINE_STATES = ["OFF", "ARMED", "ON"] as const;
export type EngineState = (typeof ENGINE_STATES)[number];

/** When the separately budgeted overlay stands by and when it is bought; the highest fired rule wins. Doctrine. */
export const enginePresets = {
  "20/28": [
    rule("VIX", "[, 20)", 0, "off: VIX below 20 and no condor threatened"),
    rule("VIX", "[20, ]", 1, "armed: VIX at 20 or more"),
    rule("condor threatened", "[1, 1]", 1, "armed: a condor is threatened"),
    rule(
      "VIX with breadth not constructive",
      "[28, ]",
      2,
      "on: VIX at 28 or more while breadth does not hold",
    ),
  ],
} as const satisfies Record<string, RuleTable>;

export interface EngineVerdict {
  readonly state: EngineState;
  readonly decided: Rule | undefined;
  readonly findings: readonly Finding[];
}

/** The overlay's state; an observation left out fires no rule. */
export function engineVerdict(
  table: RuleTable,
  observed: {
    readonly vix: number;
    readonly threatened: boolean | undefined;
    readonly breadthConstructive: boolean | undefined;
  },
): EngineVerdict {
  const found = findings(table, {
    VIX: observed.vix,
    "condor threatened": observed.threatened === undefined ? undefined : Number(observed.threatened),
    // A joint condition is a reading of its own: while breadth holds there is nothing to read.
    "VIX with breadth not constructive": observed.breadthConstructive === false ? observed.vix : undefined,
  });
  const decided = highestFired(found);
  return { state: ENGINE_STATES[decided?.result ?? 0] ?? "OFF", decided, findings: found };
}
