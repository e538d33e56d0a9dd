import type { ChapterStore } from "./records";

/** Where the browser keeps nothing: everything fails for that one reason, and the page says so. */
export function noStore(reason: unknown): ChapterStore {
  const fail = () => Promise.reject(reason);
  return {
    keeps: false,
    chapters: async () => [],
    workbookOf: async () => undefined,
    entriesAfter: async () => [],
    times: async () => [],
    append: fail,
    begin: fail,
    update: fail,
    remove: fail,
  };
}
