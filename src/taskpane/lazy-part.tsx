import { type ComponentType, lazy } from "react";
import { isGone, UPDATED } from "./updated";

/** A part that is fetched when it is first shown. Where its file is gone it says so, and the rest goes on. */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch (error) {
      if (!isGone(error)) throw error;
      return { default: (_: P) => <p role="alert">{UPDATED}</p> };
    }
  });
}
