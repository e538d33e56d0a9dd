import type { MarketReadings } from "../regime/readings";
import { condorGate, gatePresets } from "./presets/gate";
import type { Rule, RuleTable } from "./rule-table";

/** The rule of the condor gate by which no new condor is sold at these readings; nothing where one may be, or VIX is not known. */
export function holdingRule(
  { VIX, "VIX 5DMA": mean }: MarketReadings,
  table: RuleTable = gatePresets.glossary,
): Rule | undefined {
  if (VIX === undefined) return undefined;
  const { decided } = condorGate(table, VIX, mean);
  return decided?.result === 0 ? decided : undefined;
}
