import { type FieldName, fieldNames, fieldOf } from "./fields";

/** How the strikes are found: the condor that pays a credit, or four strikes of one's own. */
export type StrikesBy = "credit" | "own";

/** The plan as it was typed: texts, lawful or not, so that nothing typed is ever lost. */
export interface Plan {
  readonly by: StrikesBy;
  readonly typed: Readonly<Record<FieldName, string>>;
}

/** The method's worked example, its strikes found by credit so that they follow the index. */
export const firstPlan: Plan = {
  by: "credit",
  typed: Object.fromEntries(fieldNames.map((name) => [name, fieldOf(name).initial])) as Plan["typed"],
};

export function withTyped(plan: Plan, name: FieldName, text: string): Plan {
  return { ...plan, typed: { ...plan.typed, [name]: text } };
}

/** The credits that the method names, in points. */
export const creditTargets = [
  { name: "conservative", credit: "0.70" },
  { name: "balanced", credit: "1.15" },
  { name: "aggressive", credit: "1.60" },
] as const;
