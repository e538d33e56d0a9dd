import { type Part, Refusal } from "../plan/graph/part";

/** What a chart asks of the functions: the answer, or their refusal in their own words. */
export function answered<T>(ask: () => T | null): Part<T> {
  try {
    const value = ask();
    return { value, fresh: value !== null, problem: null };
  } catch (error) {
    if (error instanceof Refusal) return { value: null, fresh: false, problem: error.message };
    throw error;
  }
}
