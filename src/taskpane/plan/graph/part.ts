import { CellError, type Result, type ResultCell } from "../../../functions/cells";

/** One part of the answer. When something upstream is wrong it keeps its last good value and says so. */
export interface Part<T> {
  readonly value: T | null;
  /** False while the value stems from an earlier state of the plan. */
  readonly fresh: boolean;
  /** A function's refusal, in its own words; null also while a field further up is refused. */
  readonly problem: string | null;
}

/** Thrown inside a part's computation: a function refused. */
export class Refusal extends Error {}

/** Says that a part cannot be computed anew because its ground is missing. */
export const WAITS = Symbol("waits");

export function part<T>(last: Part<T> | undefined, compute: () => T | typeof WAITS): Part<T> {
  const kept = last?.value ?? null;
  try {
    const value = compute();
    return value === WAITS
      ? { value: kept, fresh: false, problem: null }
      : { value, fresh: true, problem: null };
  } catch (error) {
    if (error instanceof Refusal) return { value: kept, fresh: false, problem: error.message };
    throw error;
  }
}

/** The answer of a function that gives rows; a single value is a row of one. */
export function rowsOf(answer: Result): readonly (readonly ResultCell[])[] {
  if (answer instanceof CellError) throw new Refusal(answer.message);
  return Array.isArray(answer) ? answer : [[answer]];
}

export function numberOf(answer: Result): number {
  const [[found] = []] = rowsOf(answer);
  if (found instanceof CellError) throw new Refusal(found.message);
  if (typeof found !== "number") throw new Refusal(`expected a number, got ${String(found)}`);
  return found;
}
