import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const JEST = join(__dirname, "../../node_modules/jest/bin/jest.js");
/**
 * Beyond five times the usual, by the processor's clock: a mutant may go round for ever, but a busy machine that runs
 * its tests late is no mutant that somebody saw.
 */
const PATIENCE_MS = 45_000;

export type Fate = "caught" | "out of time" | "survived";

/** What a test file met, and how long the processor works on it. */
export interface Note {
  readonly testPath: string;
  readonly milliseconds: number;
  readonly met: readonly number[];
}

/**
 * Runs test files of the copy: what became of the mutant that was awake. They run as one file, so that they share the
 * modules under test, which take longer to load than most tests to run; the first failure ends it.
 */
export function fateIn(copy: string, notes: readonly Note[], mutant: number): Promise<Fate> {
  if (notes.length === 0) return Promise.resolve("survived");
  const usual = notes.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const together = join(copy, "test/together.test.ts");
  writeFileSync(together, notes.map(({ testPath }) => `require(${JSON.stringify(testPath)});`).join("\n"));
  return jest(
    copy,
    [together],
    ["--runInBand", "--testEnvironment=./first-failure.cjs"],
    mutant,
    PATIENCE_MS + 5 * usual,
  );
}

/** Runs them with every mutant asleep, so that each notes whom it met; the notes of those that fail even so go. */
export async function noted(copy: string, files: readonly string[]): Promise<void> {
  const told = join(copy, "noted.json");
  await jest(copy, files, ["--json", `--outputFile=${told}`]);
  const { testResults } = JSON.parse(readFileSync(told, "utf8")) as {
    readonly testResults: readonly { readonly name: string; readonly status: string }[];
  };
  for (const { name, status } of testResults) {
    if (status === "passed") continue;
    console.log(`left out, since it fails without any mutant: ${name}`);
    rmSync(join(copy, "reached", noteOf(name)), { force: true });
  }
}

/** The name of a test file's note. */
export const noteOf = (testPath: string): string => `${testPath.replaceAll(/\W+/g, "-")}.json`;

function jest(
  copy: string,
  files: readonly string[],
  options: readonly string[],
  mutant?: number,
  withinMs?: number,
): Promise<Fate> {
  const env = mutant === undefined ? process.env : { ...process.env, MUTANT: String(mutant) };
  const seconds = withinMs === undefined ? "unlimited" : String(Math.ceil(withinMs / 1000));
  const jestCall = [process.execPath, JEST, "--silent", ...options, "--runTestsByPath", ...files];
  return new Promise((answer) => {
    const run = spawn("/bin/sh", ["-c", 'ulimit -t "$0" && exec "$@"', seconds, ...jestCall], {
      cwd: copy,
      env,
      stdio: "ignore",
    });
    run.once("exit", (code) => answer(code === 0 ? "survived" : code === null ? "out of time" : "caught"));
  });
}
