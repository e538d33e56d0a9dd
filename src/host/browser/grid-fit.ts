/** Columns that nobody has sized grow to what a formula spills into them. */
import type { CellPosition, Command, Model } from "@odoo/o-spreadsheet";
import { withoutUndo } from "./grid-history";
import type { Library } from "./grid-library";
import { widthOfCharacters } from "./grid-sheet-parts";

/** As the library makes a column. */
const UNSIZED = 96;
/** What is longer is a sentence: it runs on over free cells or is read in the cell's own words. */
const WIDEST = 36;

const entered: CellPosition[] = [];

/** Remembers where formulas were entered. */
export function registerFitting(library: Library): void {
  class Entered extends library.UIPlugin {
    override handle(command: Command): void {
      if (command.type !== "UPDATE_CELL" || !command.content?.startsWith("=")) return;
      const { sheetId, col, row } = command;
      entered.push({ sheetId, col, row });
    }
  }
  library.registries.featurePluginRegistry.add("wingspan_entered", Entered as never);
}

export function fitColumns(model: Model): void {
  // What was entered before belongs to the making of the workbook.
  entered.length = 0;
  model.on("update", fitColumns, () => {
    const cells = entered.splice(0);
    const work = () => {
      for (const cell of cells) makeRoom(model, cell);
    };
    if (cells.length > 0) queueMicrotask(() => withoutUndo(work));
  });
}

function makeRoom({ getters, dispatch }: Model, position: CellPosition): void {
  const { sheetId } = position;
  if (getters.tryGetSheet(sheetId) === undefined) return;
  const zone = getters.getSpreadZone(position);
  if (zone === undefined) return;
  for (let col = zone.left; col <= zone.right; col++) {
    if (getters.getColSize(sheetId, col) !== UNSIZED) continue;
    let longest = 0;
    for (let row = zone.top; row <= zone.bottom; row++)
      longest = Math.max(longest, getters.getEvaluatedCell({ sheetId, col, row }).formattedValue.length);
    const size = widthOfCharacters(Math.min(longest, WIDEST));
    if (size > UNSIZED) dispatch("RESIZE_COLUMNS_ROWS", { sheetId, dimension: "COL", elements: [col], size });
  }
}
