import { fieldNames } from "../plan/fields";
import { firstPlan, type Plan } from "../plan/plan";

/** A scenario as text: what was typed, so that it opens exactly as it was left. */
export function textOf(plan: Plan): string {
  return JSON.stringify({ wingspan: 1, by: plan.by, typed: plan.typed });
}

/** The plan of a saved text; null where it is none of ours. A field of a later version starts at its default. */
export function planOf(text: string): Plan | null {
  try {
    const { wingspan, by, typed } = JSON.parse(text) as Partial<Record<"wingspan" | "by" | "typed", unknown>>;
    if (wingspan !== 1 || typeof typed !== "object" || typed === null) return null;
    const kept = typed as Readonly<Record<string, unknown>>;
    return {
      by: by === "own" ? "own" : "credit",
      typed: Object.fromEntries(
        fieldNames.map((name) => [name, typeof kept[name] === "string" ? kept[name] : firstPlan.typed[name]]),
      ) as Plan["typed"],
    };
  } catch {
    return null;
  }
}
