import { DomainError } from "../../engine/errors";
import type { Computed } from "../returns";

/** An answer worked out when it is read: what the engine refuses stands in that answer's own cell. */
export function attempt<T extends Computed>(compute: () => T): T | DomainError {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
