/** Parts of the pane that are fetched when they are first asked for, or ahead of that. */
const waiting: (() => Promise<unknown>)[] = [];

export function later<T>(load: () => Promise<T>): () => Promise<T> {
  waiting.push(load);
  return load;
}

const idle = () =>
  new Promise<void>((go) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => go());
    else setTimeout(go);
  });

/** One after the other, with those that come in with them: a page stands on without its server once this is done. */
export async function fetchAhead(): Promise<void> {
  for (let load = waiting.shift(); load !== undefined; load = waiting.shift()) {
    await idle();
    // What fails now is asked for again when it is needed, and is told of then.
    await load().catch(() => undefined);
  }
}
