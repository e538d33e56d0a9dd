/** The tabs that show the workbook of this address. */
import type { Neighbours } from "./journal";

const TAB = "wingspan tab";
const OPENING = "wingspan opening";
const CHANNEL = "wingspan";

/** One tab at a time; `alone` tells whether it is the only one. The tab counts from here to its end. */
export async function whileOpening<T>(open: (alone: boolean) => Promise<T>): Promise<T> {
  // Without locks no tab can tell that it is alone: everything works, and the journal is never put short.
  if (!("locks" in navigator)) return open(false);
  return navigator.locks.request(OPENING, async () => {
    const { held = [] } = await navigator.locks.query();
    const opened = await open(held.every(({ name }) => name !== TAB));
    await new Promise<void>((holding) => {
      void navigator.locks.request(TAB, { mode: "shared" }, () => {
        holding();
        return new Promise(() => {});
      });
    });
    return opened;
  }) as Promise<T>;
}

const POLL_MS = 1000;

/** Calls the other tabs, and answers their calls; a page that comes back into view looks by itself. */
export function neighbours(follow: () => void): Neighbours {
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && follow());
  window.addEventListener("pageshow", follow);
  if (!("BroadcastChannel" in window)) {
    setInterval(follow, POLL_MS);
    return { call: () => {} };
  }
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", follow);
  return { call: () => channel.postMessage("written") };
}
