import type { SheetContent } from "../../host/workbook";
import type { Plan } from "../plan/plan";
import { planCells } from "../plan/plan-cells";
import { resultsOf } from "../plan/results";
import { inputBlocks } from "./inputs";
import { payoffBlocks } from "./payoff-blocks";
import { resultBlocks } from "./result-blocks";
import { SheetPlan } from "./sheet-plan";

/**
 * The plan as a worksheet of live formulas. Inputs alone are values; every result is a formula of our
 * functions over the input cells. Three waves deep: strikes, then the report, then size and payoff.
 */
export function scenarioSheet(plan: Plan): SheetContent {
  const sheet = new SheetPlan();
  const cells = planCells(plan);
  const shown = resultsOf(cells);
  const inputs = inputBlocks(sheet, cells, shown);
  const results = resultBlocks(sheet, cells, inputs, shown);
  const charts = payoffBlocks(sheet, inputs, results);
  return {
    name: "Condor plan",
    blocks: sheet.blocks,
    columnWidths: [30, 14, 22, 4, 40, 14, 20, 14, 14, 34],
    frozenRows: 3,
    names: inputs.names,
    charts,
  };
}
