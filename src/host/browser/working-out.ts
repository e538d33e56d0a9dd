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

/** What waits, cells of the sheet in view first. */
export function seenFirst(waiting: Queue, sheetId: string | undefined): (readonly [string, Waiting])[] {
  const isSeen = ([, { cells }]: readonly [string, Waiting]) =>
    cells.some((cell) => cell.sheetId === sheetId);
  const all = [...waiting];
  return [...all.filter(isSeen), ...all.filter((each) => !isSeen(each))];
}

export async function someHere(
  waiting: () => readonly (readonly [string, Waiting])[],
  settle: Settle,
  now: () => number,
): Promise<void> {
  await pause();
  const from = now();
  for (const [key, { compute }] of waiting()) {
    settle(key, compute());
    if (now() - from >= STEP_MS) return;
  }
}

/** False where no other thread starts; what was stopped is no longer waited for. */
export async function someElsewhere(
  { call }: Elsewhere,
  waiting: Queue,
  settle: Settle,
  sheetId: string | undefined,
): Promise<boolean> {
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
  return (await Promise.all(seenFirst(waiting, sheetId).slice(0, AT_ONCE).map(ask))).every(Boolean);
}
