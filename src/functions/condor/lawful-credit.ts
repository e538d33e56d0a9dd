import { type Condor, width } from "../../engine/condor/condor";
import { demand } from "../../engine/errors";
import type { Points } from "../../engine/quantities";

/** A credit of a whole wing would be money for nothing: dollars were typed where points are meant. */
export function lawfulCredit(condor: Condor, credit: Points): Points {
  demand(
    credit < width(condor),
    () =>
      `credit (index points): must be below the wider wing, ${width(condor)}, got ${credit} - index points, not dollars: 1.15, not 115`,
  );
  return credit;
}
