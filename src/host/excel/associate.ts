import { PICK } from "../../functions/cases";
import { CellError, type RawArgument, type Result, type ResultCell } from "../../functions/cells";
import type { Definition } from "../../functions/define";
import { excelId } from "../../functions/excel-id";
import { FORMATS, type Formats } from "../../functions/units/carried";
import { plainCells, withFormat } from "./rich-cells";

type HostError = new (code: string, message: string) => Error;
type Handler = (...given: unknown[]) => unknown;

/** The part of Excel's custom-functions runtime that is used; outside Excel it may be absent or partial. */
interface CustomFunctionsHost {
  readonly associate?: (handlers: Record<string, Handler>) => void;
  readonly Error?: HostError;
}

function host(): CustomFunctionsHost | undefined {
  return (globalThis as unknown as { CustomFunctions?: CustomFunctionsHost }).CustomFunctions;
}

/** An error as the host wants it in a cell: its own kind where it has one. */
function hostCell(cell: ResultCell): unknown {
  if (!(cell instanceof CellError)) return cell;
  const OfHost = host()?.Error;
  return OfHost === undefined
    ? { code: cell.code, message: cell.message }
    : new OfHost(cell.code, cell.message);
}

/** Stands in for the host's error where it has none, so that a caller still reads code and message. */
class WorksheetError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

function hostResult(result: Result, formatsOf?: (rows: ResultCell[][]) => string[][] | undefined): unknown {
  if (result instanceof CellError) {
    const OfHost = host()?.Error ?? WorksheetError;
    throw new OfHost(result.code, result.message);
  }
  if (!isExcel()) return Array.isArray(result) ? result.map((row) => row.map(hostCell)) : result;
  const rows = Array.isArray(result) ? result : [[result]];
  const formats = formatsOf?.(rows);
  return rows.map((row, down) =>
    row.map((cell, across) => withFormat(hostCell(cell), formats?.[down]?.[across])),
  );
}

let excelIsHere: boolean | undefined;

/**
 * functions.json promises a two-dimensional answer, and Excel is strict about promises: a lone value is one
 * cell of a range there. Wherever else the functions run it stays a plain value. Asked once, at the first
 * answer: hosts that run scripts in a context of their own look globals up slowly.
 */
function isExcel(): boolean {
  excelIsHere ??= "Office" in globalThis;
  return excelIsHere;
}

/** Excel appends an invocation object to every call; an error cell is an object too, but carries a code. */
function isInvocation(given: unknown): boolean {
  return typeof given === "object" && given !== null && !Array.isArray(given) && !("code" in given);
}

/** The function that Excel calls: positional arguments, omitted ones null, the invocation last. */
export function handlerOf(definition: Definition): Handler {
  const names = Object.keys(definition.arguments);
  const count = names.length;
  return (...given) => {
    const cells = (isInvocation(given[given.length - 1]) ? given.slice(0, -1) : given).map(plainCells);
    const formats = (rows: ResultCell[][]) =>
      (globalThis as { readonly [FORMATS]?: Formats })[FORMATS]?.(
        definition.id,
        rows,
        cells[names.indexOf(PICK)],
      );
    if (cells.length > count && cells.slice(count).some((extra) => extra !== null && extra !== undefined))
      return hostResult(
        new CellError("#VALUE!", `${definition.id} takes ${count} arguments, got ${cells.length}`),
      );
    return hostResult(definition.call(cells as RawArgument[]), formats);
  };
}

/**
 * Hands every function to Excel in one call; does nothing where there is no Excel. Excel asks by the id of
 * functions.json, which has no dot; whoever knows a function by what a cell reads finds it under that name too.
 */
export function associate(definitions: readonly Definition[]): void {
  const handlers = Object.fromEntries(
    definitions.flatMap((definition) => {
      const handler = handlerOf(definition);
      return [definition.id, excelId(definition)].map((name) => [name, handler]);
    }),
  );
  host()?.associate?.(handlers);
}
