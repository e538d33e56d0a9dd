import { type Condor, width } from "../../engine/condor/condor";
import { lawfulModelCredit, type Market } from "../../engine/condor/credit";
import { demand } from "../../engine/errors";
import { dollarsHint } from "../../engine/number-kinds/dollars";
import type { Points } from "../../engine/quantities";

/** A credit of a whole wing would be money for nothing: dollars were typed where points are meant. */
export function lawfulCredit(condor: Condor, credit: Points): Points {
  demand(
    credit < width(condor),
    () =>
      `credit (index points): must be below the wider wing, ${width(condor)}, got ${credit} - ${dollarsHint(credit, width(condor))}`,
  );
  return credit;
}

/** The credit that was received, or the model's where none is given. */
export function receivedCredit(condor: Condor, credit: Points | undefined, market: Market): Points {
  return credit === undefined ? lawfulModelCredit(condor, market) : lawfulCredit(condor, credit);
}
