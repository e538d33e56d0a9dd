import { DomainError } from "../errors";

/** The answer, or the reason why there is none, as a value: one listing's failure is not the chain's. */
export function attempt<T>(compute: () => T): T | DomainError {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
