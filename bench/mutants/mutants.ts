/**
 * How many changes of behaviour do the tests see? A seeded sample of mutants of the engine and the functions, each
 * against the tests that come by it: `npm run mutants -- [count] [seed] [minutes]`.
 */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { KINDS } from "./kinds";
import { drawn } from "./sample";
import { type Placed, workshop } from "./workshop";

const top = join(__dirname, "../..");
const [count = 150, seed = 1, minutes = 25] = process.argv.slice(2).map(Number);
const SLOW_FILE_MS = 4000;
/** Beyond five times the usual: a mutant may go round for ever. */
const PATIENCE_MS = 60_000;
const deadline = Date.now() + minutes * 60_000;

type Fate = "caught" | "survived" | "out of time" | "not tried";

/** Runs test files of the copy: what became of the mutant that was awake. */
function fateIn(
  copy: string,
  files: readonly string[],
  mutant: number | undefined,
  withinMs: number,
): Promise<Fate> {
  if (files.length === 0) return Promise.resolve("survived");
  const jest = join(top, "node_modules/jest/bin/jest.js");
  const env = mutant === undefined ? process.env : { ...process.env, MUTANT: String(mutant) };
  const options = mutant === undefined ? [] : ["--bail", "--runInBand"];
  return new Promise((answer) => {
    const run = spawn(process.execPath, [jest, "--silent", ...options, "--runTestsByPath", ...files], {
      cwd: copy,
      env,
      stdio: "ignore",
      timeout: Math.max(1, withinMs),
      killSignal: "SIGKILL",
    });
    run.once("exit", (code) => answer(code === 0 ? "survived" : code === null ? "out of time" : "caught"));
  });
}

async function main(): Promise<void> {
  const sample = drawn(count, seed);
  const copy = workshop(sample);
  const fates = new Map<number, Fate>(sample.map(({ id }) => [id, "not tried"]));
  try {
    const tests = ["test/engine", "test/functions"].flatMap((folder) =>
      readdirSync(join(copy, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".test.ts"))
        .map((name) => join(copy, folder, name)),
    );
    if ((await fateIn(copy, tests, undefined, minutes * 60_000)) !== "survived")
      throw new Error("without any mutant the tests fail, or take all the time there is");
    const notes = readdirSync(join(copy, "reached"))
      .map((name) => JSON.parse(readFileSync(join(copy, "reached", name), "utf8")) as Note)
      .sort((a, b) => a.milliseconds - b.milliseconds);
    const queue = [...sample];
    const work = async () => {
      for (
        let mutant = queue.shift();
        mutant !== undefined && Date.now() < deadline;
        mutant = queue.shift()
      ) {
        const { id, path } = mutant;
        const met = notes.filter(({ met }) => met.includes(id));
        const [quick, slow] = [true, false].map((isQuick) =>
          met.filter(({ milliseconds }) => milliseconds < SLOW_FILE_MS === isQuick),
        ) as [Note[], Note[]];
        const isNear = ({ testPath }: Note) => testPath.includes(dirname(path).replace("src/", "test/"));
        let fate: Fate = "survived";
        for (const group of [quick.filter(isNear), quick.filter((note) => !isNear(note)), slow]) {
          if (fate !== "survived") break;
          const usual = group.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
          const files = group.map(({ testPath }) => testPath);
          fate = await fateIn(copy, files, id, PATIENCE_MS + 5 * usual);
        }
        fates.set(id, fate);
        if (fate !== "caught") console.log(told(mutant, fate), met.length === 0 ? "(no test comes by)" : "");
      }
    };
    await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  } finally {
    rmSync(dirname(copy), { recursive: true });
  }
  report(sample, fates);
}

interface Note {
  readonly testPath: string;
  readonly milliseconds: number;
  readonly met: readonly number[];
}

function told({ kind, path, start, end, instead }: Placed, fate: Fate): string {
  const text = readFileSync(join(top, path), "utf8");
  const line = text.slice(0, start).split("\n").length;
  return `${fate}  ${path}:${line}  ${kind}: ${text.slice(start, end) || "the function"} -> ${instead}`;
}

function report(sample: readonly Placed[], fates: ReadonlyMap<number, Fate>): void {
  for (const kind of [...KINDS, "all"]) {
    const of = sample
      .filter((mutant) => kind === "all" || mutant.kind === kind)
      .map(({ id }) => fates.get(id));
    const tried = of.filter((fate) => fate !== "not tried").length;
    // A mutant that goes round for ever is seen by whoever waits for the tests.
    const caught = of.filter((fate) => fate === "caught" || fate === "out of time").length;
    console.log(`${kind}: ${caught} of ${tried} caught (${((100 * caught) / tried).toFixed(0)} %)`);
  }
}

void main();
