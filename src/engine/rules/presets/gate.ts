import {
  type Finding,
  findings,
  lowestFired,
  type Readings,
  type Rule,
  type RuleTable,
  rule,
} from "../rule-table";

/** The readings that a gate table may watch. */
export const GATE_READINGS = ["VIX", "5DMA", "VIX less 5DMA", "previous gate"] as const;

/** Every credit tier is permitted. */
export const HIGHEST_GATE = 3;

/**
 * The highest credit tier that VIX permits: 0 hold, 1 conservative, 2 balanced, 3 aggressive. The lowest
 * fired rule wins. House rules of the method, whose sources contradict each other: "glossary" is its
 * glossary, "5dma" its users' screen, "learn" its older guide, "cons20" one answer on trading above 20.
 */
export const gatePresets = {
  glossary: [
    rule("VIX", "[, 15)", 3, "all credit tiers"),
    rule("VIX", "[15, 20]", 2, "conservative and balanced"),
    rule("VIX", "(20, ]", 0, "hold: no new condors"),
  ],
  "5dma": [
    rule("VIX", "[, 20]", 3, "all credit tiers"),
    rule("VIX", "(20, ]", 0, "hold: no new condors"),
    rule("VIX less 5DMA", "[, 0)", 3, "VIX below its 5-day mean: all credit tiers"),
    rule("VIX less 5DMA", "[0, ]", 2, "VIX not below its 5-day mean: conservative and balanced"),
  ],
  learn: [rule("VIX", "[, 15)", 3, "all credit tiers"), rule("VIX", "[15, ]", 0, "hold: no new condors")],
  cons20: [
    rule("VIX", "[, 15)", 3, "all credit tiers"),
    rule("VIX", "[15, 20]", 2, "conservative and balanced"),
    rule("VIX", "(20, ]", 1, "conservative only"),
  ],
} as const satisfies Record<string, RuleTable>;

export interface Gate {
  /** The rule that decides; absent when no rule covers the readings. */
  readonly decided: Rule | undefined;
  /** Readings that the rules watch and that were not given. */
  readonly missing: readonly string[];
  readonly found: readonly Finding[];
}

/** The gate for a VIX and, where the rules ask for them, its mean over five days and the gate of the session before. */
export function condorGate(
  table: RuleTable,
  vix: number,
  vixFiveDayMean: number | undefined,
  previousGate?: number,
): Gate {
  const readings: Readings = {
    VIX: vix,
    "5DMA": vixFiveDayMean,
    "previous gate": previousGate,
    "VIX less 5DMA": vixFiveDayMean === undefined ? undefined : vix - vixFiveDayMean,
  };
  const found = findings(table, readings);
  const missing = found.filter(({ value }) => value === undefined).map(({ rule: { reading } }) => reading);
  return { decided: lowestFired(found), missing: [...new Set(missing)], found };
}
