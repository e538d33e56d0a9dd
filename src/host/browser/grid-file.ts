/** The workbook as the parts of an .xlsx file. What the library changes on the way is put right here. */

import { owns } from "../../engine/owns";
import type { GridModel } from "./grid-edits";
import type { Library } from "./grid-library";
import { withParameterMarks } from "./lambda/parameter-names";
import { usesLambda } from "./lambda/register";
import { laterName } from "./later-functions";
import { BUSY } from "./patience";
import { storedFormula, withFunctions } from "./stored-formula";

/** No formula can be read that begins so: the library writes what it cannot read as it stands. */
const AS_IT_STANDS = ")wingspan)";

/** What Excel takes for an error and not for a text. */
export const isExcelsError = (text: string) => /^#(?:N\/A|VALUE!|NUM!|DIV\/0!|NAME\?|NULL!|REF!)$/.test(text);

interface FileData {
  readonly sheets: readonly {
    readonly id: string;
    readonly cells: Record<string, string | undefined>;
    readonly cellValues: Record<string, unknown>;
  }[];
}

/**
 * The library writes the values of functions it does not take for Excel's in place of their formulas, loses formulas
 * without a value, and turns texts within formulas that look like dates into dates. Registered last, this part puts
 * every formula back as it was typed, in Excel's spelling.
 */
export function registerFileWriter(library: Library, ids: ReadonlySet<string>): void {
  class FileWriter extends library.UIPlugin {
    override exportForExcel(data: unknown): void {
      for (const { id, cells, cellValues } of (data as FileData).sheets)
        for (const cell of this.getters.getCells(id)) {
          if (!cell.isFormula && !isExcelsError(cell.content)) continue;
          const { col, row } = this.getters.getCellPosition(cell.id);
          const at = library.helpers.toXC(col, row);
          if (!cell.isFormula) {
            cells[at] = `=${AS_IT_STANDS}${cell.content}`;
            cellValues[at] = cell.content;
            continue;
          }
          const typed = cell.compiledFormula.toFormulaString(this.getters);
          // Excel takes a file for broken that holds half a formula.
          if (cell.compiledFormula.isBadExpression && !isFormula(library, typed)) cells[at] = `'${typed}`;
          else {
            cells[at] = `=${AS_IT_STANDS}${inExcelsWords(library, typed, ids)}`;
            cellValues[at] ??= "";
            // What is still being worked out is no value, and no error that Excel knows.
            if (cellValues[at] === BUSY) cellValues[at] = "";
          }
        }
    }
  }
  library.registries.featurePluginRegistry.add("wingspan_file_writer", FileWriter as never);
}

function isFormula(library: Library, typed: string): boolean {
  try {
    library.parse(typed);
    return true;
  } catch {
    return false;
  }
}

function inExcelsWords(library: Library, formula: string, ids: ReadonlySet<string>): string {
  const named = usesLambda(formula) ? withParameterMarks(library, formula) : formula;
  const marked = withFunctions(storedFormula(named, "", ids), laterName);
  return marked.replace(/"(?:[^"]|"")*"|#REF(?!!)/g, (found) => (found === "#REF" ? "#REF!" : found));
}

/** Names of the workbook: { spot: "Today!B4" }. */
export type FileNames = Readonly<Record<string, string>>;

export interface FileParts {
  /** By path; a picture's part is an address of data. */
  readonly parts: ReadonlyMap<string, string>;
  readonly names: FileNames;
  /** Of the tables, in the order of their parts; undefined where a table never had one. */
  readonly tables: readonly (string | undefined)[];
}

/** What stands beside the library's own settings of a table. */
interface TableSettings {
  readonly name?: string;
}

export async function fileParts(library: Library, model: GridModel): Promise<FileParts> {
  const { files } = await model.exportXLSX();
  const parts = new Map(
    files.map((file) => [
      file.path,
      "content" in file ? file.content.replaceAll(AS_IT_STANDS, "") : file.imageSrc,
    ]),
  );
  const names = model.getters.getNamedRanges().map(({ name, range }) => {
    const [from, to] = [
      library.helpers.toXC(range.zone.left, range.zone.top, { colFixed: true, rowFixed: true }),
      library.helpers.toXC(range.zone.right, range.zone.bottom, { colFixed: true, rowFixed: true }),
    ];
    const sheet = `'${model.getters.getSheetName(range.sheetId).replaceAll("'", "''")}'`;
    return [name, `${sheet}!${from === to ? from : `${from}:${to}`}`];
  });
  const tables = model.getters
    .getSheetIds()
    .flatMap((id) => model.getters.getCoreTables(id).map(({ config }) => (config as TableSettings).name));
  return { parts, names: Object.fromEntries(names), tables };
}

/** False for a text that the grid would read as a number, a date, a truth value, an error or a formula. */
export function takesForText(library: Library, text: string): boolean {
  if (text.trim() === "") return true;
  if (/^[=+'#]|^\s*(true|false)\s*$/i.test(text)) return false;
  try {
    library.helpers.toNumber(text, library.DEFAULT_LOCALE);
    return false;
  } catch {
    return true;
  }
}

/** Puts addresses in place of these names, given in lower case. */
export function spelledOutBy(library: Library, names: Readonly<Record<string, string>>) {
  if (Object.keys(names).length === 0) return (formula: string) => formula;
  return (formula: string) =>
    library
      .tokenize(formula)
      .map(({ type, value }) =>
        type === "SYMBOL" && owns(names, value.toLowerCase()) ? names[value.toLowerCase()] : value,
      )
      .join("");
}
