/**
 * Why a calculation has no answer. `argument`: an input breaks a rule. `no-solution`: the inputs are
 * lawful but nothing satisfies them. `not-enough-data`: the inputs are too short.
 */
export type DomainErrorKind = "argument" | "no-solution" | "not-enough-data";

export class DomainError extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly kind: DomainErrorKind,
    message: string,
  ) {
    super(message);
  }
}

/** Throws unless the claim holds. The message is built only when it is needed. */
export function demand(
  claim: boolean,
  message: () => string,
  kind: DomainErrorKind = "argument",
): asserts claim {
  if (!claim) throw new DomainError(kind, message());
}

/** The answer, or the reason why there is none, as a value: what one figure lacks is not the others' loss. */
export function attempt<T>(compute: () => T): T | DomainError {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
