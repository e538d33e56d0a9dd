import { gatePresets } from "../rules/presets/gate";
import { scalePresets } from "../rules/presets/scale";
import { type Rule, type RuleTable, rule } from "../rules/rule-table";
import { tellsOf } from "./readings-by-day";

/** Readings that no gate uses, each cut where somebody would; 1 says sell there, 0 do not. Thresholds are house rules. */
const UNUSED: RuleTable = [
  rule("MACD histogram", "(0, ]", 1, "trend up"),
  rule("MACD histogram", "[, 0]", 0, "trend down"),
  rule("VIX3M / VIX - 1", "(0.12, ]", 1, "steep term structure"),
  rule("VIX3M / VIX - 1", "[0, 0.08]", 0, "flat term structure"),
  rule("VIX3M / VIX - 1", "[, 0)", 0, "backwardation"),
  rule("VIX9D / VIX - 1", "[, 0)", 1, "the near term below VIX"),
  rule("SPX over its 252-day high - 1", "[-0.02, ]", 1, "near the high"),
  rule("SPX over its 252-day high - 1", "[, -0.05)", 0, "5 % below the high"),
  rule("eve of FOMC", "[1, 1]", 0, "decision in the next session"),
  rule("day of FOMC", "[1, 1]", 0, "decision in this session"),
  rule("eve of a first Friday (jobs)", "[1, 1]", 0, "jobs report in the next session"),
  rule("eve of Tue-Thu, 10th-15th (CPI)", "[1, 1]", 0, "prices in the next session, by rule of thumb"),
  rule("before a long gap", "[1, 1]", 0, "four or more calendar days"),
];

/** Readings that a table may hold against a history besides those of the gates. */
export const TRIAL_READINGS: readonly string[] = [
  ...new Set(["VIX less 5DMA", ...UNUSED.map(({ reading }) => reading)]),
];

const VIX_NAMES = ["VIX, gate was open", "VIX, gate was not open"];

/** Every rule of the presets that closes can tell, once, and the readings that none of them uses. */
export const usualTrials: RuleTable = distinct([
  ...scalePresets.seed,
  ...Object.values(gatePresets).flat(),
  ...UNUSED,
]).filter(({ reading }) => tellsOf(reading));

function distinct(table: RuleTable): RuleTable {
  const seen = new Map<string, Rule>();
  for (const each of table) {
    if (VIX_NAMES.includes(each.reading)) continue;
    const key = [each.reading, each.from, each.fromIncluded, each.to, each.toIncluded].join(" ");
    if (!seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}
