import { condorCreditFunction } from "../../functions/condor/credit.fn";
import type { SheetChart } from "../../host/workbook";
import { call } from "../plan/worksheet";
import { CHART_ROWS_A_SIDE } from "./chart-spacing";
import type { Inputs } from "./inputs";
import type { ResultCells } from "./result-blocks";
import type { RiskCells } from "./risk-blocks";
import type { SheetPlan } from "./sheet-plan";

/** Side by side right of the inputs, where the first screen shows the payoff. */
const PAYOFF_AT = "E4";
const HEDGE_AT = "H4";

/** The payoff table over index levels, and the native chart that reads it. */
export function payoffBlocks(
  sheet: SheetPlan,
  inputs: Inputs,
  results: ResultCells,
  start: number,
): { readonly chart: SheetChart; readonly nextRow: number } {
  const { spot = "", days = "", vol = "" } = inputs.at;
  const first = start + 2;
  const levels = 2 * CHART_ROWS_A_SIDE + 1;
  const last = first + levels - 1;
  const column = (letter: string) => `${letter}${first}:${letter}${last}`;

  sheet.heading(`A${start}`, "Payoff of one condor, points, after costs and hedge cost");
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
    `=${kept}-${call(condorCreditFunction, { spot: column("A"), strikes: results.strikes, days: time, vol })}`;
  sheet.spill(`B${first}`, profit("0"), levels, 1, { format: "0.00" });
  sheet.spill(`C${first}`, profit(days), levels, 1, { format: "0.00" });
  return {
    nextRow: last + 2,
    chart: {
      title: "Profit and loss of one condor",
      x: column("A"),
      series: [
        { name: "at expiry", values: column("B") },
        { name: "today", values: column("C") },
      ],
      at: PAYOFF_AT,
      xTitle: "SPX",
      yTitle: "points",
    },
  };
}

/** What the layers gain against the move of VIX. */
export function hedgeChart({ hedgePayoff: { first, last, layers } }: RiskCells): SheetChart {
  const column = (letter: string) => `${letter}${first}:${letter}${last}`;
  // The table spills from column E: move, VIX after, the layers, then total and its range.
  const letter = (index: number) => String.fromCharCode("G".charCodeAt(0) + index);
  return {
    title: "Hedge, gain in dollars by layer",
    x: column("D"),
    series: [
      ...Array.from({ length: layers }, (_, index) => ({
        name: `layer ${index + 1}`,
        values: column(letter(index)),
      })),
      { name: "total", values: column(letter(layers)) },
    ],
    at: HEDGE_AT,
    xTitle: "move of spot VIX, points",
    yTitle: "$",
  };
}
