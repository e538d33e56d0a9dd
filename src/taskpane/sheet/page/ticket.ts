import { USD_PER_POINT } from "../../../engine/quantities";
import { inFormula, words } from "../../../host/words";
import { cellAt, type Place } from "../../plan/graph/place";
import { from } from "../../plan/graph/source";
import { condors, questions } from "../../plan/questions";
import { strikes } from "../../plan/strikes";
import type { PlanSheet } from "../plan-sheet";
import { PAGE_COLUMNS } from "./ceilings";
import { WHOLE_LINE, wrapped } from "./wrapped";

/** The condor and the hedge beside it; the row below. */
export function ticket(sheet: PlanSheet, ladder: Place, row: number): number {
  const { formulas } = sheet;
  const found = (label: "credit" | "max loss" | "lower break-even" | "upper break-even" | "POP") =>
    formulas.text(from(questions.report, label));
  const asked = () => formulas.text(from(questions.size, "contracts"));
  const held = () => `IF(${formulas.text(from(questions.gate, "value"))}=0,0,${asked()})`;
  sheet.heading(`E${row}`, words`Ticket`, PAGE_COLUMNS);
  const many = () => `IF(${held()}=0,${inFormula`0 condors; one`},${condorsInFormula(held())})`;
  const level = (of: "lower break-even" | "upper break-even") => `TEXT(${found(of)},"#,##0.00")`;
  const even = () =>
    `IF(ISNUMBER(${found("lower break-even")}),${inFormula`break-even ${level("lower break-even")} and ${level("upper break-even")}`},${inFormula`no break-even`})`;
  const condor = () =>
    inFormula`${many()} ${strikesText(formulas.text(strikes))}: credit ${`TEXT(${found("credit")},"0.00")`} points, worst ${`TEXT(-${found("max loss")}*${USD_PER_POINT}*MAX(1,${held()}),"$#,##0;-$#,##0")`} all in, ${even()}, wins with ${`TEXT(${found("POP")},"0.0 %")`}`;
  const both = () => `=${condor()}&". "&${hedge(sheet, ladder)}`;
  return wrapped(sheet, both, { row: row + 1, lines: 3, ...WHOLE_LINE });
}

/** "1 condor", "12 condors". */
export const condorsInFormula = (count: string): string =>
  `IF(${count}=1,${inFormula`1 condor`},${inFormula`${`TEXT(${count},"#,##0")`} condors`})`;

export function strikesText(range: string): string {
  const [first = "", last = first] = range.split(":");
  const four = [0, 1, 2, 3].map((across) => cellAt({ at: first }, 0, across));
  return last === first ? first : four.join('&"/"&');
}

function hedge({ formulas }: PlanSheet, ladder: Place): string {
  const cell = (down: number, heading: string) =>
    cellAt(ladder, down, formulas.columnOf(questions.ladder, heading));
  const layers = Array.from({ length: ladder.rows - 2 }, (_, index) => index + 1).map(
    (down) =>
      `IF(OR(${cell(down, "active")}=TRUE(),${cell(down, "contracts")}<>0),${inFormula`${cell(down, "days")} days ${`TEXT(${cell(down, "contracts")},"#,##0")`} of ${`TEXT(${cell(down, "target")}*(${cell(down, "active")}=TRUE()),"#,##0.0")`} called for`},${inFormula`${cell(down, "days")} days off`})`,
  );
  const cost = `TEXT(${cell(ladder.rows - 1, "cost")},"$#,##0")`;
  return inFormula`Hedge beside ${condorsInFormula(formulas.text(condors))}: ${layers.join('&", "&')}; cost ${cost}`;
}
