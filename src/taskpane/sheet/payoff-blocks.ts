import type { SheetChart } from "../../host/workbook";
import { call } from "../plan/worksheet";
import { CHART_ROWS_A_SIDE, type Inputs } from "./inputs";
import type { ResultCells } from "./result-blocks";
import type { SheetPlan } from "./sheet-plan";

/** The payoff table over index levels, and the native chart that reads it. */
export function payoffBlocks(sheet: SheetPlan, inputs: Inputs, results: ResultCells): readonly SheetChart[] {
  const { spot = "", days = "", vol = "" } = inputs.at;
  const start = Math.max(inputs.nextRow + 22, results.nextRow);
  const first = start + 2;
  const levels = 2 * CHART_ROWS_A_SIDE + 1;
  const last = first + levels - 1;
  const column = (letter: string) => `${letter}${first}:${letter}${last}`;

  sheet.cell(`A${start}`, "Payoff of one condor, points, after costs and hedge cost", "heading");
  sheet.put(`A${start + 1}`, [["SPX", "at expiry", "today"]], { style: "label" });
  sheet.put(
    `A${first}`,
    Array.from({ length: levels }, (_, index) => [
      `=ROUND(${spot}/${inputs.chartStep},0)*${inputs.chartStep}+(${index - CHART_ROWS_A_SIDE})*${inputs.chartStep}`,
    ]),
    { style: "result", format: "#,##0" },
  );
  const kept = `${results.report("max profit")}`;
  const profit = (time: string) =>
    `=${kept}-${call("CONDOR.CREDIT", { spot: column("A"), strikes: results.strikes, days: time, vol })}`;
  sheet.spill(`B${first}`, profit("0"), levels, 1, "0.00");
  sheet.spill(`C${first}`, profit(days), levels, 1, "0.00");
  sheet.cell(
    `A${last + 2}`,
    "Inputs are blue; everything else is a formula. The hedge is taken to pay nothing.",
    "note",
  );
  sheet.cell(
    `A${last + 3}`,
    "Model values at the volatility above, not quotes. Educational; recommends nothing.",
    "note",
  );
  return [
    {
      title: "Profit and loss of one condor",
      x: column("A"),
      series: [
        { name: "at expiry", values: column("B") },
        { name: "today", values: column("C") },
      ],
      at: `A${inputs.nextRow + 1}`,
      xTitle: "SPX",
      yTitle: "points",
    },
  ];
}
