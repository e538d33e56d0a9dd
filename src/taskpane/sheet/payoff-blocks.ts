import { words } from "../../host/words";
import type { SheetChart } from "../../host/workbook";
import { rangeOf } from "../plan/graph/place";
import { from, type Question } from "../plan/graph/source";
import { questions } from "../plan/questions";
import { chartCosts, chartLevels } from "./chart-levels";
import type { PlanSheet } from "./plan-sheet";

/** Right of the inputs, where the first screen shows the payoff. */
const CHART_AT = "E4";

/** The payoff table over index levels, and the native chart that reads it. */
export function payoffBlocks(
  sheet: PlanSheet,
  start: number,
): { readonly chart: SheetChart; readonly nextRow: number } {
  const first = start + 2;
  sheet.heading(`A${start}`, words`Payoff of one condor, points, after costs and hedge cost`);
  sheet.put(`A${start + 1}`, words([["SPX", "at expiry", "today"]]), { style: "label" });
  const levels = sheet.area(chartLevels, `A${first}`, "result", ["#,##0"]);
  // What was kept of the credit, less what it costs to buy the condor back.
  const profit = (toClose: Question, at: string) => {
    sheet.spill(
      at,
      () =>
        `=${sheet.formulas.text(from(questions.report, "max profit"))}-${sheet.formulas.formula(toClose).slice(1)}`,
      levels.rows,
      1,
      { format: "0.00" },
    );
    return rangeOf({ ...levels, at });
  };
  const atExpiry = profit(chartCosts.atExpiry, `B${first}`);
  const today = profit(chartCosts.today, `C${first}`);
  return {
    nextRow: first + levels.rows + 1,
    chart: {
      title: words`Profit and loss of one condor`,
      x: rangeOf(levels),
      series: [
        { name: words`at expiry`, values: atExpiry },
        { name: words`today`, values: today },
      ],
      at: CHART_AT,
      xTitle: words`SPX`,
      yTitle: words`points`,
    },
  };
}
