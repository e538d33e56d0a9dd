import { words } from "../../host/words";
import type { SheetContent } from "../../host/workbook";
import type { Draft } from "../plan/draft";
import { Entries } from "../plan/entries";
import { answer } from "./answer";
import { baseBlocks, hedgeBlocks } from "./hedge-blocks";
import { inputBlocks } from "./inputs";
import { payoffBlocks } from "./payoff-blocks";
import { baseStressBlock, planBlocks } from "./plan-blocks";
import { PlanSheet } from "./plan-sheet";
import { readingsBlock } from "./readings-block";
import { resultBlocks } from "./result-blocks";
import { ceilingBlock } from "./risk-blocks";

/** The name of an inserted sheet; further ones are numbered. */
const SHEET_NAME = words`Condor plan`;

/** Inputs and the payoff beside them on the first screen; further right what the tables need. */
const COLUMN_WIDTHS: readonly number[] = [
  ...[26, 17, 15, 9, 44, 14, 20, 16, 16, 18, 17, 18, 19],
  ...[12, 15, 12, 18, 19, 12, 12, 14, 12, 12, 12, 12, 12, 17],
];

/** The plan as a worksheet of live formulas. Inputs alone are values; every result asks our functions. */
export function scenarioSheet(draft: Draft): SheetContent {
  return laidOut(new PlanSheet(new Entries(draft)));
}

/** The same, with the sheet as it was planned: where each question of the plan stands in it. */
export function laidOut(sheet: PlanSheet): SheetContent {
  const { names, nextRow } = readingsBlock(sheet, inputBlocks(sheet));
  const risk = Math.max(nextRow, resultBlocks(sheet)) + 1;
  const hedge = hedgeBlocks(sheet, ceilingBlock(sheet, risk));
  const plans = planBlocks(sheet, hedge.nextRow);
  answer(sheet);
  const notes = plans.nextRow;
  sheet.cell(
    `A${notes}`,
    words`Inputs are blue; everything else is a formula. The hedge is taken to pay nothing wherever one condor is shown.`,
    "note",
  );
  sheet.cell(
    `A${notes + 1}`,
    words`Model values at the volatility above, not quotes. Educational; recommends nothing.`,
    "note",
  );
  // What only other cells and the charts ask for stands below what is read and printed.
  const payoff = payoffBlocks(sheet, notes + 3);
  baseStressBlock(sheet, baseBlocks(sheet, payoff.nextRow));
  const printed = `A1:T${notes + 1}`;
  return {
    name: SHEET_NAME,
    blocks: sheet.blocks,
    columnWidths: COLUMN_WIDTHS,
    frozenRows: 3,
    names: { ...names, ...sheet.names, printed },
    charts: [payoff.chart, hedge.chart],
    colourScales: [plans.coloured],
    printArea: printed,
  };
}
