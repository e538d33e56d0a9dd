import { words } from "../../host/words";
import { type ChainInUse, type Draft, onChain, type StrikesBy, withoutTyped, withTyped } from "./draft";
import { Entries } from "./entries";
import type { FieldName } from "./fields";
import { labelIn } from "./label-in";
import { type Results, resultsOf } from "./results";
import { strikesAsText } from "./strikes";

/** A plan: what was typed, what each field holds, and what follows. */
export interface Plan {
  readonly draft: Draft;
  readonly entries: Entries;
  readonly results: Results;
}

/** The whole state of the pane. */
export interface PaneState extends Plan {
  /** The last plan whose every entry was accepted, whole: this one where nothing is amiss. */
  readonly good?: Plan;
  /** Questions about entries that are hard to believe and were answered: they are asked once. */
  readonly meant: ReadonlySet<string>;
}

export type PaneAction =
  | { readonly kind: "typed"; readonly field: FieldName; readonly text: string }
  | { readonly kind: "derived"; readonly field: FieldName }
  | { readonly kind: "meant"; readonly question: string }
  | { readonly kind: "by"; readonly by: StrikesBy }
  /** The plan stands on a chain from here on, or on the model again. */
  | { readonly kind: "chain"; readonly chain: ChainInUse | undefined; readonly typed: Draft["typed"] }
  /** The chain's sheet was read, or could not be. */
  | { readonly kind: "quotes"; readonly chain: ChainInUse }
  | { readonly kind: "opened"; readonly draft: Draft };

export function paneStateOf(draft: Draft, last?: PaneState): PaneState {
  const entries = new Entries(draft, last?.entries);
  const plan = { draft, entries, results: resultsOf(entries, last?.results) };
  const good = isFresh(plan) ? plan : last?.good;
  return { ...plan, meant: last?.meant ?? new Set(), ...(good && { good }) };
}

/** What is still to be asked of an entry. */
export function openQuestion({ entries, meant }: PaneState, name: FieldName): string | null {
  const doubt = entries.doubt(name);
  return doubt === null || meant.has(doubt) ? null : doubt;
}

export function nextPaneState(state: PaneState, action: PaneAction): PaneState {
  if (action.kind === "meant") return { ...state, meant: new Set([...state.meant, action.question]) };
  return paneStateOf(withStrikesFound(state, action, nextDraft(state.draft, action)), state);
}

/** Strikes of one's own begin at those found, unless some were typed before. */
function withStrikesFound({ results: { strikes } }: Plan, action: PaneAction, draft: Draft): Draft {
  const begins = action.kind === "by" && action.by === "own" && draft.typed.strikes === undefined;
  return begins && strikes.fresh && strikes.value !== null
    ? withTyped(draft, "strikes", strikesAsText(strikes.value))
    : draft;
}

function nextDraft(draft: Draft, action: Exclude<PaneAction, { kind: "meant" }>): Draft {
  switch (action.kind) {
    case "opened":
      return action.draft;
    case "typed":
      return withTyped(draft, action.field, action.text);
    case "derived":
      return withoutTyped(draft, action.field);
    case "by":
      return { ...draft, by: action.by };
    case "chain":
      return onChain(draft, action.chain, action.typed);
    case "quotes":
      return draft.chain?.sheet === action.chain.sheet ? { ...draft, chain: action.chain } : draft;
  }
}

/** Every part stems from what now stands in the fields. */
export function isFresh({ results }: Pick<Plan, "results">): boolean {
  return Object.values(results).every(({ fresh }) => fresh);
}

/** The first thing to put right: the field, which says what is wrong with it, or a function's own words. */
export function firstProblem({ entries, results }: PaneState): string | null {
  const { refused } = entries;
  if (refused !== undefined) return words`Not accepted: ${labelIn(entries, refused)}.`;
  return Object.values(results).find(({ problem }) => problem !== null)?.problem ?? null;
}
