import type { ResultCells } from "./result-blocks";
import type { SheetPlan } from "./sheet-plan";

const text = (cell: string, format: string) => `TEXT(${cell},"${format}")`;

/** The question, and its answer in two short sentences built from cells, the loss before the gain. */
export function answer(sheet: SheetPlan, results: ResultCells, ceiling: string, binding: string): void {
  const { contracts, report, tier, gate } = results;
  sheet.cell("A1", "What does this condor risk, and how many does the account carry?", "title");
  sheet.cell(
    "A2",
    [
      `="Condors: "&${text(contracts, "0")}&". Each can lose "&${text(report("max loss"), "0.00")}`,
      `" points and make "&${text(report("max profit"), "0.00")}`,
      `", expected "&${text(report("EV"), "+0.00;-0.00;0.00")}&" at the pricing vol."`,
    ].join("&"),
    "answer",
  );
  sheet.cell(
    "A3",
    [
      `="Ceiling "&${text(ceiling, "0.00%")}&" of equity ("&${binding}&"); hedge tier "&${text(tier, "0")}`,
      `"; VIX permits credit tier "&${text(gate, "0")}&"."`,
    ].join("&"),
    "answer",
  );
}
