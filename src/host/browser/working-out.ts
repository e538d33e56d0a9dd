/** Some of what waits is worked out: here between two doings of the user, or on another thread. */
import type { CalledFunction, HostArgument } from "./custom-functions-runtime";
import { type Result, type SentCall, sentArguments } from "./sent-call";

/** A cell by the library's own position. */
export interface CellPosition {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

export interface Call {
  readonly called: CalledFunction;
  readonly given: readonly HostArgument[];
  readonly address: string;
}

/** Another thread. */
export interface Elsewhere {
  call(call: Omit<SentCall, "id">): Promise<Result>;
  stop(): void;
}

export interface Waiting {
  readonly call: Call;
  readonly compute: () => Result;
  readonly cells: CellPosition[];
}

/** By name and arguments. */
export type Queue = ReadonlyMap<string, Waiting>;
type Settle = (key: string, result: Result) => void;

const STEP_MS = 40;
const PAUSE_MS = 12;
/** Calls that are on their way to another thread together. */
const AT_ONCE = 8;

export const pause = () => new Promise((next) => setTimeout(next, PAUSE_MS));

export async function someHere(waiting: Queue, settle: Settle, now: () => number): Promise<void> {
  await pause();
  for (const from = now(); now() - from < STEP_MS; ) {
    const [next] = waiting;
    if (next === undefined) return;
    const [key, { compute }] = next;
    settle(key, compute());
  }
}

/** False where no other thread starts; what was stopped is no longer waited for. */
export async function someElsewhere({ call }: Elsewhere, waiting: Queue, settle: Settle): Promise<boolean> {
  const ask = async ([key, each]: readonly [string, Waiting]) => {
    const { called, given, address } = each.call;
    const { id, name, parameters } = called;
    try {
      settle(key, await call({ called: { id, name, parameters }, given: sentArguments(given), address }));
      return true;
    } catch {
      return waiting.get(key) !== each;
    }
  };
  return (await Promise.all([...waiting].slice(0, AT_ONCE).map(ask))).every(Boolean);
}
