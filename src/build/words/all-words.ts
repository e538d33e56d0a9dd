/** One list of all fixed words of the pane, for whoever translates it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fixedWords } from "./fixed-words.cjs";

const VIEWS = join(__dirname, "../../taskpane");

/** Each stands for itself until a translation says otherwise; in the order of the alphabet, so that a change shows as one line. */
export function allWords(): string {
  const words = new Set<string>();
  for (const name of readdirSync(VIEWS, { recursive: true, encoding: "utf8" }))
    if (name.endsWith(".tsx"))
      for (const found of fixedWords(name, readFileSync(join(VIEWS, name), "utf8"))) words.add(found.words);
  const sorted = [...words].sort();
  return `${JSON.stringify(Object.fromEntries(sorted.map((each) => [each, each])), null, 2)}\n`;
}
