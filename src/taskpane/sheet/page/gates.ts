import { inFormula, words } from "../../../host/words";
import { cellAt, type Place } from "../../plan/graph/place";
import { questions } from "../../plan/questions";
import type { PlanSheet } from "../plan-sheet";
import { ifBinding, PAGE_COLUMNS } from "./ceilings";
import { BESIDE, wrapped } from "./wrapped";

/** The gates that are on, and the condor gate where it holds: they stand above those that are off. */
const MOST = 9;

/** Each gate that is on: what it reads, how far it is open, what is known of it; the row below. */
export function gates(sheet: PlanSheet, place: Place, from: number): number {
  let row = from;
  sheet.heading(`E${row}`, words`Gates`, PAGE_COLUMNS);
  sheet.put(`F${row}`, words([["reading", "open", "evidence, and where it is fully open"]]), {
    style: "heading",
  });
  row++;
  for (let gate = 1; gate <= MOST; gate++) {
    const cell = (heading: string) => cellAt(place, gate, sheet.formulas.columnOf(questions.gates, heading));
    const shown = (text: string) =>
      `=IF(OR(${cell("open")}="off",${cell("gate")}="risk fraction",${cell("gate")}=""),"",${text})`;
    sheet.cell(`E${row}`, shown(`${cell("gate")}&${ifBinding(cell("binds"))}`), "label");
    sheet.cell(`F${row}`, shown(reading(cell("gate"), cell("value"))), "figure");
    sheet.cell(
      `G${row}`,
      shown(`IF(${cell("open")}=0,${inFormula`shut`},TEXT(${cell("open")},"0 %"))`),
      "figure",
    );
    const where = `LEFT(${cell("fully open at")},FIND(";",${cell("fully open at")}&";")-1)`;
    const told = shown(inFormula`${cell("evidence")}; open: ${opening(cell("gate"), where)}`);
    row = wrapped(sheet, told, { row, lines: 1, ...BESIDE });
  }
  return row;
}

const isFlag = (gate: string) =>
  `OR(${["high ROE", "leverage trap", "breadth constructive"].map((name) => `${gate}="${name}"`).join(",")})`;

const YES = inFormula`yes`;
const NO = inFormula`no`;

/** Where it stands open, in the words of what it reads. */
const opening = (gate: string, where: string): string =>
  `IF(${where}="exactly 1",IF(${isFlag(gate)},${YES},"1"),IF(${where}="exactly 0",IF(${isFlag(gate)},${NO},${inFormula`none`}),${where}))`;

/** A gate of shares reads in per cent, one of yes or no in words. */
function reading(gate: string, value: string): string {
  const share = `OR(${gate}="EV over hurdle",${gate}="hedge cover")`;
  const number = `IF(${share},TEXT(${value},"0.0 %"),IF(${isFlag(gate)},IF(${value}=1,${YES},${NO}),TEXT(${value},"0.##")))`;
  return `IF(ISNUMBER(${value}),${number},${value})`;
}
