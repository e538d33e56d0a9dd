import { riskCeiling } from "../../functions/risk/ceiling.fn";
import type { PlanCells } from "../plan/plan-cells";
import type { Results } from "../plan/results";
import { formula } from "../plan/worksheet";
import { type HedgePayoffRows, hedgeBlocks } from "./hedge-blocks";
import type { Inputs } from "./inputs";
import type { ResultCells } from "./result-blocks";
import type { SheetPlan } from "./sheet-plan";

export interface RiskCells {
  readonly ceiling: string;
  readonly binding: string;
  /** Filled once the named shocks have their place: what the book already held loses in the worst of them. */
  readonly openBook: string;
  readonly nextRow: number;
  readonly hedgePayoff: HedgePayoffRows;
}

/** Open positions lose their worst, a hedge that is held what it lost on its own worst day. */
export function openBookLoss(sheet: SheetPlan, at: string, inputs: Inputs, hedgeInShocks: string): void {
  const { openRisk, layersHeld } = inputs.at;
  const hedge = `IF(${layersHeld}=TRUE(),MAX(0,0-MIN(${hedgeInShocks})),0)`;
  sheet.cell(at, `=${openRisk}+${hedge}`, "result", "$#,##0");
}

/** Ceilings, hedge ladder and what it pays: the part of the sheet that stands on the account. */
export function riskBlocks(
  sheet: SheetPlan,
  plan: PlanCells,
  inputs: Inputs,
  results: ResultCells,
  shown: Results,
  readings: { readonly range: string; readonly nextRow: number },
): RiskCells {
  const top = Math.max(readings.nextRow, results.nextRow) + 1;
  const ceilings = ceilingBlock(sheet, inputs, results, shown, readings.range, top);
  const hedge = hedgeBlocks(sheet, plan, inputs, results, shown, ceilings.nextRow);
  return { ...ceilings, ...hedge };
}

function ceilingBlock(
  sheet: SheetPlan,
  inputs: Inputs,
  results: ResultCells,
  shown: Results,
  readings: string,
  row: number,
) {
  const { wins = "", trades = "", equity = "", tradesPerYear = "", openRisk = "" } = inputs.at;
  sheet.heading(`A${row}`, "Ceilings: what one trade may risk");
  sheet.cell(`A${row + 1}`, "Open book, worst shock", "label");
  sheet.cell(`C${row + 1}`, "US dollars", "unit");
  const openBook = `B${row + 1}`;
  const credit = results.report("max profit");
  const width = `${results.report("max loss")}+${credit}`;
  const account = { wins, trades, credit, width, equity, tradesPerYear, openRisk };
  const rows = (shown.ceilings.value?.ceilings.length ?? 4) + 7;
  sheet.spill(`A${row + 2}`, formula(riskCeiling, { readings, ...account, stressLoss: openBook }), rows, 6, {
    columnFormats: ["General", "0.00%", "0", "$#,##0", "General", "General"],
    // Points a condor must earn, and how many readings are missing: no fractions.
    cellFormats: [
      { row: rows - 2, column: 1, format: "0.00" },
      { row: rows - 1, column: 1, format: "0" },
    ],
  });
  const answerRow = row + 2 + rows - 6;
  // A reading that is refused later on adds a row of its own.
  const nextRow = row + 2 + rows + 4;
  return { ceiling: `B${answerRow}`, binding: `F${answerRow}`, openBook, nextRow };
}
