import { type FuturesCurve, futureAt } from "../hedge/futures-curve";
import type { Plan } from "../plan/plan";
import type { VixPoints } from "../quantities";
import { hedgeTier, tierPresets } from "../rules/presets/tier";

/** The future that rules on "VIX future" read. */
const RULE_FUTURE_DAYS = 30;

/** What the hedge rules may read in place of VIX, or of the future a month ahead, that each names itself. */
export const TIER_READINGS = ["as the rules", "VIX", "front future", "30-day future"] as const;
export type TierReading = (typeof TIER_READINGS)[number];

/** What is read on a curve: VIX itself, its nearest future, or the constant 30-day forward between two futures. */
export function levelRead(curve: FuturesCurve, reading: Exclude<TierReading, "as the rules">): VixPoints {
  if (reading === "30-day future") return futureAt(curve, RULE_FUTURE_DAYS);
  return curve[reading === "VIX" ? 0 : 1]!.at;
}

/** The tier from what a history knows: VIX, its future and EDR. Surprises, breadth and Big Top are not in it. */
export function tierOn(
  plan: Plan,
  curve: () => FuturesCurve,
  vix: VixPoints,
  edr: number | undefined,
  reading: TierReading = "as the rules",
): number {
  if (plan.tier !== undefined) return plan.tier;
  const table = tierPresets[plan.hedgeRules];
  const own = table.some((rule) => rule.reading === "VIX future") ? "30-day future" : "VIX";
  const read = reading === "as the rules" ? own : reading;
  const { decided } = hedgeTier(table, {
    vix: read === "VIX" ? vix : levelRead(curve(), read),
    edr,
    bigTop: undefined,
    surprise: undefined,
    breadthBroken: undefined,
  });
  return decided?.result ?? 0;
}
