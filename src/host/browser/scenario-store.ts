import type { SavedScenario } from "../workbook";
import type { Grid } from "./grid";

/** Scenarios live on a hidden sheet of the workbook, so that they travel with its file. */
const SCENARIO_SHEET = "Wingspan scenarios";
const HEADER = ["Scenario", "Content"];

export function savedScenarios(grid: Grid): readonly SavedScenario[] {
  if (!grid.sheetNames().includes(SCENARIO_SHEET)) return [];
  return grid.reader
    .rowsOf(SCENARIO_SHEET)
    .slice(1)
    .flatMap(([name, text]) =>
      typeof text === "string" && name !== null && name !== undefined && typeof name !== "object"
        ? [{ name: String(name), text }]
        : [],
    );
}

/** Writes the whole list anew: a sheet that somebody deleted or edited by hand is sound again afterwards. */
export function keepScenarios(grid: Grid, scenarios: readonly SavedScenario[]): void {
  const rows = [HEADER, ...scenarios.map(({ name, text }) => [name, text])];
  grid.keepHidden(SCENARIO_SHEET, rows);
}
