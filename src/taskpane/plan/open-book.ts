import { scenarioStress } from "../../functions/scenario/stress.fn";
import type { Hedge } from "./hedge";
import { rowsOf } from "./part";
import type { PlanCells } from "./plan-cells";
import { planRows, RATIO } from "./plan-rows";
import { ask } from "./worksheet";

/**
 * Dollars that the book already held loses in the worst named shock: every open position its worst, and the
 * hedge what it lost on its own worst day, a rally with VIX falling, when it covers nothing. The condor still to
 * be sold is not in it: RISK.CEILING charges that one itself.
 */
export function openBookLoss(plan: PlanCells, { contracts }: Hedge): number {
  const { openRisk, layersHeld } = plan.cells;
  return Number(openRisk ?? 0) + (contracts > 0 && layersHeld === true ? hedgeLoss(plan) : 0);
}

function hedgeLoss(cells: PlanCells): number {
  // Realised volatility is no part of a shock: an unusual view must not hold it up.
  const plan = planRows(cells).filter(([label]) => label !== RATIO);
  const [header = [], ...episodes] = rowsOf(ask(scenarioStress, { plan }));
  const column = header.indexOf("hedge");
  return Math.max(0, ...episodes.map((episode) => -Number(episode[column])));
}
