import { demand } from "../errors";
import type { Contracts } from "../quantities";

/** Contracts held in the layers, one after the other, or none in any. */
export const HELD_TEXT = "1/0/0";
export const NONE_HELD = "none";

const SEPARATOR = /[/;|]/;

/** By layer what is really held; undefined where nothing is said of it, so that the rules call for it. */
export function heldIn(text: string | undefined, layers: number): readonly (Contracts | undefined)[] {
  if (text === NONE_HELD) return Array<Contracts>(layers).fill(0);
  if (!text?.trim()) return [];
  const counts = text.split(SEPARATOR).map((count) => (count.trim() === "" ? undefined : Number(count)));
  demand(
    counts.length >= layers && counts.slice(layers).every((count) => !count),
    () => `held (contracts): must be one count for each of the ${layers} layers, got ${text}`,
  );
  return counts;
}

/** Whole contracts, sold ones below 0. */
export const isHeldText = (text: string): boolean =>
  text === NONE_HELD || text.split(SEPARATOR).every((count) => /^\s*(-?\d{1,4})?\s*$/.test(count));
