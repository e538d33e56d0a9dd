/** The parts of an .xlsx file as a workbook. What the library does not read by itself is put right here. */

import type { GridModel } from "./grid-edits";
import type { FileNames } from "./grid-file";
import { keptData } from "./grid-keeping";
import type { Library } from "./grid-library";
import { parameterNames } from "./lambda/parameter-names";
import { usesLambda } from "./lambda/register";
import { withFunctions } from "./stored-formula";

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
