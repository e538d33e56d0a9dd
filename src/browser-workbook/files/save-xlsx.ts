/** The workbook as the bytes of an .xlsx file. */

import type { GridModel } from "../../host/browser/grid-edits";
import { type FileNames, fileParts } from "../../host/browser/grid-file";
import type { Library } from "../../host/browser/grid-library";
import { freeTableName } from "../../host/sheet-table";
import { zip } from "./zip";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function xlsxOf(library: Library, model: GridModel): Promise<Uint8Array<ArrayBuffer>> {
  const { parts, names, tables } = await fileParts(library, model);
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
  const called = tableNames(tables, Object.keys(names));
  for (const [path, content] of parts) {
    const [, table] = /^xl\/tables\/table(\d+)\.xml$/.exec(path) ?? [];
    const named = table === undefined ? content : withTableName(content, called[Number(table) - 1]);
    bytes.set(path, bytesOf(path, named, names));
  }
  return zip(bytes);
}

/** No two of a workbook may be called alike, nor as a range is. */
function tableNames(tables: readonly (string | undefined)[], names: readonly string[]): string[] {
  const used = new Set(names.map((name) => name.toLowerCase()));
  return tables.map((wanted, index) => {
    const name = freeTableName(wanted ?? `Table${index + 1}`, used);
    used.add(name.toLowerCase());
    return name;
  });
}

const withTableName = (xml: string, name = "") =>
  xml.replace(/\b(name|displayName)="Table\d+"/g, `$1="${safe(name)}"`);

const PICTURE = /^data:[^,]*;base64,/;

function bytesOf(path: string, content: string, names: FileNames): Uint8Array<ArrayBuffer> {
  if (PICTURE.test(content))
    return Uint8Array.from(atob(content.replace(PICTURE, "")), (letter) => letter.charCodeAt(0));
  return new TextEncoder().encode(putRight(path, content, names));
}

const safe = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** What an .xlsx file says and the grid's own writer does not. */
function putRight(path: string, xml: string, names: FileNames): string {
  if (path === "xl/workbook.xml") {
    const defined = Object.entries(names).map(
      ([name, range]) => `<definedName name="${safe(name)}">${safe(range)}</definedName>`,
    );
    const all = defined.length === 0 ? "" : `<definedNames>${defined.join("")}</definedNames>`;
    return xml
      .replace("<sheets>", "<bookViews><workbookView/></bookViews><sheets>")
      .replace("</sheets>", `</sheets>${all}<calcPr calcId="191029" fullCalcOnLoad="1"/>`);
  }
  // The apostrophe that makes a text of what looks like a number is the grid's; here every such cell is a text.
  if (path === "xl/sharedStrings.xml") return xml.replace(/(<t\b[^>]*>\s*)'/g, "$1");
  if (/^xl\/worksheets\/sheet\d+\.xml$/.test(path))
    return xml.replace(CELL_OF_AN_ERROR, '$1t="e"$2$3$4').replace(TYPED_ERROR, "$1$2");
  return xml;
}

/** Excel takes an error for one only where the cell says that it is. */
const CELL_OF_AN_ERROR =
  /(<c\b[^>]*\b)t="str"([^>]*>\s*<f\b[^>]*>[^<]*<\/f><v>)(#N\/A|#VALUE!|#NUM!|#DIV\/0!|#NAME\?|#NULL!|#REF!)(<\/v>)/g;

/** One that was typed is no formula; handed over as one, it is not written among the texts. */
const TYPED_ERROR = /(<c\b[^>]*)\bcm="1"([^>]*>\s*)<f\b[^>]*>(#[A-Z0-9/?!]+)<\/f>(?=<v>\3<\/v>)/g;
