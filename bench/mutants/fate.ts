import { spawn } from "node:child_process";
import { join } from "node:path";

const JEST = join(__dirname, "../../node_modules/jest/bin/jest.js");
/** Beyond five times the usual: a mutant may go round for ever. */
const PATIENCE_MS = 45_000;

export type Fate = "caught" | "out of time" | "survived";

/** What a test file met, and how long it takes. */
export interface Note {
  readonly testPath: string;
  readonly milliseconds: number;
  readonly met: readonly number[];
}

/** Runs test files of the copy: what became of the mutant that was awake. */
export function fateIn(copy: string, notes: readonly Note[], mutant: number): Promise<Fate> {
  const usual = notes.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return jest(
    copy,
    notes.map(({ testPath }) => testPath),
    mutant,
    PATIENCE_MS + 5 * usual,
  );
}

/** Runs them with every mutant asleep, so that each notes whom it met. */
export async function noted(copy: string, files: readonly string[]): Promise<void> {
  if ((await jest(copy, files)) !== "survived") throw new Error("without any mutant the tests fail");
}

function jest(copy: string, files: readonly string[], mutant?: number, withinMs?: number): Promise<Fate> {
  if (files.length === 0) return Promise.resolve("survived");
  const env = mutant === undefined ? process.env : { ...process.env, MUTANT: String(mutant) };
  const options = mutant === undefined ? [] : ["--bail", "--runInBand"];
  return new Promise((answer) => {
    const run = spawn(process.execPath, [JEST, "--silent", ...options, "--runTestsByPath", ...files], {
      cwd: copy,
      env,
      stdio: "ignore",
      ...(withinMs === undefined ? {} : { timeout: withinMs, killSignal: "SIGKILL" as const }),
    });
    run.once("exit", (code) => answer(code === 0 ? "survived" : code === null ? "out of time" : "caught"));
  });
}
