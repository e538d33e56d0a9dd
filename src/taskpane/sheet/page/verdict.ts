import { USD_PER_POINT } from "../../../engine/quantities";
import { inFormula } from "../../../host/words";
import { field, from } from "../../plan/graph/source";
import { questions } from "../../plan/questions";
import type { PlanSheet } from "../plan-sheet";
import { condorsInFormula } from "./ticket";
import { WHOLE_LINE, wrapped } from "./wrapped";

const REASONS = '" Binding: "';
const MOVES = '" To move it: "';
const LINES = 4;

/** Of a verdict that stands in this cell: yes or no, and how much. */
export const beforeReasons = (said: string): string => `LEFT(${said},FIND(${REASONS},${said})-1)`;

/** What binds first, without what would move it. */
export function firstReason(said: string): string {
  const reasons = `MID(${said},FIND(${REASONS},${said})+1,2000)`;
  return `LEFT(${reasons},FIND(${MOVES},${reasons}&${MOVES})-1)`;
}

/** Yes or no, what the plan as typed breaks, and why; the row below. */
export function verdict(sheet: PlanSheet, row: number): number {
  const said = () => sheet.formulas.cellIn(questions.ceilings, "answer", "why");
  const cut = () => `FIND(${REASONS},${said()})`;
  sheet.cell(`E${row}`, () => `=${beforeReasons(said())}`, "answer");
  sheet.cell(`E${row + 1}`, () => `=${breach(sheet)}`, "strong");
  return wrapped(sheet, () => `=MID(${said()},${cut()}+1,2000)`, {
    row: row + 2,
    lines: LINES,
    ...WHOLE_LINE,
  });
}

/** What a plan asks for above its ceiling, in the pane's own words. */
function breach({ formulas }: PlanSheet): string {
  const asked = formulas.text(from(questions.size, "contracts"));
  const said = formulas.cellIn(questions.ceilings, "answer", "why");
  const most = formulas.cellIn(questions.ceilings, "answer", "contracts");
  const fraction = formulas.cellIn(questions.ceilings, "answer", "fraction of equity");
  const worst = formulas.text(from(questions.report, "max loss"));
  const share = `${asked}*${worst}*${USD_PER_POINT}/${formulas.text(field("equity"))}`;
  const ceiling = `IF(${fraction}=0,${inFormula` of 0 %`},IF(${fraction}<0.0001,${inFormula`, less than 0.01 %`},${inFormula` of ${`TEXT(ROUNDDOWN(${fraction}+1E-12,4),"0.00 %")`}`}))`;
  const left = `IF(${most}>0,${condorsInFormula(most)},IF(${fraction}=0,${inFormula`no new condor`},${inFormula`no condor fits within it`}))`;
  const inShare = `TEXT(${share},"0.00 %")`;
  const many = condorsInFormula(asked);
  const above = `IF(${asked}=1,${inFormula`The plan as typed: ${many} is ${inShare}, above the ceiling${ceiling}: ${left}.`},${inFormula`The plan as typed: ${many} are ${inShare}, above the ceiling${ceiling}: ${left}.`})`;
  const hold = inFormula`The plan as typed: On hold: no new condor, ${many} asked for.`;
  // While the ceilings are refused nothing is known to be above them.
  return `IF(OR(NOT(ISTEXT(${said})),${asked}<=${most}),"",IF(${formulas.text(from(questions.gate, "value"))}=0,${hold},${above}))`;
}
