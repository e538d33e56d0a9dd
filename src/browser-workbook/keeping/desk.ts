/** How the desk was left: the pane's plan, its width, the view, the sheet. Each tab has its own; a new one the last. */
import { DESK } from "./chapter-database";
import { answerOf } from "./indexed-db";

export interface Desk {
  find(name: string): Promise<string | null>;
  keep(name: string, text: string): void;
}

const keyOf = (name: string) => `wingspan-${name}`;

export function deskOf(database: IDBDatabase | undefined): Desk {
  return {
    async find(name) {
      try {
        const own = sessionStorage.getItem(keyOf(name));
        if (own !== null || database === undefined) return own;
        return (
          (await answerOf<string | undefined>(database.transaction(DESK).objectStore(DESK).get(name))) ?? null
        );
      } catch {
        // Nothing found is nothing lost that could be had.
        return null;
      }
    },
    keep(name, text) {
      try {
        sessionStorage.setItem(keyOf(name), text);
        const transaction = database?.transaction(DESK, "readwrite");
        transaction?.objectStore(DESK).put(text, name);
        transaction?.commit();
      } catch {
        // The journal says what the browser does not keep.
      }
    },
  };
}
