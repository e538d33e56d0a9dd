import type { CellValue } from "../../functions/cells";
import type { FieldName } from "./fields";
import { rowsOf } from "./part";
import type { PlanRows } from "./plan-rows";
import { ask } from "./worksheet";

type Cells = Readonly<Record<FieldName, CellValue | null>>;

/**
 * Dollars that the book already held loses in the worst named shock: every open position its worst, and the
 * hedge what it lost on its own worst day, a rally with VIX falling, when it covers nothing. The condor still to
 * be sold is not in it: RISK.CEILING charges that one itself.
 */
export function openBookLoss(cells: Cells, plan: PlanRows): number {
  const hedge = cells.layersHeld === true ? hedgeLoss(plan) : 0;
  return Number(cells.openRisk ?? 0) + hedge;
}

function hedgeLoss(plan: PlanRows): number {
  const [header = [], ...episodes] = rowsOf(ask("SCENARIO.STRESS", { plan }));
  const column = header.indexOf("hedge");
  return Math.max(0, ...episodes.map((episode) => -Number(episode[column])));
}
