import { type ComponentType, lazy } from "react";
import { later } from "./later";
import { goneWords, isGone } from "./updated";

/** A part that is fetched when it is first shown. Where its file is gone it says so, and the rest goes on. */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>) {
  const fetched = later(load);
  return lazy(async () => {
    try {
      return { default: await fetched() };
    } catch (error) {
      if (!isGone(error)) throw error;
      return { default: (_: P) => <p role="alert">{goneWords()}</p> };
    }
  });
}
