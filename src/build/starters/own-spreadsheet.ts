/** The browser workbook's spreadsheet with our own functions, for sheets that the build writes. */
import { catalogue } from "../../functions/catalogue";
import { excelId } from "../../functions/excel-id";
import { excelMetadata } from "../../functions/excel-metadata";
import { unitsOfAll } from "../../functions/units/units-of";
import { customFunctionsRuntime } from "../../host/browser/custom-functions-runtime";
import type { Library } from "../../host/browser/grid-library";
import { handlerOf } from "../../host/excel/associate";
import { spreadsheetInNode } from "../spreadsheet-in-node";

let ready: Library | undefined;

export function library(): Library {
  if (ready !== undefined) return ready;
  const runtime = customFunctionsRuntime();
  runtime.CustomFunctions.associate(
    Object.fromEntries(catalogue.map((definition) => [excelId(definition), handlerOf(definition)])),
  );
  ready = spreadsheetInNode(excelMetadata(catalogue, "").functions, runtime, unitsOfAll(catalogue));
  return ready;
}

/** The library reports its timings as debug messages. */
export function quietly<T>(work: () => T): T {
  const { debug } = console;
  console.debug = () => {};
  try {
    return work();
  } finally {
    console.debug = debug;
  }
}
