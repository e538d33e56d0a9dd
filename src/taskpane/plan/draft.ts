import type { RawCell } from "../../functions/cells";
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
  /** The option chain that the plan stands on, in place of the model. */
  readonly chain?: ChainInUse;
}

/** A chain by the sheet that holds it; what stands there is read anew when the plan is opened. */
export interface ChainInUse {
  readonly sheet: string;
  /** Its cells, and where they stand in formula text; absent until they are read, a text where they cannot be. */
  readonly quotes?: Quotes | string;
}

export interface Quotes {
  readonly at: string;
  readonly rows: readonly (readonly RawCell[])[];
  readonly offered: readonly OfferedExpiry[];
  /** What the chain tells of the question put to it: its quote time, and the first expiry that it offers. */
  readonly told: Draft["typed"];
}

/** An expiry that a chain offers, as its fields take it and in words. */
export interface OfferedExpiry {
  readonly expiry: string;
  readonly root: string;
  readonly words: string;
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

/** What a chain tells anew once it is in use: a number typed for another market does not stand over it. */
const TOLD_BY_CHAIN = [
  "spot",
  "days",
  "credit",
  "quotedAt",
  "expiry",
  "root",
] as const satisfies readonly FieldName[];

/** The plan on a chain in place of the model, or on the model again. */
export function onChain(
  { chain: _, ...draft }: Draft,
  chain: ChainInUse | undefined,
  typed: Draft["typed"],
): Draft {
  const kept = { ...draft.typed };
  for (const name of TOLD_BY_CHAIN) delete kept[name];
  return { ...draft, typed: { ...kept, ...typed }, ...(chain !== undefined && { chain }) };
}

/** The credits that the method names, in points. */
export const creditTargets = [
  { name: "conservative", credit: "0.70" },
  { name: "balanced", credit: "1.15" },
  { name: "aggressive", credit: "1.60" },
] as const;
