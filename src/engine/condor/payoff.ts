import { DomainError } from "../errors";
import type { Points } from "../quantities";
import { type Condor, callWidth, putWidth, width } from "./condor";

/** What the condor costs its seller at settlement, before the credit: from 0 to the width of the tested wing. */
export function lossAtExpiry(condor: Condor, settlement: Points): Points {
  const putSide = putLossAtExpiry(condor, settlement);
  const callSide = Math.min(Math.max(settlement - condor.shortCall, 0), callWidth(condor));
  return putSide + callSide;
}

/** The put spread's part of it. */
export function putLossAtExpiry(condor: Condor, settlement: Points): Points {
  return Math.min(Math.max(condor.shortPut - settlement, 0), putWidth(condor));
}

/** The worst result: the wider wing less the credit, with the hedge paid for and paying nothing. */
export function maxLoss(condor: Condor, credit: Points, hedgeCost: Points): Points {
  return width(condor) - credit + hedgeCost;
}

/** Settlement levels between which the position makes money; a side that cannot lose has none. */
export interface BreakEvens {
  readonly lower: Points | null;
  readonly upper: Points | null;
}

/**
 * Break-evens at expiry. Lower: short put less the net credit; upper: short call plus the net credit, where
 * the net credit is the credit less the hedge's cost, the hedge paying nothing. With a net credit above a
 * wing's width that side never loses and has no break-even; with a hedge dearer than the credit nothing pays.
 */
export function breakEvens(condor: Condor, credit: Points, hedgeCost: Points): BreakEvens | DomainError {
  const net = credit - hedgeCost;
  if (net < 0)
    return new DomainError(
      "no-solution",
      `no break-even: the hedge costs ${hedgeCost} points where the credit is ${credit}`,
    );
  return {
    lower: net <= putWidth(condor) ? condor.shortPut - net : null,
    upper: net <= callWidth(condor) ? condor.shortCall + net : null,
  };
}
