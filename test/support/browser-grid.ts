import { readFileSync } from "node:fs";
import type { ExcelMetadata } from "../../src/functions/excel-metadata";
import { customFunctionsRuntime } from "../../src/host/browser/custom-functions-runtime";
import { type Grid, gridOf, openWorkbook } from "../../src/host/browser/grid";
import { registerFunctions } from "../../src/host/browser/grid-functions";
import type { Library } from "../../src/host/browser/grid-library";
import { registerSheetWriter } from "../../src/host/browser/grid-sheet-writer";
import type { SheetContent } from "../../src/host/workbook";
import { built } from "./dist";

let ready: Library | undefined;

/** The spreadsheet library without a page, knowing the functions of the build. */
function library(): Library {
  if (ready !== undefined) return ready;
  // The library reports its timings as debug messages, and Node 20 lacks one function that it uses.
  jest.spyOn(console, "debug").mockImplementation(() => {});
  Object.assign(Object, { groupBy: (Object as { groupBy?: unknown }).groupBy ?? groupBy });
  ready = require("@odoo/o-spreadsheet") as Library;
  const runtime = customFunctionsRuntime();
  Object.assign(globalThis, { CustomFunctions: runtime.CustomFunctions });
  // In this realm, so that functions.js meets the same global objects as it does on the page.
  new Function(readFileSync(built("functions.js"), "utf8"))();
  const metadata = JSON.parse(readFileSync(built("functions.json"), "utf8")) as ExcelMetadata;
  registerFunctions(ready, metadata.functions, runtime);
  registerSheetWriter(ready);
  return ready;
}

function groupBy<K extends PropertyKey, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K) {
  const groups: Partial<Record<K, T[]>> = {};
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups[key] = [...(groups[key] ?? []), item];
  }
  return groups;
}

export interface OpenGrid extends Grid {
  undo(): void;
}

/** The library's own model of these sheets, without a page. */
export function openModel(sheets: readonly SheetContent[]) {
  return openWorkbook(library(), sheets);
}

/** A workbook with these sheets, without a page. */
export function openGrid(sheets: readonly SheetContent[]): OpenGrid {
  const model = openModel(sheets);
  return { ...gridOf(library(), model), undo: () => void model.dispatch("REQUEST_UNDO") };
}
