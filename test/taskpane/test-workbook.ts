import type { SavedScenario, SelectedCell, SheetReading, Workbook } from "../../src/host/workbook";

/** A workbook in memory; a test replaces what it asks about. */
export function testWorkbook(
  answers: Partial<Workbook> = {},
): Workbook & { readonly saved: SavedScenario[] } {
  const saved: SavedScenario[] = [];
  const nothing: SelectedCell = { sheet: "Sheet1", at: "A1", formula: "", value: null };
  const empty = (name: string): SheetReading => ({ name, cells: [], names: {} });
  return {
    saved,
    host: "the test workbook",
    insertSheet: async ({ name }) => ({ name }),
    rewriteSheet: async (name) => ({ name }),
    sheets: async () => ["Sheet1"],
    readSheet: async (name) => empty(name),
    selectedCell: async () => nothing,
    valuesOf: async (_, references) => references.map(() => null),
    insertFormula: async () => ({ at: "Sheet1!A1" }),
    insertValues: async () => ({ at: "Sheet1!A1" }),
    findTable: async () => null,
    addRows: async ({ sheet }) => ({ at: `${sheet}!A1` }),
    savedScenarios: async () => [...saved],
    saveScenario: async (scenario) => {
      const at = saved.findIndex(({ name }) => name === scenario.name);
      saved.splice(at < 0 ? saved.length : at, at < 0 ? 0 : 1, scenario);
    },
    removeScenario: async (name) => {
      saved.splice(
        saved.findIndex((each) => each.name === name),
        1,
      );
    },
    importTable: async ({ name }) => ({ name }),
    ...answers,
  };
}
