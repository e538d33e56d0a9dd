/**
 * How many changes of behaviour do the tests see? A seeded sample of mutants of the engine and the functions, each
 * against the tests that come by it, those first that are about it: `npm run mutants -- [count] [seed] [minutes]`. What
 * is not tried within the minutes is tried by the next call with the same count and seed; `nice` keeps it out of the way.
 */
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { witnesses } from "./by-likeness";
import { KINDS } from "./kinds";
import { drawn } from "./sample";
import { type Fate, type Note, Tester } from "./tester";
import { type Placed, workshop } from "./workshop";

const [count = 150, seed = 1, minutes = 25] = process.argv.slice(2).map(Number);
const deadline = Date.now() + minutes * 60_000;

interface Tried {
  readonly id: number;
  readonly fate: Fate;
  /** The test that saw it, for whoever looks into the record. */
  readonly by?: string | undefined;
}

async function main(): Promise<void> {
  const { copy, sample } = workshop(`${count}-${seed}`, () => drawn(count, seed));
  const home = dirname(copy);
  const tester = new Tester(copy);
  const notes = await notesOf(copy, join(home, "notes"), tester);
  const log = join(home, "fates");
  const fates = new Map(linesOf<Tried>(log).map(({ id, fate }) => [id, fate]));
  for (const mutant of sample) {
    if (fates.has(mutant.id)) continue;
    if (notes === undefined || Date.now() >= deadline) break;
    const tried = await fateOf(mutant, notes, tester);
    fates.set(mutant.id, tried.fate);
    note(log, tried);
  }
  await tester.end();
  report(sample, fates);
  if (fates.size === sample.length) rmSync(home, { recursive: true });
}

/** What each test file meets while every mutant sleeps; nothing when the minutes end before that is known. */
async function notesOf(copy: string, log: string, tester: Tester): Promise<readonly Note[] | undefined> {
  const files = ["test/engine", "test/functions"].flatMap((folder) =>
    readdirSync(join(copy, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => join(copy, folder, name)),
  );
  const notes = linesOf<Note>(log);
  for (const testPath of files.slice(notes.length)) {
    if (Date.now() >= deadline) return undefined;
    const found = (await tester.run({ testPath }))!;
    notes.push(found);
    note(log, found);
  }
  const passing = notes.filter(({ failed }) => failed.length === 0);
  const tests = passing.reduce((sum, file) => sum + file.tests.length, 0);
  console.log(`${tests} tests in ${passing.length} files pass without any mutant`);
  for (const { testPath, failed } of notes)
    if (failed.length > 0) console.log(`left out, since it fails even so: ${testPath}: ${failed[0]}`);
  return passing;
}

async function fateOf({ id, path }: Placed, notes: readonly Note[], tester: Tester): Promise<Tried> {
  for (const { testPath, tests, usualMs } of witnesses(path, id, notes)) {
    const found = await tester.run({ testPath, tests, mutant: id }, usualMs);
    if (found === undefined) return { id, fate: "out of time", by: testPath };
    if (found.failed.length === 0) continue;
    // A test that fails without those before it has seen nothing.
    const asleep = await tester.run({ testPath, tests });
    if (asleep?.failed.length === 0) return { id, fate: "caught", by: `${testPath}: ${found.failed[0]}` };
  }
  return { id, fate: "survived" };
}

function report(sample: readonly Placed[], fates: ReadonlyMap<number, Fate>): void {
  for (const { id, kind, path, line, was, instead } of sample)
    if (fates.get(id) === "survived")
      console.log(`survived  ${path}:${line}  ${kind}: ${was || "the function"} -> ${instead}`);
  for (const kind of [...KINDS, "all"]) {
    const tried = sample
      .filter((mutant) => kind === "all" || mutant.kind === kind)
      .flatMap(({ id }) => fates.get(id) ?? []);
    // A mutant that goes round for ever is seen by whoever waits for the tests.
    const caught = tried.filter((fate) => fate !== "survived").length;
    console.log(
      `${kind}: ${caught} of ${tried.length} caught (${Math.floor((100 * caught) / tried.length)} %)`,
    );
  }
  console.log(`${fates.size} of ${sample.length} tried`);
}

/** One line for each thing known, so that a call that is cut short loses none. */
const note = (log: string, thing: object): void => appendFileSync(log, `${JSON.stringify(thing)}\n`);

const linesOf = <T>(log: string): T[] =>
  existsSync(log)
    ? readFileSync(log, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as T)
    : [];

void main();
