/**
 * What functions.js finds in Excel under the name CustomFunctions, for a spreadsheet that is not Excel. It knows
 * no grid: cells come in and go out as plain values. The functions are pure, so nothing here waits or caches.
 */
import type { CellValue } from "../../functions/cells";
import type { FunctionMetadata } from "../../functions/excel-metadata";

/** The names that Excel gives the codes. */
export const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** Excel shows a message for these two codes only; elsewhere it would promise what Excel does not keep. */
const CODES_WITH_MESSAGE: ReadonlySet<string> = new Set([ErrorCode.invalidValue, ErrorCode.notAvailable]);

/** CustomFunctions.Error: an error in one cell, thrown by a function or standing among its cells. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(CODES_WITH_MESSAGE.has(code) ? message : "");
  }
}

/** A cell as the grid holds it: a blank is null. */
export type HostCell = CellValue | null | HostError;
/** An argument as typed: left out, or the rows of a range (a single cell is one row of one). */
export type HostArgument = undefined | readonly (readonly HostCell[])[];
/** One value, or rows that spill. A result is never blank. */
export type HostResult = Exclude<HostCell, null>;

type Handler = (...given: unknown[]) => unknown;
export type CalledFunction = Pick<FunctionMetadata, "id" | "name" | "parameters">;

export interface CustomFunctionsRuntime {
  /** To be made global before functions.js loads. */
  readonly CustomFunctions: {
    readonly Error: typeof HostError;
    readonly ErrorCode: typeof ErrorCode;
    associate(idOrHandlers: string | Readonly<Record<string, Handler>>, handler?: Handler): void;
  };
  call(called: CalledFunction, given: readonly HostArgument[], address: string): HostResult | HostResult[][];
}

/** As what a blank cell reaches a function: Excel sends null, an empty text or 0, by platform and build. */
export type Blank = null | "" | 0;

export function customFunctionsRuntime(blank: Blank | (() => Blank) = null): CustomFunctionsRuntime {
  const handlers = new Map<string, Handler>();
  return {
    CustomFunctions: {
      Error: HostError,
      ErrorCode,
      associate(idOrHandlers, handler) {
        const entries =
          typeof idOrHandlers === "string"
            ? [[idOrHandlers, handler] as const]
            : Object.entries(idOrHandlers);
        for (const [id, each] of entries) if (each !== undefined) handlers.set(id.toUpperCase(), each);
      },
    },
    call(called, given, address) {
      const handler = handlers.get(called.id.toUpperCase());
      if (handler === undefined) return new HostError(ErrorCode.invalidName);
      const count = called.parameters.length;
      if (given.length > count)
        return new HostError(
          ErrorCode.invalidValue,
          `${called.name} takes ${count} arguments, got ${given.length}`,
        );
      // Excel fills up what is left out with null, so that the invocation always stands last.
      const now = typeof blank === "function" ? blank() : blank;
      const cells = called.parameters.map((_, index) => withBlanks(given[index], now));
      try {
        return resultOf(handler(...cells, { address, functionName: called.name }));
      } catch (thrown) {
        return errorOf(thrown);
      }
    },
  };
}

/** What is left out stays so; blank cells go as Excel would send them. */
function withBlanks(given: HostArgument, blank: Blank) {
  return (blank === null ? given : given?.map((row) => row.map((cell) => cell ?? blank))) ?? null;
}

function resultOf(returned: unknown): HostResult | HostResult[][] {
  if (!Array.isArray(returned)) return cellOf(returned);
  const width = Array.isArray(returned[0]) ? returned[0].length : 0;
  const isRectangle = width > 0 && returned.every((row) => Array.isArray(row) && row.length === width);
  if (!isRectangle)
    return new HostError(ErrorCode.invalidValue, "the function returned rows of unequal length, or none");
  const rows = (returned as unknown[][]).map((row) => row.map(cellOf));
  const [[only] = []] = rows;
  return rows.length === 1 && width === 1 && only !== undefined ? only : rows;
}

function cellOf(value: unknown): HostResult {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number")
    return Number.isFinite(value) ? value : new HostError(ErrorCode.invalidNumber);
  if (hasCode(value)) return errorOf(value);
  return new HostError(ErrorCode.invalidValue, "the function returned nothing that a cell can hold");
}

/** What was thrown or returned as an error; anything without a code is #VALUE!, as in Excel. */
function errorOf(thrown: unknown): HostError {
  const message = thrown instanceof Error || hasCode(thrown) ? String(thrown.message ?? "") : "";
  return new HostError(hasCode(thrown) ? thrown.code : ErrorCode.invalidValue, message);
}

/** Both forms that Excel accepts: CustomFunctions.Error and a plain object with code and message. */
function hasCode(value: unknown): value is { readonly code: string; readonly message?: unknown } {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    typeof value.code === "string" &&
    value.code.startsWith("#")
  );
}
