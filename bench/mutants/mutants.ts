/**
 * How many changes of behaviour do the tests see? A seeded sample of mutants of the engine and the functions, each
 * against the tests that come by it, those first that are about it: `npm run mutants -- [count] [seed] [minutes]`. What
 * is not tried within the minutes is tried by the next call with the same count and seed; `nice` keeps it out of the way.
 */
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { byLikeness } from "./by-likeness";
import { type Fate, fateIn, type Note, noted } from "./fate";
import { KINDS } from "./kinds";
import { drawn } from "./sample";
import { type Placed, workshop } from "./workshop";

const [count = 150, seed = 1, minutes = 25] = process.argv.slice(2).map(Number);
/** Files of a try: most mutants are caught by the first few, and only survivors meet the rest. */
const TRIES = [6, 60];
/** Wakes none: what fails then fails for want of a module of its own. */
const NOBODY = -1;
const deadline = Date.now() + minutes * 60_000;

interface Tried {
  readonly id: number;
  readonly fate: Fate;
}

async function fateOf({ id, path }: Placed, copy: string, notes: readonly Note[]): Promise<Fate> {
  const files = byLikeness(
    path,
    notes.filter(({ met }) => met.includes(id)),
  );
  let from = 0;
  for (const to of TRIES) {
    const fate = await fateIn(copy, files.slice(from, to), id);
    if (fate !== "survived") return fate;
    from = to;
  }
  return "survived";
}

async function main(): Promise<void> {
  const { copy, sample } = workshop(`${count}-${seed}`, () => drawn(count, seed));
  const tests = ["test/engine", "test/functions"].flatMap((folder) =>
    readdirSync(join(copy, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => join(copy, folder, name)),
  );
  const reached = join(copy, "reached");
  if (readdirSync(reached).length === 0) await noted(copy, tests);
  const notes = readdirSync(reached).map(
    (name) => JSON.parse(readFileSync(join(reached, name), "utf8")) as Note,
  );
  const together = join(dirname(copy), "together");
  if (!existsSync(together)) {
    const fate = await fateIn(copy, notes, NOBODY);
    if (fate !== "survived")
      throw new Error("without any mutant the tests fail when they share their modules");
    appendFileSync(together, fate);
  }
  const log = join(dirname(copy), "fates");
  const lines = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  const fates = new Map(lines.map((line) => JSON.parse(line) as Tried).map(({ id, fate }) => [id, fate]));
  for (const mutant of sample) {
    if (fates.has(mutant.id)) continue;
    if (Date.now() >= deadline) break;
    const fate = await fateOf(mutant, copy, notes);
    fates.set(mutant.id, fate);
    appendFileSync(log, `${JSON.stringify({ id: mutant.id, fate } satisfies Tried)}\n`);
  }
  report(sample, fates);
  if (fates.size === sample.length) rmSync(dirname(copy), { recursive: true });
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
      `${kind}: ${caught} of ${tried.length} caught (${((100 * caught) / tried.length).toFixed(0)} %)`,
    );
  }
  console.log(`${fates.size} of ${sample.length} tried`);
}

void main();
