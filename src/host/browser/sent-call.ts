/** A function's call as it goes to another thread, where errors arrive as plain objects. */
import {
  type CalledFunction,
  type HostArgument,
  HostError,
  type HostResult,
} from "./custom-functions-runtime";

export type Result = HostResult | HostResult[][];

interface SentError {
  readonly code: string;
  readonly message: string;
}
type SentCell = string | number | boolean | null | SentError;
export type SentResult = SentCell | SentCell[][];

export interface SentCall {
  readonly id: number;
  readonly called: CalledFunction;
  readonly given: readonly (undefined | SentCell[][])[];
  readonly address: string;
}
export interface SentAnswer {
  readonly id: number;
  readonly result: SentResult;
}

const packed = (cell: HostResult | null): SentCell =>
  cell instanceof HostError ? { code: cell.code, message: cell.message } : cell;
const unpacked = <T>(cell: T | SentError): T | HostError =>
  typeof cell === "object" && cell !== null && "code" in cell
    ? new HostError(cell.code, cell.message)
    : (cell as T);

export const sentArguments = (given: readonly HostArgument[]) =>
  given.map((rows) => rows?.map((row) => row.map(packed)));
export const receivedArguments = (given: SentCall["given"]): HostArgument[] =>
  given.map((rows) => rows?.map((row) => row.map((cell) => unpacked(cell))));

export const sentResult = (result: Result): SentResult =>
  Array.isArray(result) ? result.map((row) => row.map(packed)) : packed(result);
export const receivedResult = (result: SentResult): Result =>
  (Array.isArray(result)
    ? result.map((row) => row.map((cell) => unpacked(cell)))
    : unpacked(result)) as Result;
