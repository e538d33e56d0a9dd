import type { Model, UID } from "@odoo/o-spreadsheet";
import { addressOf, positionOf } from "../cell-address";
import { withTablesAsRanges } from "../sheet-table";
import type { ImportedTable, SheetCell, SheetContent } from "../workbook";
import type { HostCell } from "./custom-functions-runtime";
import { type EngineCell, hostCell } from "./grid-functions";
import { withoutUndo } from "./grid-history";
import { keptData, type WorkbookData } from "./grid-keeping";
import { UNANSWERED } from "./grid-large";
import type { Library, Owl } from "./grid-library";
import { withFreeNames } from "./grid-names";
import { type GridReader, gridReader } from "./grid-reader";
import {
  ADD_SHEET,
  FRESH_SHEETS,
  REWRITE_SHEET,
  type RowsToWrite,
  type SheetsToMakeFresh,
  type SheetToAdd,
  type SheetToRewrite,
  WRITE_ROWS,
} from "./grid-sheet-writer";
import { sheetLayout } from "./sheet-layout";

/** A spreadsheet, as our own code sees it. */
export interface Grid {
  sheetNames(): readonly string[];
  /** Adds the sheet as the last one and shows it. One step to undo. */
  addSheet(name: string, content: SheetContent): void;
  /** Writes the content, and rows of values, in the place of what its columns hold on a sheet, and shows it. One step to undo. */
  rewriteSheet(name: string, content: SheetContent, table?: ImportedTable): void;
  /** Puts these sheets back as they are given; others stay. One step to undo. */
  freshSheets(sheets: readonly SheetContent[]): void;
  undo(): void;
  showSheet(name: string): void;
  /** 0.8 shows everything at four fifths of its size. */
  zoom(fraction: number): void;
  /** The cell's value, or the error standing in it; null where it is blank. */
  valueAt(sheet: string, address: string): HostCell;
  /** The cell as shown: "88.1 %". */
  textAt(sheet: string, address: string): string;
  setCell(sheet: string, address: string, content: string): void;
  /** Where the cell stands on the sheet in view, in pixels from the top left of the cells. */
  placeOf(address: string): { x: number; y: number; width: number; height: number };
  /** What stands on the sheets. */
  readonly reader: GridReader;
  /** What a sheet that no tab shows holds from now on; it is added where there is none. Undo leaves it. */
  keepHidden(sheet: string, rows: readonly (readonly SheetCell[])[]): void;
  /** Writes rows below each other, from this row on, counted from zero; one step to undo. */
  writeRows(
    sheet: string,
    fromRow: number,
    rows: readonly (readonly SheetCell[])[],
    /** The column where they begin, and a number format for each from there on. */
    look?: { readonly fromColumn?: number; readonly formats?: readonly string[] },
  ): void;
  removeSheet(name: string): void;
  /** Sheets with every address that holds something. */
  contents(): readonly { readonly sheet: string; readonly addresses: readonly string[] }[];
}
/** A new workbook that holds these sheets and nothing to undo. */
export const openWorkbook = (library: Library, sheets: readonly SheetContent[]): Model =>
  new library.Model(newWorkbook(library, sheets));

/** The same as it is kept, of which nothing was worked out yet. */
export function newWorkbook(library: Library, sheets: readonly SheetContent[]): WorkbookData {
  const draft = new library.Model({}, { custom: { [UNANSWERED]: true } });
  const [blank] = draft.getters.getSheetIds();
  const grid = gridOf(library, draft);
  for (const sheet of sheets) grid.addSheet(sheet.name, sheet);
  if (sheets.length > 0 && blank !== undefined)
    draft.dispatch("DELETE_SHEET", { sheetId: blank, sheetName: draft.getters.getSheetName(blank) } as never);
  return keptData(draft);
}
export function gridOf(library: Library, model: Model): Grid {
  const { getters } = model;
  const idOf = (sheet: string) => {
    const id = getters.getSheetIdByName(sheet);
    if (id === undefined) throw new RangeError(`there is no sheet "${sheet}"`);
    return id;
  };
  const cellAt = (sheet: string, address: string) => {
    const { row, column } = positionOf(address);
    return { sheetId: idOf(sheet), row, col: column };
  };
  const show = (sheetId: UID) =>
    model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo: sheetId });
  const write = (asked: RowsToWrite) => void model.dispatch(WRITE_ROWS as never, asked as never);
  return {
    sheetNames: () => getters.getSheetIds().map((id) => getters.getSheetName(id)),
    addSheet(name, given) {
      const sheetId = new library.helpers.UuidGenerator().uuidv4();
      const taken = (rangeName: string) => getters.getNamedRange(rangeName) !== undefined;
      const content = withFreeNames(library, withTablesAsRanges(ownCopy(given)), taken);
      const refusals: string[] = [];
      const sheet: SheetToAdd = {
        newSheetId: sheetId,
        name,
        content,
        layout: sheetLayout(content),
        refusals,
      };
      const result = model.dispatch(ADD_SHEET as never, sheet as never);
      if (!result.isSuccessful) refusals.push(result.reasons.join(", "));
      if (refusals.length > 0) throw new Error(`the spreadsheet refused ${refusals.join("; ")}`);
      show(sheetId);
    },
    rewriteSheet(name, given, table) {
      const sheetId = idOf(name);
      const content = ownCopy(given);
      const refusals: string[] = [];
      const [headings = [], ...rows] = table?.rows ?? [];
      const asked: SheetToRewrite = {
        sheet: { newSheetId: sheetId, name, content, layout: sheetLayout(content), refusals },
        ...(table !== undefined && {
          rows: [
            { targetSheetId: sheetId, fromRow: 0, rows: [headings] },
            { targetSheetId: sheetId, fromRow: 1, rows, formats: table.formats },
          ],
        }),
      };
      model.dispatch(REWRITE_SHEET as never, asked as never);
      // Where a formula spilled before, the library leaves the cell blank under one that spills over it now.
      model.dispatch("EVALUATE_CELLS");
      if (refusals.length > 0) throw new Error(`the spreadsheet refused ${refusals.join("; ")}`);
      show(sheetId);
    },
    freshSheets(sheets) {
      const toMake = sheets.map(withTablesAsRanges).map((content) => ({
        newSheetId: new library.helpers.UuidGenerator().uuidv4(),
        name: content.name,
        content,
        layout: sheetLayout(content),
        refusals: [],
      }));
      model.dispatch(FRESH_SHEETS as never, { sheets: toMake } satisfies SheetsToMakeFresh as never);
    },
    undo: () => void model.dispatch("REQUEST_UNDO"),
    showSheet: (name) => void show(idOf(name)),
    zoom: (fraction) => void model.dispatch("SET_ZOOM", { zoom: fraction }),
    valueAt: (sheet, address) => hostCell(getters.getEvaluatedCell(cellAt(sheet, address)) as EngineCell),
    textAt: (sheet, address) => getters.getEvaluatedCell(cellAt(sheet, address)).formattedValue,
    setCell(sheet, address, content) {
      model.dispatch("UPDATE_CELL", { ...cellAt(sheet, address), content });
    },
    placeOf(address) {
      const { row, column } = positionOf(address);
      const zone = { left: column, right: column, top: row, bottom: row };
      return getters.getVisibleRect(zone);
    },
    reader: gridReader(model),
    keepHidden(sheet, rows) {
      const known = getters.getSheetIdByName(sheet);
      withoutUndo(() =>
        write(
          known === undefined
            ? {
                targetSheetId: new library.helpers.UuidGenerator().uuidv4(),
                fromRow: 0,
                rows,
                hiddenAs: sheet,
              }
            : { targetSheetId: known, fromRow: 0, rows, emptied: true },
        ),
      );
    },
    writeRows: (sheet, fromRow, rows, look = {}) =>
      write({ targetSheetId: idOf(sheet), fromRow, rows, ...look }),
    removeSheet(name) {
      model.dispatch("DELETE_SHEET", { sheetId: idOf(name), sheetName: name } as never);
    },
    contents: () =>
      getters.getSheetIds().map((id) => ({
        sheet: getters.getSheetName(id),
        addresses: getters
          .getEvaluatedCellsPositions(id)
          .map(({ row, col }) => addressOf({ row, column: col })),
      })),
  };
}

/** The task pane lives in a frame of its own, whose objects the library does not take for plain ones. */
function ownCopy(content: SheetContent): SheetContent {
  return JSON.parse(JSON.stringify(content)) as SheetContent;
}

/** Shows the workbook; resolves when the grid is on the page. */
export async function mountGrid(
  library: Library,
  owl: Owl,
  model: Model,
  target: HTMLElement,
  settings: { readonly templates: string; readonly dark: boolean },
): Promise<void> {
  await owl.mount(library.Spreadsheet, target, {
    props: { model, colorScheme: settings.dark ? "dark" : "light" },
    env: {},
    templates: settings.templates,
    dev: false,
  });
}
