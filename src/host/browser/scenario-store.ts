import type { SavedScenario } from "../workbook";
import type { Grid } from "./grid";

/** Scenarios live on a hidden sheet of the workbook, so that they travel with its file. */
const SCENARIO_SHEET = "Wingspan scenarios";
const HEADER = ["Scenario", "Content"];

/** Before the name and the text of each: what begins so is never taken for a number, a date or a formula. */
const AS_TEXT = "· ";

export function savedScenarios(grid: Grid): readonly SavedScenario[] {
  if (!grid.sheetNames().includes(SCENARIO_SHEET)) return [];
  return grid.reader
    .rowsOf(SCENARIO_SHEET)
    .slice(1)
    .flatMap(([name, text]) =>
      typeof text === "string" && name !== null && name !== undefined && typeof name !== "object"
        ? [{ name: plain(String(name)), text: plain(text) }]
        : [],
    );
}

/** Writes the whole list anew: a sheet that somebody deleted or edited by hand is sound again afterwards. */
export function keepScenarios(grid: Grid, scenarios: readonly SavedScenario[]): void {
  grid.keepHidden(SCENARIO_SHEET, [
    HEADER,
    ...scenarios.map(({ name, text }) => [marked(name), marked(text)]),
  ]);
}

/** Control characters would not survive a file; JSON spells them out. */
const marked = (text: string) => AS_TEXT + JSON.stringify(text);

/** What an earlier page saved, or somebody typed, bears no mark. */
function plain(kept: string): string {
  if (!kept.startsWith(AS_TEXT)) return kept;
  try {
    return String(JSON.parse(kept.slice(AS_TEXT.length)));
  } catch {
    return kept;
  }
}
