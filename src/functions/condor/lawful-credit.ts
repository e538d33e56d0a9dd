import { type Condor, width } from "../../engine/condor/condor";
import { lawfulModelCredit, type Market } from "../../engine/condor/credit";
import { demandBelow } from "../../engine/number-kinds/dollars";
import type { Points } from "../../engine/quantities";

/** A credit of a whole wing would be money for nothing, and so much in costs no trade. */
export function lawfulCredit(condor: Condor, credit: Points, name = "credit"): Points {
  demandBelow(name, credit, width(condor), "the wider wing,");
  return credit;
}

/** The credit that was received, or the model's where none is given. */
export function receivedCredit(condor: Condor, credit: Points | undefined, market: Market): Points {
  return credit === undefined ? lawfulModelCredit(condor, market) : lawfulCredit(condor, credit);
}
