/** Sheets of many rows: what the library works out cell by cell, although most cells share the answer. */
import type { Cell, CellPosition, Getters, Style, UID, Zone } from "@odoo/o-spreadsheet";
import type { Library } from "./grid-library";
import { keepSpills, type Spilling } from "./grid-spills";

interface Evaluator extends Spilling {
  evaluate(ranges: readonly { readonly sheetId: UID; readonly zone: Zone }[]): void;
  evaluateAllCells(): void;
}
interface Evaluation {
  readonly evaluator: Evaluator;
  finalize(): void;
}
interface Settings {
  readonly custom: Readonly<Record<string, unknown>>;
}
type EvaluationPlugin = new (...given: readonly [Settings, ...unknown[]]) => Evaluation;

interface RowSizes {
  readonly getters: Getters;
  isInMultiRowMerge(position: CellPosition): boolean;
  getCellHeight(position: CellPosition): number;
}
type RowSizesPlugin = new (...given: readonly unknown[]) => RowSizes;

export function registerLargeSheets(library: Library): void {
  workOutUsedCells(library);
  rememberHeights(library);
}

/** Among a model's own settings: its formulas stay without answers, for a workbook that is written to be kept. */
export const UNANSWERED = "wingspan_unanswered";

/** Of a sheet, everything is worked out where something stands: the library goes through all its blank cells too. */
function workOutUsedCells(library: Library): void {
  const registry = library.registries.coreViewsPluginRegistry;
  const Known = registry.get("evaluation") as unknown as EvaluationPlugin;
  class OwnEvaluation extends Known {
    constructor(...given: readonly [Settings, ...unknown[]]) {
      super(...given);
      const [{ custom }] = given;
      if (custom[UNANSWERED]) this.finalize = () => {};
      const { evaluator } = this;
      const { getters } = evaluator;
      keepSpills(evaluator);
      const NoCells = evaluator.evaluatedCells.constructor as new () => Evaluator["evaluatedCells"];
      evaluator.evaluateAllCells = () => {
        evaluator.evaluatedCells = new NoCells();
        evaluator.evaluate(
          getters.getSheetIds().map((sheetId) => ({ sheetId, zone: usedZone(getters, sheetId) })),
        );
      };
    }
  }
  registry.replace("evaluation", OwnEvaluation as never);
}

function usedZone(getters: Getters, sheetId: UID) {
  const zone = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const { id } of getters.getCells(sheetId)) {
    const { col, row } = getters.getCellPosition(id);
    if (col > zone.right) zone.right = col;
    if (row > zone.bottom) zone.bottom = row;
  }
  return zone;
}

/** A line's height comes of its letters' size and is measured once for each; the library measures every text. */
function rememberHeights(library: Library): void {
  const registry = library.registries.coreViewsPluginRegistry;
  const Known = registry.get("row_size") as unknown as RowSizesPlugin;
  class OwnRowSizes extends Known {
    private readonly known = new Map<string, number>();

    override getCellHeight(position: CellPosition): number {
      const look = lookOfLine(this.getters.getCell(position));
      if (look === undefined || this.isInMultiRowMerge(position)) return super.getCellHeight(position);
      const known = this.known.get(look) ?? super.getCellHeight(position);
      this.known.set(look, known);
      return known;
    }
  }
  registry.replace("row_size", OwnRowSizes as never);
}

/** What its height comes of, where the cell shows one line. */
function lookOfLine(cell: Cell | undefined): string | undefined {
  if (cell === undefined || cell.isFormula || cell.content === "" || cell.content.includes("\n")) return;
  const { wrapping, rotation, fontSize, bold, italic }: Style = cell.style ?? {};
  return wrapping === "wrap" || rotation ? undefined : `${fontSize} ${bold} ${italic}`;
}
