import { USD_PER_POINT } from "../../../engine/quantities";
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
  sheet.heading(`E${row}`, "Ticket", PAGE_COLUMNS);
  const condor = () =>
    [
      `=IF(${held()}=0,"0 condors; one",TEXT(${held()},"#,##0")&IF(${held()}=1," condor"," condors"))`,
      `" "&${strikesText(formulas.text(strikes))}&": credit "&TEXT(${found("credit")},"0.00")`,
      `" points, worst "&TEXT(-${found("max loss")}*${USD_PER_POINT}*MAX(1,${held()}),"$#,##0;-$#,##0")`,
      `" all in, "&IF(ISNUMBER(${found("lower break-even")}),"break-even "&TEXT(${found("lower break-even")},"#,##0.00")&" and "`,
      `TEXT(${found("upper break-even")},"#,##0.00"),"no break-even")&", wins with "&TEXT(${found("POP")},"0.0%")`,
    ].join("&");
  const both = () => `${condor()}&". "&${hedge(sheet, ladder)}`;
  return wrapped(sheet, both, { row: row + 1, lines: 3, ...WHOLE_LINE });
}

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
      `${cell(down, "days")}&" days "&IF(OR(${cell(down, "active")}=TRUE(),${cell(down, "contracts")}<>0),TEXT(${cell(down, "contracts")},"#,##0")&" of "&TEXT(${cell(down, "target")}*(${cell(down, "active")}=TRUE()),"#,##0.0")&" called for","off")`,
  );
  const beside = `"Hedge beside "&TEXT(${formulas.text(condors)},"#,##0")&IF(${formulas.text(condors)}=1," condor: "," condors: ")`;
  return `${beside}&${layers.join('&", "&')}&"; cost "&TEXT(${cell(ladder.rows - 1, "cost")},"$#,##0")`;
}
