import { join } from "node:path";
import { Worker } from "node:worker_threads";

export type Fate = "caught" | "out of time" | "survived";

/** A test file, or some of its tests by their place in it, while one mutant is awake; none is when it is absent. */
export interface Task {
  readonly testPath: string;
  readonly tests?: readonly number[] | undefined;
  readonly mutant?: number;
}

/** What one test met and how long the processor worked on it. */
interface TestNote {
  readonly met: readonly number[];
  readonly milliseconds: number;
}

/** What a file met: outside its tests, which is what all of them may stand on, and in each. */
export interface Note extends TestNote {
  readonly testPath: string;
  readonly tests: readonly TestNote[];
  /** The names of tests that failed; a run of a mutant ends with the first. */
  readonly failed: readonly string[];
}

/**
 * Beyond ten times the usual, by the processor's clock: a mutant may go round for ever, but a busy machine that runs
 * its tests late is no mutant that somebody saw.
 */
const PATIENCE_MS = 15_000;
const USUAL_TIMES = 10;
const LOOK_MS = 500;
const MEMORY_MB = 3000;

/** Runs test files one by one in a thread that stays warm, until one never ends: the next gets a new thread. */
export class Tester {
  private thread: Worker | undefined;
  constructor(private readonly copy: string) {}

  /** The file's note, or nothing when it was still not done after many times its usual time. */
  run(task: Task, usualMs = Number.POSITIVE_INFINITY): Promise<Note | undefined> {
    this.thread ??= threadFor(this.copy);
    const thread = this.thread;
    const begun = spentMs();
    return new Promise((answer) => {
      const end = (note?: Note) => {
        clearInterval(watch);
        thread.off("message", end).off("error", lost);
        answer(note);
      };
      // Also when it is out of memory: it never ends either.
      const lost = () => {
        this.thread = undefined;
        void thread.terminate().then(() => end());
      };
      const watch = setInterval(() => {
        if (spentMs() - begun > PATIENCE_MS + USUAL_TIMES * usualMs) lost();
      }, LOOK_MS);
      thread.on("message", end).on("error", lost);
      thread.postMessage(task);
    });
  }

  async end(): Promise<void> {
    await this.thread?.terminate();
  }
}

function threadFor(copy: string): Worker {
  const [loader, code] = [require.resolve("jiti"), join(__dirname, "thread.ts")].map((path) =>
    JSON.stringify(path),
  );
  const start = `require(${loader}).createJiti(${code})(${code})`;
  return new Worker(start, {
    eval: true,
    workerData: copy,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
}

/** By the processor's clock, which a busy machine does not turn. Of both threads, one of which only waits. */
export function spentMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
