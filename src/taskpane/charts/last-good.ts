import { useRef } from "react";
import type { Part } from "../plan/graph/part";

/** What a chart drew last, while there is nothing new to draw: then it is no longer fresh. */
export function useLastGood<T>(part: Part<T>): Part<T> {
  const last = useRef<T | null>(null);
  if (part.value !== null) last.current = part.value;
  return part.value === null && part.problem === null ? { ...part, value: last.current } : part;
}
