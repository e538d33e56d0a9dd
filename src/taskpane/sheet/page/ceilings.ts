import { inFormula, words } from "../../../host/words";
import { questions } from "../../plan/questions";
import type { PlanSheet } from "../plan-sheet";
import { BESIDE, wrapped } from "./wrapped";

/** Each ceiling, with the lines that its reason takes. */
const LINES = { gate: 1, edge: 3, policy: 2, drawdown: 2, stress: 1, "allocation cap": 1 } as const;
const ODDS = {
  "at 1 %": "P(drawdown) at 1 %",
  "at 2 %": "P(drawdown) at 2 %",
  "as asked": "P(drawdown) as asked",
  ceiling: "P(drawdown) at the answer",
  "P(EV > 0)": "P(EV > 0)",
} as const;

/** What stands above each of them. */
const HEADS = words({
  "at 1 %": "at 1 %",
  "at 2 %": "at 2 %",
  "as asked": "as asked",
  ceiling: "ceiling",
  "P(EV > 0)": "P(EV > 0)",
} as const satisfies Record<keyof typeof ODDS, string>);

/** Said behind the name of what binds. */
export const ifBinding = (binds: string): string => `IF(${binds}=TRUE(),${inFormula`, binds`},"")`;

/** The ceilings with what holds each, and the one number of their odds; the row below. */
export function ceilings(sheet: PlanSheet, from: number): number {
  const cell = (row: string, heading: string) => sheet.formulas.cellIn(questions.ceilings, row, heading);
  let row = from;
  sheet.heading(`E${row}`, words`Ceilings`, PAGE_COLUMNS);
  sheet.put(`F${row}`, words([["of equity", "condors", "what holds it there"]]), { style: "heading" });
  row++;
  for (const [name, lines] of Object.entries(LINES)) {
    sheet.cell(`E${row}`, () => `="${name}"&${ifBinding(cell(name, "binds"))}`, "label");
    sheet.cell(`F${row}`, () => `=${never(cell(name, "fraction of equity"))}`, "figure", "0.00%");
    sheet.cell(`G${row}`, () => `=${cell(name, "contracts")}`, "figure", "#,##0");
    row = wrapped(sheet, () => `=${cell(name, "why")}`, { row, lines, ...BESIDE });
  }
  sheet.heading(
    `E${row}`,
    words`Odds of the drawdown limit within a year, averaged over what price and record say`,
    PAGE_COLUMNS,
  );
  row++;
  sheet.put(`F${row}`, [Object.values(HEADS)], { style: "figure" });
  row++;
  sheet.cell(`E${row}`, words`losses clustered`, "label");
  Object.values(ODDS).forEach((label, index) => {
    const at = `${"FGHIJ"[index]}${row}`;
    sheet.cell(at, () => `=${odds(cell(label, "fraction of equity"))}`, "figure");
  });
  return row + 1;
}

/** A ceiling is never told higher than it is. */
const never = (at: string) => `IF(ISNUMBER(${at}),ROUNDDOWN(${at}+1E-12,4),${at})`;

/** As the verdict writes odds: what is rare is no "0.0 %". */
const odds = (at: string) =>
  `IF(ISNUMBER(${at}),IF(${at}<0.001,${inFormula`below 0.1 %`},IF(${at}>0.999,${inFormula`above 99.9 %`},TEXT(${at},"0.0 %"))),${at})`;

/** From E to M. */
export const PAGE_COLUMNS = 9;
