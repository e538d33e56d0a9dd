import { spreadsheetInNode } from "../../src/build/spreadsheet-in-node";
import type { ExcelMetadata } from "../../src/functions/excel-metadata";
import type { Units } from "../../src/functions/units/units-of";
import { type Blank, customFunctionsRuntime } from "../../src/host/browser/custom-functions-runtime";
import { type Grid, gridOf, openWorkbook } from "../../src/host/browser/grid";
import { keptData, reopenWorkbook } from "../../src/host/browser/grid-keeping";
import type { Library } from "../../src/host/browser/grid-library";
import type { SheetContent } from "../../src/host/workbook";
import { builtText } from "./dist";

let ready: Library | undefined;
let blank: Blank = null;

/** As what blank cells reach the functions from here on. */
export function blanksArriveAs(now: Blank): void {
  blank = now;
}

/** The spreadsheet library without a page, knowing the functions of the build. */
export function gridLibrary(): Library {
  if (ready !== undefined) return ready;
  // The library reports its timings as debug messages.
  jest.spyOn(console, "debug").mockImplementation(() => {});
  const runtime = customFunctionsRuntime(() => blank);
  Object.assign(globalThis, { CustomFunctions: runtime.CustomFunctions });
  // In this realm, so that functions.js meets the same global objects as it does on the page.
  new Function(builtText("functions.js"))();
  const metadata = JSON.parse(builtText("functions.json")) as ExcelMetadata;
  const units = JSON.parse(builtText("units.json")) as Readonly<Record<string, Units>>;
  ready = spreadsheetInNode(metadata.functions, runtime, units);
  return ready;
}

export interface OpenGrid extends Grid {
  /** The workbook as it is kept, opened again. */
  reopened(): Grid;
}

/** The library's own model of these sheets, without a page. */
export function openModel(sheets: readonly SheetContent[]) {
  return openWorkbook(gridLibrary(), sheets);
}

/** One sheet to be read as it is inserted: not opened anew, which takes as long again. */
export function insertedIn(content: SheetContent): Grid {
  const library = gridLibrary();
  const grid = gridOf(library, new library.Model());
  grid.addSheet(content.name, content);
  return grid;
}

/** A workbook with these sheets, without a page. */
export function openGrid(sheets: readonly SheetContent[]): OpenGrid {
  const model = openModel(sheets);
  return {
    ...gridOf(gridLibrary(), model),
    reopened() {
      const kept = reopenWorkbook(gridLibrary(), keptData(model));
      return gridOf(gridLibrary(), kept);
    },
  };
}
