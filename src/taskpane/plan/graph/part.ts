import { CellError, type Result, type ResultCell } from "../../../functions/cells";

/** One part of the answer. When something upstream is wrong it keeps its last good value and says so. */
export interface Part<T> {
  readonly value: T | null;
  /** False while the value stems from an earlier state of the plan. */
  readonly fresh: boolean;
  /** A function's refusal, in its own words; null also while a field further up is refused. */
  readonly problem: string | null;
}

/** Thrown while an answer is read: a function refused. */
export class Refusal extends Error {}

/** The answer of a function that gives rows; a single value is a row of one. */
export function rowsOf(answer: Result): readonly (readonly ResultCell[])[] {
  if (answer instanceof CellError) throw new Refusal(answer.message);
  return Array.isArray(answer) ? answer : [[answer]];
}
