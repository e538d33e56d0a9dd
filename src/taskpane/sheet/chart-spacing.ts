import type { PlanCells } from "../plan/plan-cells";
import type { Results } from "../plan/results";

/** Rows of the payoff table on each side of the index. */
export const CHART_ROWS_A_SIDE = 40;
const ROOM = 1.1;
const ROUND_STEPS = [1, 2.5, 5, 10];

/** A round spacing that lets the table reach beyond the wings and one standard deviation. */
export function chartSpacing(plan: PlanCells, results: Results): number {
  const spot = Number(plan.cells.spot);
  const strikes = results.strikes.value ?? [];
  const oneSd = results.report.value?.number("one SD") ?? 0;
  const reach = ROOM * Math.max(oneSd, ...strikes.map((strike) => Math.abs(strike - spot)));
  const rough = reach / CHART_ROWS_A_SIDE;
  const scale = 10 ** Math.floor(Math.log10(rough));
  return (ROUND_STEPS.find((step) => step * scale >= rough) ?? 10) * scale;
}
