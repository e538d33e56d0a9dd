/** Help while one types: summaries in the list, and the argument in hand explained. */
import type { FunctionMetadata } from "../../functions/excel-metadata";
import type { Library, Owl } from "./grid-library";

const FUNCTION_PROPOSALS = "functions_and_named_ranges";
/** A family fits in one list; the library's own limit is ten. */
const MOST_PROPOSALS = 60;

/**
 * Each function of ours is listed with its one-line summary, not only the one in focus; a family stands in the order
 * of its names, where the library puts the shortest first.
 */
export function showSummaries(library: Library, functions: readonly FunctionMetadata[]): void {
  const ours = new Set(functions.map(({ name }) => name));
  const providers = library.registries.autoCompleteProviders;
  const known = providers.get(FUNCTION_PROPOSALS);
  providers.replace(FUNCTION_PROPOSALS, {
    ...known,
    maxDisplayedProposals: MOST_PROPOSALS,
    getProposals(token, content) {
      const found = known.getProposals.call(this, token, content);
      if (!Array.isArray(found)) return found;
      const family = found
        .filter(({ text }) => ours.has(text))
        .sort((one, other) => (one.text < other.text ? -1 : 1))
        .map((proposal) => ({ ...proposal, alwaysExpanded: true }));
      return [...family, ...found.filter(({ text }) => !ours.has(text))];
    },
  });
}

interface Composer {
  onKeyup(event: KeyboardEvent): void;
  processTokenAtCursor(): void;
}

/**
 * The key that completed a name comes up before the name is drawn: the library would take the cursor back to where it
 * stood, into the middle of the name, and show no help.
 */
export function keepCursorAfterCompletion(library: Library): void {
  const composer = library.components.Composer.prototype as unknown as Composer;
  const { onKeyup } = composer;
  composer.onKeyup = function (event) {
    if (event.key === "Tab" || event.key === "Enter") this.processTokenAtCursor();
    else onKeyup.call(this, event);
  };
}

/** The help of the argument in hand stands open from the start; the library folds it away. */
export function openArgumentHelp(library: Library, owl: Owl): void {
  const parts = library.components.Composer.components as Record<string, unknown>;
  const Folded = parts.FunctionDescriptionProvider as new (...given: unknown[]) => { state: object };
  parts.FunctionDescriptionProvider = class extends Folded {
    // biome-ignore lint/correctness/useHookAtTopLevel: Owl's hooks belong in class fields.
    override state = owl.useState({ isCollapsed: false });
  };
}
