/**
 * Long recalculations in small steps. What one turn of the page has time for is answered at once; the rest stands as
 * #BUSY! and is worked out between the user's own doings, so that the page answers all the while.
 */
import { type HostArgument, HostError, type HostResult } from "./custom-functions-runtime";

type Result = HostResult | HostResult[][];

/** A cell by the library's own position. */
export interface CellPosition {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

interface Waiting {
  readonly compute: () => Result;
  readonly cells: CellPosition[];
}

export interface Watch {
  /** Cells that still wait, of how many. */
  progress(waiting: number, all: number): void;
  done(): void;
  /** These cells can be answered now; false asks to try again. */
  answer(cells: readonly CellPosition[]): boolean;
}

export const BUSY = "#BUSY!";
/** What a turn may take before the slow functions wait. */
const TURN_MS = 300;
/** A function that takes less never waits: handing it on would take longer. */
const SLOW_MS = 1.5;
const STEP_MS = 40;
const PAUSE_MS = 12;
const ANSWER_EVERY_MS = 600;
const MOST_REMEMBERED = 20_000;
const STOPPED = "stopped before it was worked out: edit the cell, or press Work out";

const isBusy = (given: readonly HostArgument[]) =>
  given.some((rows) =>
    rows?.some((row) => row.some((cell) => cell instanceof HostError && cell.code === BUSY)),
  );

export class Patience {
  private readonly known = new Map<string, Result>();
  private readonly waiting = new Map<string, Waiting>();
  private readonly cost = new Map<string, number>();
  private readonly stopped = new Map<string, CellPosition[]>();
  private spent = 0;
  private watch: Watch | undefined;
  private isRunning = false;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** From here on what waits is worked out. */
  attach(watch: Watch): void {
    this.watch = watch;
    this.run();
  }

  answer(
    name: string,
    given: readonly HostArgument[],
    cell: CellPosition | undefined,
    compute: () => Result,
  ): Result {
    if (isBusy(given)) return new HostError(BUSY);
    const isSlow = (this.cost.get(name) ?? 0) > SLOW_MS;
    if (cell === undefined || !isSlow) return this.timed(name, compute);
    const key = `${name} ${JSON.stringify(given)}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    if (this.spent < TURN_MS) return this.timed(name, compute);
    const waiting = this.waiting.get(key) ?? { compute, cells: [] };
    waiting.cells.push(cell);
    this.waiting.set(key, waiting);
    this.run();
    return new HostError(BUSY);
  }

  /** What waits is left alone, and its cells say so. */
  stop(): void {
    const cells: CellPosition[] = [];
    for (const [key, { cells: of }] of this.waiting) {
      this.known.set(key, new HostError("#N/A", STOPPED));
      this.stopped.set(key, of);
      cells.push(...of);
    }
    this.waiting.clear();
    this.watch?.answer(cells);
  }

  /** Another try at what was stopped. */
  workOut(): void {
    const cells = [...this.stopped.values()].flat();
    for (const key of this.stopped.keys()) this.known.delete(key);
    this.stopped.clear();
    this.spent = TURN_MS;
    this.watch?.answer(cells);
  }

  private timed(name: string, compute: () => Result): Result {
    const from = this.now();
    const result = compute();
    const took = this.now() - from;
    if (this.spent === 0) setTimeout(() => (this.spent = 0));
    this.spent += took;
    // A mean that one late answer of a busy machine does not lift.
    this.cost.set(name, 0.9 * (this.cost.get(name) ?? 0) + 0.1 * took);
    return result;
  }

  private run(): void {
    if (this.isRunning || this.watch === undefined || this.waiting.size === 0) return;
    this.isRunning = true;
    void this.work(this.watch).finally(() => {
      this.isRunning = false;
      this.run();
    });
  }

  private async work(watch: Watch): Promise<void> {
    const pause = () => new Promise((next) => setTimeout(next, PAUSE_MS));
    let ready: CellPosition[] = [];
    let answered = this.now();
    let finished = 0;
    while (this.waiting.size > 0) {
      await pause();
      for (const from = this.now(); this.now() - from < STEP_MS; ) {
        const [next] = this.waiting;
        if (next === undefined) break;
        const [key, { compute, cells }] = next;
        const result = compute();
        if (!this.waiting.delete(key)) continue;
        this.known.set(key, result);
        ready.push(...cells);
        finished++;
      }
      watch.progress(this.waiting.size, finished + this.waiting.size);
      if (this.now() - answered > ANSWER_EVERY_MS && watch.answer(ready)) {
        ready = [];
        answered = this.now();
      }
    }
    while (!watch.answer(ready)) await pause();
    if (this.waiting.size > 0) return;
    if (this.known.size > MOST_REMEMBERED) this.known.clear();
    watch.done();
  }
}
