/** The browser workbook's spreadsheet without a page. */
import * as spreadsheet from "@odoo/o-spreadsheet";
import type { FunctionMetadata } from "../functions/excel-metadata";
import type { Units } from "../functions/units/units-of";
import type { CustomFunctionsRuntime } from "../host/browser/custom-functions-runtime";
import { registerExcelFunctions } from "../host/browser/excel/register";
import { registerEditableCopies } from "../host/browser/grid-editable";
import { registerFitting } from "../host/browser/grid-fit";
import { registerFunctions } from "../host/browser/grid-functions";
import { registerHistory } from "../host/browser/grid-history";
import { registerLargeSheets } from "../host/browser/grid-large";
import type { Library } from "../host/browser/grid-library";
import { registerSheetWriter } from "../host/browser/grid-sheet-writer";
import { registerTables } from "../host/browser/grid-tables";
import { showSharesAsAmounts } from "../host/browser/grid-units";
import { registerLambda } from "../host/browser/lambda/register";

/** The library, knowing the functions of the runtime; once for a process, as it registers what it knows for good. */
export function spreadsheetInNode(
  metadata: readonly FunctionMetadata[],
  runtime: CustomFunctionsRuntime,
  units: Readonly<Record<string, Units>> = {},
): Library {
  // Node 20 lacks one function that the library uses.
  if (!("groupBy" in Object)) Object.assign(Object, { groupBy });
  const library = spreadsheet as unknown as Library;
  registerFunctions(library, metadata, runtime, undefined, units);
  showSharesAsAmounts(library);
  registerExcelFunctions(library);
  registerLambda(library);
  registerSheetWriter(library);
  registerTables(library);
  registerEditableCopies(library);
  registerFitting(library);
  registerHistory(library);
  registerLargeSheets(library);
  return library;
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
