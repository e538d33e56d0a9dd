/** How the desk was left: the pane's plan, its width, the view, the sheet. Each tab has its own; a new one the last. */
import { DESK } from "./chapter-database";
import { answerOf } from "./indexed-db";

export interface Desk {
  find(name: string): Promise<string | null>;
  keep(name: string, text: string): void;
  /** What is no text, such as the handle of a file; all tabs share it. */
  findThing(name: string): Promise<unknown>;
  keepThing(name: string, thing: unknown): void;
}

const keyOf = (name: string) => `wingspan-${name}`;

export function deskOf(database: IDBDatabase | undefined): Desk {
  const findThing = async (name: string): Promise<unknown> => {
    if (database === undefined) return null;
    return (await answerOf<unknown>(database.transaction(DESK).objectStore(DESK).get(name))) ?? null;
  };
  const keepThing = (name: string, thing: unknown) => {
    const transaction = database?.transaction(DESK, "readwrite");
    transaction?.objectStore(DESK).put(thing, name);
    transaction?.commit();
  };
  return {
    findThing,
    keepThing,
    async find(name) {
      try {
        const own = sessionStorage.getItem(keyOf(name));
        return own ?? ((await findThing(name)) as string | null);
      } catch {
        // Nothing found is nothing lost that could be had.
        return null;
      }
    },
    keep(name, text) {
      try {
        sessionStorage.setItem(keyOf(name), text);
        keepThing(name, text);
      } catch {
        // The journal says what the browser does not keep.
      }
    },
  };
}
