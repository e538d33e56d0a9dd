import { solveCandidates } from "../../engine/hedge/layers";
import { planPresets } from "../../engine/plan/plan";
import { crashDays } from "../../engine/scenario/episodes";
import { planCells } from "../../functions/arguments/plan";
import type { SheetContent } from "../../host/workbook";
import { fitSheet } from "../../taskpane/sheet/fit-sheet";

const [, ...rows] = planCells(planPresets["worked example"]);

/** How many of what, for the method's worked example: a third of the loss in six crashes. */
export const hedgeThatFits: SheetContent = fitSheet(
  rows.map(([label = "", cell = ""]) => [String(label), cell] as const),
  {
    ...{ target: 0.3, budget: 0.02, shocks: crashDays.map(({ name }) => [name]) },
    ...{ candidates: solveCandidates, budgetBy: "replayed median", condors: "stay", gap: 1 },
  },
);
