import { addressOf, type Position, positionOf } from "../cell-address";
import { isCalled } from "../sheet-table";
import { words } from "../words";
import {
  type ImportedTable,
  type ImportWatch,
  inTheWay,
  reasonOf,
  type SheetCell,
  type SheetContent,
  type Workbook,
  WorkbookProblem,
} from "../workbook";
import type { Grid } from "./grid";
import { keepScenarios, savedScenarios } from "./scenario-store";

/** Where the page keeps what is no part of the workbook. */
export interface PlanDesk {
  find(name: string): Promise<string | null>;
  keep(name: string, text: string): void;
}

const PLAN = "plan";

/** The task pane's workbook, where the workbook is the grid on the same page. */
export function browserWorkbook(grid: Grid, desk?: PlanDesk): Workbook {
  return {
    ...(desk && {
      keptPlan: () => desk.find(PLAN),
      keepPlan: (text: string) => desk.keep(PLAN, String(text)),
    }),
    host: words`the browser workbook`,
    insertSheet: async (content) =>
      told(words`The sheet "${content.name}" could not be inserted`, () => {
        const name = freeName(content.name, grid.sheetNames());
        grid.addSheet(name, content);
        return { name };
      }),
    rewriteSheet: async (name, content) =>
      told(words`The sheet "${name}" could not be written`, () => {
        grid.rewriteSheet(String(name), content);
        return { name };
      }),
    sheets: async () => grid.reader.visibleSheets(),
    readSheet: async (name) =>
      told(words`The sheet "${name}" could not be read`, () => ({
        name,
        cells: grid.reader.rowsOf(name),
        names: grid.reader.namesOn(name),
      })),
    selectedCell: async () => grid.reader.selected(),
    valuesOf: async (sheet, references) =>
      references.map((reference) => grid.reader.valuesAt(sheet, reference)),
    async insertFormula(formula) {
      const { sheet, at, value } = grid.reader.selected();
      if (value !== null && value !== "")
        throw new WorkbookProblem(
          words`${sheet}!${at} is not empty. Select an empty cell, then insert again.`,
        );
      grid.setCell(sheet, at, formula);
      return { at: `${sheet}!${at}` };
    },
    async insertValues(given) {
      const rows = JSON.parse(JSON.stringify(given)) as typeof given;
      const { sheet, at } = grid.reader.selected();
      const { row, column } = positionOf(at);
      const taken = rows
        .flatMap((cells, down) =>
          cells.map((_, right) => addressOf({ row: row + down, column: column + right })),
        )
        .find((address) => grid.valueAt(sheet, address) !== null);
      if (taken !== undefined) throw new WorkbookProblem(inTheWay(`${sheet}!${taken}`, rows));
      grid.writeRows(sheet, row, rows, { fromColumn: column });
      return { at: `${sheet}!${at}` };
    },
    findTable: async (name) =>
      grid.reader.tables().find((table) => isCalled(table.name, String(name))) ?? null,
    addRows: async ({ sheet, at }, given) =>
      told(words`The rows could not be added`, () => {
        const rows = JSON.parse(JSON.stringify(given)) as typeof given;
        const [from, to] = String(at).split(":").map(positionOf) as [Position, Position];
        const [row, last] = [to.row + 1, to.row + rows.length];
        grid.writeRows(sheet, row, rows, { fromColumn: from.column });
        const right = to.column;
        return { at: `${sheet}!${addressOf({ ...from, row })}:${addressOf({ row: last, column: right })}` };
      }),
    savedScenarios: async () => savedScenarios(grid),
    saveScenario: async (scenario) =>
      told(words`The scenario could not be saved`, () => {
        // A copy of our own: the pane's objects belong to another frame.
        const wanted = { name: String(scenario.name), text: String(scenario.text) };
        const all = new Map(savedScenarios(grid).map((each) => [each.name, each]));
        all.delete(wanted.name);
        keepScenarios(grid, [...all.set(wanted.name, wanted).values()]);
      }),
    removeScenario: async (name) =>
      told(words`The scenario could not be removed`, () =>
        keepScenarios(
          grid,
          savedScenarios(grid).filter((each) => each.name !== name),
        ),
      ),
    importTable: (table, watch, onto) => importTable(grid, table, watch, onto),
  };
}

/** Runs it; a failure comes out in words for the user. */
function told<T>(what: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new WorkbookProblem(`${what}: ${reasonOf(error)}.`);
  }
}

/** Few enough that the page answers between two of them. */
const CELLS_AT_ONCE = 8000;

async function importTable(grid: Grid, given: ImportedTable, watch: ImportWatch, onto?: string) {
  // A copy of our own: the library takes the arrays of another frame for no arrays.
  const table = JSON.parse(JSON.stringify(given)) as ImportedTable;
  const name = onto ?? freeName(table.name, grid.sheetNames());
  const [headings = [], ...rows] = table.rows;
  const columns = headings.length;
  const empty: SheetContent = {
    name,
    frozenRows: 1,
    columnWidths: headings.map(widthOf),
    blocks: [
      { at: "A1", cells: [[null]], style: "heading", spill: { rows: 1, columns } },
      { at: `A${table.rows.length}`, cells: [[null]] },
    ],
  };
  if (onto !== undefined) {
    // In one step, so that one undo brings back what stood there.
    told(words`The sheet "${name}" could not be written`, () => grid.rewriteSheet(name, empty, table));
    return { name };
  }
  told(words`The sheet "${name}" could not be added`, () => grid.addSheet(name, empty));
  grid.writeRows(name, 0, [headings]);
  const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(columns, 1)));
  for (let row = 0; row < rows.length; row += atOnce) {
    await new Promise((next) => setTimeout(next));
    if (watch.cancelled()) {
      grid.removeSheet(name);
      return "cancelled" as const;
    }
    const some = rows.slice(row, row + atOnce);
    try {
      grid.writeRows(name, 1 + row, some, { formats: table.formats });
    } catch (error) {
      grid.removeSheet(name);
      throw new WorkbookProblem(words`The sheet "${name}" could not be written: ${reasonOf(error)}.`);
    }
    watch.progress(row + some.length);
  }
  return { name };
}

const NARROWEST = 12;
const WIDEST = 40;

/** In characters: as wide as the heading, and as a date with its time. */
const widthOf = (heading: SheetCell) =>
  Math.min(WIDEST, Math.max(NARROWEST, String(heading ?? "").length + 2));

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
