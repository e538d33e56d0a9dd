import { type ChainInUse, type Draft, onChain, type StrikesBy, withoutTyped, withTyped } from "./draft";
import { Entries } from "./entries";
import type { FieldName } from "./fields";
import { labelIn } from "./label-in";
import { type Results, resultsOf } from "./results";

/** The whole state of the pane: what was typed, what each field holds, and what follows. */
export interface PaneState {
  readonly draft: Draft;
  readonly entries: Entries;
  readonly results: Results;
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
  return { draft, entries, results: resultsOf(entries, last?.results), meant: last?.meant ?? new Set() };
}

/** What is still to be asked of an entry. */
export function openQuestion({ entries, meant }: PaneState, name: FieldName): string | null {
  const doubt = entries.doubt(name);
  return doubt === null || meant.has(doubt) ? null : doubt;
}

export function nextPaneState(state: PaneState, action: PaneAction): PaneState {
  return action.kind === "meant"
    ? { ...state, meant: new Set([...state.meant, action.question]) }
    : paneStateOf(nextDraft(state.draft, action), state);
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
export function isFresh({ results }: PaneState): boolean {
  return Object.values(results).every(({ fresh }) => fresh);
}

/** The first thing to put right: the field, which says what is wrong with it, or a function's own words. */
export function firstProblem({ entries, results }: PaneState): string | null {
  const { refused } = entries;
  if (refused !== undefined) return `Not accepted: ${labelIn(entries, refused)}.`;
  return Object.values(results).find(({ problem }) => problem !== null)?.problem ?? null;
}
