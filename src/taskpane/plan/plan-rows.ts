import type { CellValue } from "../../functions/cells";
import type { Entries } from "./entries";
import { plan } from "./flowing";

export type PlanRows = readonly (readonly [label: string, cell: CellValue])[];

/** What a cell shows for a value that is left open. */
export const OPEN = "n/a";

/** The plan as SCENARIO.PLAN spills it: what SCENARIO.* and RISK.TABLE take. Nothing while an entry is refused. */
export function planRowsOf({ answers }: Entries): PlanRows {
  const rows = (answers.value(plan) ?? []) as readonly (readonly [string, CellValue | null])[];
  return rows.map(([label, cell]) => [label, cell ?? OPEN]);
}
