/**
 * Long recalculations in small steps. What one turn of the page has time for is answered at once; the rest stands as
 * #BUSY! and is worked out between the user's own doings, so that the page answers all the while.
 */
import { words } from "../words";
import { type HostArgument, HostError } from "./custom-functions-runtime";
import type { Result } from "./sent-call";
import {
  type Call,
  type CellPosition,
  type Elsewhere,
  pause,
  seenFirst,
  someElsewhere,
  someHere,
  type Waiting,
} from "./working-out";

export interface Watch {
  /** Cells that still wait, of how many. */
  progress(waiting: number, all: number): void;
  done(): void;
  /** The sheet in view, which is worked out before the others. */
  seen?(): string;
  /** These cells can be answered now; false asks to try again. */
  answer(cells: readonly CellPosition[]): boolean;
}

interface Settings {
  readonly now?: () => number;
  readonly elsewhere?: Elsewhere;
  /** Functions that are known to take long. */
  readonly long?: readonly string[];
}
const ASSUMED_MS = 500;

export const BUSY = "#BUSY!";
/** What a turn may take before the slow functions wait. */
const TURN_MS = 300;
/** A function that takes less never waits: handing it on would take longer. */
const SLOW_MS = 1.5;
/** One that takes longer goes to another thread at once, where there is one. */
const LONG_MS = 100;
const TELL_EVERY_MS = 100;
const ANSWER_EVERY_MS = 600;
const MOST_REMEMBERED = 20_000;
const STOPPED = words`stopped before it was worked out: edit the cell, or press Work out`;

/** What was looked through: formulas that read one range, a journal of thousands of rows, are given the same rows. */
const looked = new WeakMap<object, boolean>();

function isBusy(given: readonly HostArgument[]): boolean {
  return given.some((rows) => {
    if (rows === undefined) return false;
    const found = looked.get(rows) ?? holdsBusy(rows);
    looked.set(rows, found);
    return found;
  });
}

/** Plain loops: closures around each cell would cost more than the look. */
function holdsBusy(rows: NonNullable<HostArgument>): boolean {
  for (const row of rows)
    for (const cell of row)
      if (typeof cell === "object" && cell instanceof HostError && cell.code === BUSY) return true;
  return false;
}

export class Patience {
  private readonly known = new Map<string, Result>();
  /** Functions of which an answer came late: only theirs are looked for among the known. */
  private readonly late = new Set<string>();
  private readonly waiting = new Map<string, Waiting>();
  private readonly cost = new Map<string, number>();
  private readonly stopped = new Map<string, CellPosition[]>();
  private spent = 0;
  private watch: Watch | undefined;
  private isRunning = false;

  private readonly now: () => number;
  private elsewhere: Elsewhere | undefined;

  constructor({ now, elsewhere, long = [] }: Settings = {}) {
    this.now = now ?? (() => performance.now());
    this.elsewhere = elsewhere;
    for (const name of long) this.cost.set(name, ASSUMED_MS);
  }

  /** From here on what waits is worked out. */
  attach(watch: Watch): void {
    this.watch = watch;
    this.run();
  }

  answer(call: Call, cell: CellPosition | undefined, compute: () => Result): Result {
    const { called, given } = call;
    if (isBusy(given)) return new HostError(BUSY);
    const cost = this.cost.get(called.name) ?? 0;
    if (cell === undefined || cost <= SLOW_MS) return this.timed(called.name, compute);
    const isLong = this.elsewhere !== undefined && cost > LONG_MS;
    const hasTime = !isLong && this.spent < TURN_MS;
    // Spelling a journal of years out takes as long as working it out.
    if (hasTime && !this.late.has(called.name)) return this.timed(called.name, compute);
    const key = `${called.name} ${JSON.stringify(given)}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    if (hasTime) return this.timed(called.name, compute);
    this.late.add(called.name);
    const waiting = this.waiting.get(key) ?? { call, compute, cells: [] };
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
    this.elsewhere?.stop();
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
    let ready: CellPosition[] = [];
    let [answered, told, finished] = [this.now(), 0, 0];
    const settle = (key: string, result: Result) => {
      const cells = this.waiting.get(key)?.cells ?? [];
      // What was stopped meanwhile stays so.
      if (!this.waiting.delete(key)) return;
      this.known.set(key, result);
      ready.push(...cells);
      finished++;
      if (this.now() - told < TELL_EVERY_MS) return;
      told = this.now();
      watch.progress(this.waiting.size, finished + this.waiting.size);
      if (this.now() - answered < ANSWER_EVERY_MS || !watch.answer(ready)) return;
      ready = [];
      answered = this.now();
    };
    // All that this turn of the page asks for.
    await pause();
    if (this.waiting.size > 0) watch.progress(this.waiting.size, this.waiting.size);
    const { waiting } = this;
    while (waiting.size > 0)
      if (this.elsewhere === undefined)
        await someHere(() => seenFirst(waiting, watch.seen?.()), settle, this.now);
      else if (!(await someElsewhere(this.elsewhere, waiting, settle, watch.seen?.())))
        this.elsewhere = undefined;
    while (!watch.answer(ready)) await pause();
    if (this.waiting.size > 0) return;
    if (this.known.size > MOST_REMEMBERED) this.known.clear();
    // An edit from here on has time again: a journal of years would be spelled out for each formula that reads it.
    if (this.stopped.size === 0) this.late.clear();
    watch.done();
  }
}
