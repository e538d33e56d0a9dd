import { demand } from "../errors";
import type { Points } from "../quantities";

/**
 * A short iron condor by its strikes: a put spread sold below the market and a call spread sold above it,
 * one expiry. Equal short strikes are an iron butterfly.
 */
export interface Condor {
  readonly longPut: Points;
  readonly shortPut: Points;
  readonly shortCall: Points;
  readonly longCall: Points;
}

/** What keeps four numbers from being a condor, in words; nothing when they are one. */
export function strikesProblem({ longPut, shortPut, shortCall, longCall }: Condor): string | null {
  if (!(longPut > 0)) return "every strike lies above 0";
  if (!(longPut < shortPut)) return "the long put lies below the short put";
  if (!(shortPut <= shortCall)) return "the short put does not lie above the short call";
  if (!(shortCall < longCall)) return "the short call lies below the long call";
  return null;
}

export function putWidth(condor: Condor): Points {
  return condor.shortPut - condor.longPut;
}

export function callWidth(condor: Condor): Points {
  return condor.longCall - condor.shortCall;
}

/** Only one side can lose at expiry, so the wider wing is what stands behind the position. */
export function width(condor: Condor): Points {
  return Math.max(putWidth(condor), callWidth(condor));
}

export function demandCondor(condor: Condor): void {
  const problem = strikesProblem(condor);
  demand(problem === null, () => `strikes: ${problem}`);
}
