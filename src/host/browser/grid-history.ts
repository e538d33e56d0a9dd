/** What the user's undo may take back. */
import type { Library } from "./grid-library";

let silent = false;

/** What is done here stays when the user undoes: it was no edit of a cell. */
export function withoutUndo(work: () => void): void {
  silent = true;
  try {
    work();
  } finally {
    silent = false;
  }
}

type History = new (
  ...given: unknown[]
) => {
  onNewLocalStateUpdate(update: object): void;
};

export function registerHistory(library: Library): void {
  const registry = library.registries.featurePluginRegistry;
  const Known = registry.get("history") as unknown as History;
  class OwnHistory extends Known {
    override onNewLocalStateUpdate(update: object): void {
      if (!silent) super.onNewLocalStateUpdate(update);
    }
  }
  registry.replace("history", OwnHistory as never);
}
