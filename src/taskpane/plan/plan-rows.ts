import { planCellOf } from "../../functions/arguments/plan";
import type { CellValue } from "../../functions/cells";
import { type FieldName, fieldNames, fieldOf } from "./fields";
import { isUsed, type PlanCells } from "./plan-cells";

export type PlanRows = readonly (readonly [label: string, cell: CellValue])[];

/** The fields that the plan's own questions read, in the order of the pane. */
export const plannedFields: readonly FieldName[] = fieldNames.filter(
  (name) => fieldOf(name).plan !== undefined,
);

/** The label of a value that a plan leaves open. */
const OPEN = "n/a";

export const RATIO = "realised over implied";

/** The plan as SCENARIO.PLAN spills it: what SCENARIO.* and RISK.TABLE take. */
export function planRows(plan: PlanCells): PlanRows {
  const rows = plannedFields
    .filter((name) => isUsed(plan, name))
    .map((name) => [fieldOf(name).plan ?? "", plannedCell(plan, name) ?? OPEN] as const);
  return [...rows, [RATIO, realisedRatio(plan)]];
}

/** A 0 was typed: in the cells of a plan it stands so that it cannot be a blank. */
export function plannedCell({ cells }: Pick<PlanCells, "cells">, name: FieldName): CellValue | null {
  const cell = cells[name];
  return cell === null ? null : planCellOf(fieldOf(name).plan ?? "", cell);
}

/** The pane asks for a realised volatility, the plan for its ratio to the implied one. */
function realisedRatio({ cells }: Pick<PlanCells, "cells">): number {
  const [real, implied] = [cells.realVol, cells.vol];
  return typeof real === "number" && typeof implied === "number" && implied > 0 ? real / implied : 1;
}
