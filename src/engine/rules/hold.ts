import type { MarketReadings, ReadingName } from "../regime/readings";
import { condorGate, gatePresets } from "./presets/gate";
import type { Rule, RuleTable } from "./rule-table";

/** Why no new condor is sold. */
export interface Hold {
  /** The rule that holds, or might if its reading were known; absent where no rule covers VIX. */
  readonly rule?: Rule;
  /** The reading as it was compared; absent where it is not known. */
  readonly value: number | undefined;
  /** What must be given for the rule to be read. */
  readonly needs: string;
}

/** The readings behind those of a gate table; there is none for the gate of the session before. */
const GROUNDS: Readonly<Record<string, ReadingName>> = { "5DMA": "VIX 5DMA", "VIX less 5DMA": "VIX 5DMA" };

/**
 * Why no new condor is sold at these readings; nothing where one may be, or VIX is not known. A rule that would hold and
 * whose reading is not known counts as holding, and so does one on which all depends; so does a gate that says nothing
 * of this VIX.
 */
export function holdingRule(
  { VIX, "VIX 5DMA": mean }: MarketReadings,
  table: RuleTable = gatePresets.glossary,
): Hold | undefined {
  if (VIX === undefined) return undefined;
  const { decided, found, missing } = condorGate(table, VIX, mean);
  // A table of holds alone lets everything else through.
  if (decided === undefined && missing.length === 0 && table.some(({ result }) => result > 0))
    return { value: VIX, needs: "VIX" };
  const holding = found.find(({ rule, value }) =>
    decided?.result === 0
      ? rule === decided
      : value === undefined && (decided === undefined || rule.result === 0),
  );
  return holding && { ...holding, needs: GROUNDS[holding.rule.reading] ?? holding.rule.reading };
}
