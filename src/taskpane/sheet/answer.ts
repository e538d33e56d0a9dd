import { inFormula, words } from "../../host/words";
import { from } from "../plan/graph/source";
import { questions } from "../plan/questions";
import { beforeReasons } from "./page/verdict";
import type { PlanSheet } from "./plan-sheet";

/** The question, and its answer in two short sentences built from cells, the loss before the gain. */
export function answer(sheet: PlanSheet): void {
  const { formulas } = sheet;
  const { report, size, ceilings } = questions;
  const inWords = (address: string, format: string) => `TEXT(${address},"${format}")`;
  const found = (...[of, label, format]: [...Parameters<typeof from>, format: string]) =>
    inWords(formulas.text(from(of, label)), format);
  sheet.cell("A1", words`What does this condor risk, and how many does the account carry?`, "title");
  sheet.cell(
    "A2",
    () =>
      [
        `=${inFormula`Condors: ${found(size, "contracts", "0")}. Each can lose ${found(report, "max loss", "0.00")} points and make ${found(report, "max profit", "0.00")}, expected ${found(report, "EV at pricing vol", "+0.00;-0.00;0.00")} at the pricing vol.`}`,
        `IF(${formulas.text(from(size, "contracts"))}>${formulas.cellIn(ceilings, "answer", "contracts")},${inFormula` Above the ceiling of ${inWords(formulas.cellIn(ceilings, "answer", "fraction of equity"), "0.00 %")}.`},"")`,
      ].join("&"),
    "answer",
  );
  // The reasons stand with the ceilings.
  sheet.cell("A3", () => `=${beforeReasons(formulas.cellIn(ceilings, "answer", "why"))}`, "answer");
}
