import type { Place } from "../plan/graph/place";
import { field } from "../plan/graph/source";
import { questions } from "../plan/questions";
import { quotedStrikes, strikes } from "../plan/strikes";
import type { PlanSheet } from "./plan-sheet";

const LEGS = 4;
const FORMAT = "#,##0";

/** The four strikes in a row: those of the quotes, one's own, or those found by credit. */
export function strikesAt(sheet: PlanSheet, at: string): Place {
  const { entries, formulas } = sheet;
  if (entries.draft.by === "credit" && entries.answers.ground.facts.quoted)
    sheet.area(quotedStrikes, at, "result", Array(LEGS).fill(FORMAT));
  else if (entries.draft.by === "own") {
    formulas.place(field("strikes"), at, 1, LEGS);
    sheet.names.strikes = at;
    const own = entries.answers.value(strikes) as readonly (readonly number[])[];
    sheet.put(at, own, { style: "input", format: FORMAT });
  } else sheet.spill(at, () => formulas.formula(questions.strikes), 1, LEGS, { format: FORMAT });
  return formulas.place(strikes, at, 1, LEGS);
}
