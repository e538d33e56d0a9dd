import { words } from "../../host/words";
import { questions, stressLoss } from "../plan/questions";
import { tableFormats } from "./formats";
import type { PlanSheet } from "./plan-sheet";

/** A reading that is refused later on adds a row of its own. */
const ROOM = 4;

/** Ceilings: what one trade may risk. The first row below. */
export function ceilingBlock(sheet: PlanSheet, row: number): number {
  sheet.heading(`A${row}`, words`Ceilings: what one trade may risk`);
  sheet.cell(`A${row + 1}`, words`Open book, worst shock`, "label");
  sheet.source(stressLoss, `B${row + 1}`, "result", "$#,##0");
  sheet.cell(`C${row + 1}`, words`US dollars`, "unit");
  const { rows } = sheet.now(questions.ceilings);
  const [header = []] = rows;
  sheet.formulas.place(questions.ceilings, `A${row + 2}`, rows.length, header.length);
  sheet.spill(`A${row + 2}`, () => sheet.formulas.formula(questions.ceilings), rows.length, header.length, {
    ...tableFormats(questions.ceilings.of, rows),
  });
  return row + 2 + rows.length + ROOM;
}
