import type { FieldName } from "./fields";

/** How the strikes are found: the condor that pays a credit, or four strikes of one's own. */
export type StrikesBy = "credit" | "own";

/**
 * The plan as far as it was typed: texts, lawful or not, so that nothing typed is ever lost. A field that was not
 * touched follows its sources, or holds the worked example.
 */
export interface Draft {
  readonly by: StrikesBy;
  readonly typed: Readonly<Partial<Record<FieldName, string>>>;
}

/** The method's worked example, its strikes found by credit so that they follow the index. */
export const firstDraft: Draft = { by: "credit", typed: {} };

export function withTyped(draft: Draft, name: FieldName, text: string): Draft {
  return { ...draft, typed: { ...draft.typed, [name]: text } };
}

/** The field as it was before anything was typed into it: it follows its sources again. */
export function withoutTyped(draft: Draft, name: FieldName): Draft {
  const { [name]: _, ...typed } = draft.typed;
  return { ...draft, typed };
}

/** The credits that the method names, in points. */
export const creditTargets = [
  { name: "conservative", credit: "0.70" },
  { name: "balanced", credit: "1.15" },
  { name: "aggressive", credit: "1.60" },
] as const;
