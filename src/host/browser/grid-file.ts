/** The workbook as the parts of an .xlsx file, and back. What the library changes on the way is put right here. */

import { owns } from "../../engine/owns";
import type { GridModel } from "./grid-edits";
import { keptData } from "./grid-keeping";
import type { Library } from "./grid-library";
import { parameterNames, withParameterMarks } from "./lambda/parameter-names";
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

export interface ReadFile {
  /** As it is kept. */
  readonly workbook: string;
  /** What the library says it does not know, in its own words. */
  readonly warnings: readonly string[];
  /** Functions in the formulas that this grid does not have, with the number of their cells. */
  readonly unknown: ReadonlyMap<string, number>;
  /** The first cells whose formula the grid cannot read. */
  readonly unread: readonly string[];
}

/** What the library does not read of the file by itself. */
export interface ListedThings {
  readonly names: FileNames;
  readonly tables: readonly {
    readonly name: string;
    readonly sheet: { readonly name: string };
    readonly at: string;
  }[];
}

/** Throws where the library cannot make a workbook of it. */
export function workbookOfParts(
  library: Library,
  parts: ReadonlyMap<string, string | { readonly imageSrc: string }>,
  listed: ListedThings,
  order: readonly string[],
): ReadFile {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (words: unknown) => void warnings.push(String(words));
  try {
    const data = library.load(Object.fromEntries(parts), true);
    const place = ({ name }: { readonly name: string }) => order.indexOf(name);
    data.sheets.sort((one, other) => place(one) - place(other));
    const known = new Set(data.sheets.map(({ name }) => name.toLowerCase()));
    for (const { name, sheet, at } of listed.tables) {
      const tables: { range: string; config?: object }[] =
        data.sheets.find((each) => each.name === sheet.name)?.tables ?? [];
      const table = tables.find(({ range }) => range === at);
      if (table !== undefined) table.config = { ...table.config, name };
    }
    const own = Object.entries(listed.names).filter(([, range]) => known.has(sheetOf(range).toLowerCase()));
    data.namedRanges = { ...data.namedRanges, ...Object.fromEntries(own) };
    dropNeedlessMarks(library, data);
    // Nothing is worked out here: the page that opens it does that.
    const model = new library.Model(data, { mode: "export_verification" });
    return { workbook: JSON.stringify(keptData(model)), warnings, ...problemsIn(library, model) };
  } finally {
    console.warn = warn;
  }
}

/** In a cell of texts the grid would show the apostrophe that keeps a text a text. */
function dropNeedlessMarks({ helpers }: Library, { sheets, formats }: ReturnType<Library["load"]>): void {
  for (const { cells, formats: areas } of sheets) {
    const ofTexts = Object.entries(areas).flatMap(([area, id]) =>
      formats[id] === "@" ? [helpers.toZone(area)] : [],
    );
    for (const [at, content] of Object.entries(cells)) {
      const { left, top } = helpers.toZone(at);
      const isThere = ofTexts.some(
        (zone) => zone.left <= left && left <= zone.right && zone.top <= top && top <= zone.bottom,
      );
      if (isThere && typeof content === "string" && content.startsWith("'")) cells[at] = content.slice(1);
    }
  }
}

const sheetOf = (range: string) =>
  range.slice(0, range.lastIndexOf("!")).replace(/^'|'$/g, "").replaceAll("''", "'");

const MOST_NAMED = 5;

function problemsIn(library: Library, model: GridModel): Pick<ReadFile, "unknown" | "unread"> {
  const known = library.registries.functionRegistry;
  const unknown = new Map<string, number>();
  const unread: string[] = [];
  for (const sheetId of model.getters.getSheetIds())
    for (const cell of model.getters.getCells(sheetId)) {
      if (!cell.isFormula) continue;
      let isKnown = true;
      const formula = cell.compiledFormula.toFormulaString(model.getters);
      const own = usesLambda(formula) ? parameterNames(library, formula) : undefined;
      withFunctions(formula, (name) => {
        if (known.contains(name) || own?.has(name)) return undefined;
        isKnown = false;
        unknown.set(name, (unknown.get(name) ?? 0) + 1);
        return undefined;
      });
      if (isKnown && cell.compiledFormula.isBadExpression && unread.length < MOST_NAMED) {
        const { col, row } = model.getters.getCellPosition(cell.id);
        unread.push(`${model.getters.getSheetName(sheetId)}!${library.helpers.toXC(col, row)}`);
      }
    }
  return { unknown, unread };
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
