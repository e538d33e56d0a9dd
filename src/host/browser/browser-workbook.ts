import { type SheetContent, type Workbook, WorkbookProblem } from "../workbook";
import type { Grid } from "./grid";

/** The task pane's workbook, where the workbook is the grid on the same page. */
export function browserWorkbook(grid: Grid): Workbook {
  return {
    host: "the browser workbook",
    async insertSheet(content) {
      const name = freeName(content.name, grid.sheetNames());
      try {
        grid.addSheet(name, content);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new WorkbookProblem(`The sheet "${content.name}" could not be inserted: ${reason}.`);
      }
      return { name };
    },
  };
}

/** Excel's own limit; what fits there fits everywhere. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:']/g;

/** "Plan", or "Plan 2" where there is a "Plan" already: names differ by more than case. */
export function freeName(wanted: SheetContent["name"], taken: readonly string[]): string {
  const plain = wanted.replace(FORBIDDEN, " ").trim() || "Sheet";
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` ${number}`;
    const name = plain.slice(0, LONGEST_NAME - suffix.length).trimEnd() + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
