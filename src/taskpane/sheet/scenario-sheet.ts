import type { SheetContent } from "../../host/workbook";
import type { Plan } from "../plan/plan";
import { planCells } from "../plan/plan-cells";
import { resultsOf } from "../plan/results";
import { answer } from "./answer";
import { inputBlocks } from "./inputs";
import { hedgeChart, payoffBlocks } from "./payoff-blocks";
import { planBlocks } from "./plan-blocks";
import { readingsBlock } from "./readings-block";
import { resultBlocks } from "./result-blocks";
import { openBookLoss, riskBlocks } from "./risk-blocks";
import { SheetPlan } from "./sheet-plan";

/** The name of an inserted sheet; further ones are numbered. */
const SHEET_NAME = "Condor plan";

/** Inputs and the payoff beside them on the first screen; further right what the tables need. */
const COLUMN_WIDTHS: readonly number[] = [
  ...[26, 17, 15, 9, 44, 14, 20, 16, 16, 18, 17, 18, 19],
  ...[12, 15, 12, 18, 19, 12, 12, 14, 12, 12, 12, 12, 12, 17],
];

/**
 * The plan as a worksheet of live formulas. Inputs alone are values; every result is a formula of our
 * functions over the input cells. Three waves deep: strikes, then the report, then what stands on it.
 */
export function scenarioSheet(plan: Plan): SheetContent {
  const sheet = new SheetPlan();
  const cells = planCells(plan);
  const shown = resultsOf(cells);
  const inputs = inputBlocks(sheet, cells, shown);
  const results = resultBlocks(sheet, cells, inputs, shown);
  const readings = readingsBlock(sheet, cells, inputs, results);
  const risk = riskBlocks(sheet, cells, inputs, results, shown, readings);
  const plans = planBlocks(sheet, cells, inputs, risk.nextRow);
  openBookLoss(sheet, risk.openBook, inputs, plans.hedgeInShocks);
  const payoff = payoffBlocks(sheet, inputs, results, plans.nextRow);
  answer(sheet, results, risk.ceiling, risk.binding);
  sheet.cell(
    `A${payoff.nextRow}`,
    "Inputs are blue; everything else is a formula. The hedge is taken to pay nothing wherever one condor is shown.",
    "note",
  );
  sheet.cell(
    `A${payoff.nextRow + 1}`,
    "Model values at the volatility above, not quotes. Educational; recommends nothing.",
    "note",
  );
  return {
    name: SHEET_NAME,
    blocks: sheet.blocks,
    columnWidths: COLUMN_WIDTHS,
    frozenRows: 3,
    names: { ...inputs.names, ...readings.names },
    charts: [payoff.chart, hedgeChart(risk)],
    colourScales: [plans.coloured],
    printArea: `A1:T${payoff.nextRow + 1}`,
  };
}
