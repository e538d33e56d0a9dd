import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { KINDS, mutantsOf } from "./kinds";
import type { Placed } from "./workshop";

const top = join(__dirname, "../..");

/** A number from 0 to 1 that belongs to a word: the sample stays the same while code elsewhere changes. */
function lot(word: string, seed: number): number {
  let hash = 2166136261 ^ seed;
  for (const letter of word) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/** As many of each kind; where two overlap, the one drawn first. */
export function drawn(count: number, seed: number): Placed[] {
  const files = ["src/engine", "src/functions"].flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith("sources.ts"))
      .map((name) => `${folder}/${name}`),
  );
  const all = files.flatMap((path) => {
    const text = readFileSync(join(top, path), "utf8");
    return mutantsOf(path, text).map((mutant) => ({
      ...mutant,
      path,
      line: text.slice(0, mutant.start).split("\n").length,
      was: text.slice(mutant.start, mutant.end),
    }));
  });
  const alike = new Map<string, number>();
  const lots = all.map((mutant) => {
    const words = `${mutant.path} ${mutant.was} ${mutant.instead}`;
    const nth = alike.get(words) ?? 0;
    alike.set(words, nth + 1);
    return { mutant, at: lot(`${words} ${nth}`, seed) };
  });
  const queues = KINDS.map((kind) =>
    lots.filter(({ mutant }) => mutant.kind === kind).sort((a, b) => a.at - b.at),
  );
  console.log(`${all.length} mutants in ${files.length} files`);
  const sample: Placed[] = [];
  for (let turn = 0; sample.length < count && queues.some((queue) => queue.length > 0); turn++) {
    const next = queues[turn % queues.length]!.shift()?.mutant;
    const isFree = sample.every(
      (one) => one.path !== next?.path || one.end < next.start || next.end < one.start,
    );
    if (next !== undefined && isFree) sample.push({ ...next, id: sample.length });
  }
  return sample;
}
