/** Our functions in the grid: cells of the library in, cells of the library out. */
import type { CellPosition, Model } from "@odoo/o-spreadsheet";
import type { FunctionMetadata } from "../../functions/excel-metadata";
import type { Units } from "../../functions/units/units-of";
import { addressOf } from "../cell-address";
import {
  type CustomFunctionsRuntime,
  type HostArgument,
  type HostCell,
  HostError,
  type HostResult,
} from "./custom-functions-runtime";
import type { Library } from "./grid-library";
import { shownAs } from "./grid-units";
import { BUSY, type Patience } from "./patience";

type Getters = Pick<Model["getters"], "getCell">;

/** The codes Excel has and this library lacks: unknown to it, IFERROR would let them pass as texts. */
const EXCEL_CODES = ["#VALUE!", "#N/A", "#NUM!", "#DIV/0!", "#NAME?", "#NULL!", "#REF!", BUSY];

/** The library's own codes, as Excel calls the same thing. */
const asExcelCode: ReadonlyMap<string, string> = new Map([
  ["#REF", "#REF!"],
  ["#ERROR", "#VALUE!"],
  ["#BAD_EXPR", "#VALUE!"],
  ["#CYCLE", "#VALUE!"],
]);

export interface EngineCell {
  readonly value: unknown;
  readonly message?: string | undefined;
  /** Where an error stands. */
  readonly position?: CellPosition | undefined;
}

/** The library takes every text that reads like an error for one: what was written as a text, if this is such a cell. */
export function writtenText(getters: Getters, position: CellPosition | undefined): string | undefined {
  const cell = position === undefined ? undefined : getters.getCell(position);
  return cell?.isFormula === false && cell.content.startsWith("'") ? cell.content.slice(1) : undefined;
}
/** Columns of cells: the library's rectangles stand on their side. */
type EngineArgument = undefined | EngineCell | readonly (readonly EngineCell[])[];

/** Makes every function of functions.json known, with the texts that autocomplete and argument help show. */
export function registerFunctions(
  library: Library,
  functions: readonly FunctionMetadata[],
  runtime: CustomFunctionsRuntime,
  patience?: Patience,
  units: Readonly<Record<string, Units>> = {},
): void {
  for (const code of EXCEL_CODES) library.registries.errorTypes.add(code);
  const argumentOf = readPerRange();
  for (const metadata of functions) {
    library.addFunction(metadata.name, {
      description: metadata.description,
      category: metadata.name.slice(0, metadata.name.indexOf(".")),
      args: metadata.parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description,
        type: ["ANY", "RANGE"],
        acceptMatrix: true,
        acceptErrors: true,
        ...(parameter.optional && { optional: true }),
      })),
      compute(...given: unknown[]) {
        const position = this.__originCellPosition;
        const address = position === undefined ? "" : addressOf({ row: position.row, column: position.col });
        const cells = given.map((each) => argumentOf(each as EngineArgument, this.getters));
        const call = { called: metadata, given: cells, address };
        const compute = () => runtime.call(metadata, cells, address);
        const result = patience === undefined ? compute() : patience.answer(call, position, compute);
        const shown = shownAs(metadata, units[metadata.name], cells, result);
        if (!Array.isArray(result)) return engineCell(result, shown(0, 0));
        return turned(result, (cell, down, across) => engineCell(cell, shown(down, across)));
      },
    });
  }
}

/** Formulas of one recalculation are handed one and the same range of the library's: its cells are read once. */
function readPerRange() {
  const known = new WeakMap<object, HostArgument>();
  return (given: EngineArgument, getters: Getters): HostArgument => {
    const read = (cell: EngineCell | undefined): HostCell => {
      const found = hostCell(cell);
      return found instanceof HostError ? (writtenText(getters, cell?.position) ?? found) : found;
    };
    if (given === undefined) return undefined;
    if (!isColumns(given)) return [[read(given)]];
    const rows = known.get(given) ?? turned(given, read);
    known.set(given, rows);
    return rows;
  };
}

function isColumns(given: EngineArgument): given is readonly (readonly EngineCell[])[] {
  return Array.isArray(given);
}

/** Rows become columns and columns rows, each cell as `of` makes it. */
function turned<T, U>(
  rectangle: readonly (readonly T[])[],
  of: (cell: T, line: number, place: number) => U,
): U[][] {
  return Array.from({ length: rectangle[0]?.length ?? 0 }, (_, place) =>
    rectangle.map((cells, line) => of(cells[place] as T, line, place)),
  );
}

export function hostCell(cell: EngineCell | undefined): HostCell {
  const value = cell?.value;
  if (typeof value === "string" && (EXCEL_CODES.includes(value) || asExcelCode.has(value)))
    return new HostError(asExcelCode.get(value) ?? value, cell?.message);
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean" ? value : null;
}

/** A cell that the user has formatted keeps his format. */
function engineCell(result: HostResult, format: string | undefined) {
  if (result instanceof HostError) return { value: result.code, message: result.message };
  return format === undefined ? { value: result } : { value: result, format };
}
