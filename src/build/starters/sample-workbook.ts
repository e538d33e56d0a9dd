/** The workbook of a first visit as the page keeps it: opened as it stands, and not put together cell by cell. */
import { samples } from "../../browser-workbook/samples";
import { newWorkbook } from "../../host/browser/grid";
import { library, quietly } from "./own-spreadsheet";

/** Builds of the same source are the same files: the sheets are called by their place. */
export function sampleWorkbook(): string {
  const workbook = quietly(() => newWorkbook(library(), samples));
  return workbook.sheets.reduce(
    (text, { id }, at) => text.replaceAll(id, `sample-${at + 1}`),
    JSON.stringify(workbook),
  );
}
