/** The workbook that the add-in stands in. The only code that opens a batch of Excel's own. */
import { catalogue } from "../../functions/catalogue";
import { withFreeTables } from "../sheet-table";
import { words } from "../words";
import { type InsertedSheet, type SheetContent, type Workbook, WorkbookProblem } from "../workbook";
import { aboutExcel } from "./about-excel";
import { isUndoProblem, workbookProblemOf } from "./excel-problem";
import { writeTable } from "./import-table";
import { insertValues } from "./insert-values";
import { namespaced, withoutNamespace } from "./namespaced-formula";
import { readSheet, selectedCell, sheetNames, valuesOf } from "./read-workbook";
import { hasSet } from "./requirement-sets";
import { emptyColumns, rewriteSheet } from "./rewrite-sheet";
import { removeScenario, savedScenarios, saveScenario } from "./scenario-parts";
import { freeSheetName } from "./sheet-name";
import { addRows, findTable } from "./table-rows";
import { writeSheet } from "./write-sheet";

/** Our functions' prefix in this build, if the manifest gives them one. */
const NAMESPACE = process.env.ADDIN_NAMESPACE ?? "";

/** One undo for the whole sheet: Excel 2509 and later. */
const UNDO_GROUPS = "1.20";
const TOO_OLD_TO_OPEN = words`This Excel is too old to open it from here. Update Excel, or download the file in a browser from the add-in's own address.`;

const ids = catalogue.map((definition) => definition.id);

export function excelWorkbook(namespace = NAMESPACE): Workbook {
  return {
    host: "Excel",
    insertSheet(content) {
      const written = withNamespace(content, namespace);
      return inOneUndo((isOneUndo) => insertOnce(written, isOneUndo));
    },
    rewriteSheet(name, content) {
      const written = withNamespace(content, namespace);
      return inOneUndo((isOneUndo) => rewriteOnce(name, written, isOneUndo));
    },
    sheets: () => batch(sheetNames),
    readSheet: (name) => batch((context) => readSheet(context, name)),
    async selectedCell() {
      const found = await batch(selectedCell);
      return { ...found, formula: withoutNamespace(found.formula, namespace) };
    },
    valuesOf: (sheet, references) =>
      Promise.all(
        references.map((reference) =>
          // A reference that Excel does not know spoils its own answer only.
          batch((context) => valuesOf(context, sheet, reference)).catch(() => null),
        ),
      ),
    insertFormula: (formula) =>
      batch(async (context) => {
        const { sheet, at, value } = await selectedCell(context);
        if (value !== null)
          throw new WorkbookProblem(
            words`${sheet}!${at} is not empty. Select an empty cell, then insert again.`,
          );
        context.workbook.getActiveCell().formulas = [[namespaced(formula, namespace, ids)]];
        await context.sync();
        return { at: `${sheet}!${at}` };
      }),
    insertValues: (rows) => batch((context) => insertValues(context, rows)),
    findTable: (name) => batch((context) => findTable(context, name)),
    addRows: (table, rows) => batch((context) => addRows(context, table, rows)),
    savedScenarios: () => batch(savedScenarios),
    saveScenario: (scenario) => batch((context) => saveScenario(context, scenario)),
    removeScenario: (name) => batch((context) => removeScenario(context, name)),
    async importTable(table, watch, onto) {
      if (onto !== undefined) {
        const whole = { ...watch, cancelled: () => false };
        await batch((context) => {
          const sheet = context.workbook.worksheets.getItem(onto);
          emptyColumns(sheet, table.rows[0]?.length ?? 0);
          return writeTable(context, sheet, table, whole);
        });
        return { name: onto };
      }
      const name = await batch((context) => addSheet(context, table.name));
      try {
        const isWhole = await batch((context) =>
          writeTable(context, context.workbook.worksheets.getItem(name), table, watch),
        );
        if (isWhole) return { name };
      } catch (error) {
        await removeSheet(name);
        throw error;
      }
      await removeSheet(name);
      return "cancelled";
    },
    about: aboutExcel,
    async openFile(base64) {
      if (!hasSet("1.8")) throw new WorkbookProblem(TOO_OLD_TO_OPEN);
      try {
        await Excel.createWorkbook(base64);
      } catch (error) {
        throw workbookProblemOf(error);
      }
    },
  };
}

/** Excel takes the sheet back in one step, where it can. */
async function inOneUndo(write: (isOneUndo: boolean) => Promise<InsertedSheet>): Promise<InsertedSheet> {
  try {
    return await write(hasSet(UNDO_GROUPS));
  } catch (error) {
    if (!isUndoProblem(error)) throw workbookProblemOf(error);
    // Some of the steps cannot be undone in this Excel: better a sheet without one undo than no sheet.
    return await write(false).catch((again: unknown) => {
      throw workbookProblemOf(again);
    });
  }
}

/** Excel before the set of undo groups refuses the option, so it is not even mentioned there. */
function run<T>(mergeUndoGroup: boolean, steps: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return mergeUndoGroup ? Excel.run({ mergeUndoGroup }, steps) : Excel.run(steps);
}

/** One batch of Excel's; what goes wrong comes out in words for the user. */
async function batch<T>(steps: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(steps);
  } catch (error) {
    throw error instanceof WorkbookProblem ? error : workbookProblemOf(error);
  }
}

async function addSheet(context: Excel.RequestContext, wanted: string): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const name = freeSheetName(
    wanted,
    worksheets.items.map((sheet) => sheet.name),
  );
  worksheets.add(name);
  await context.sync();
  return name;
}

async function insertOnce(content: SheetContent, mergeUndoGroup: boolean): Promise<InsertedSheet> {
  let name: string | null = null;
  const insert = async (context: Excel.RequestContext) => {
    const { worksheets, tables, names } = context.workbook;
    const named = content.tables === undefined ? [] : [tables, names];
    for (const all of [worksheets, ...named]) all.load("items/name");
    await context.sync();
    name = freeSheetName(
      content.name,
      worksheets.items.map((sheet) => sheet.name),
    );
    const taken = named.flatMap(({ items }) => items.map((item) => item.name));
    writeSheet(worksheets.add(name), withFreeTables(content, taken));
    await context.sync();
    return { name, ...(!mergeUndoGroup && { undoneStepwise: true }) };
  };
  try {
    return await run(mergeUndoGroup, insert);
  } catch (error) {
    if (name !== null) await removeSheet(name);
    throw error;
  }
}

async function rewriteOnce(
  name: string,
  content: SheetContent,
  mergeUndoGroup: boolean,
): Promise<InsertedSheet> {
  await run(mergeUndoGroup, (context) => rewriteSheet(context, name, content));
  return { name, ...(!mergeUndoGroup && { undoneStepwise: true }) };
}

/** Excel does not roll back the steps before one that fails: take the half-written sheet away. */
async function removeSheet(name: string): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      if (sheet.isNullObject) return;
      sheet.delete();
      await context.sync();
    });
  } catch {
    // The first error says what is wrong; this one would hide it.
  }
}

function withNamespace(content: SheetContent, namespace: string): SheetContent {
  if (namespace === "") return content;
  const blocks = content.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((row) =>
      row.map((cell) =>
        typeof cell === "string" && cell.startsWith("=") ? namespaced(cell, namespace, ids) : cell,
      ),
    ),
  }));
  return { ...content, blocks };
}
