/** One list of everything that the pane, its sheets and the browser page say, for whoever translates it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { foundWords } from "./found-words.cjs";
import { pageWords } from "./page-words.cjs";

const TOP = join(__dirname, "../../..");
/** Where a person is spoken to; functions answer in English, since formulas compare with what they say. */
const SPOKEN = ["src/browser-workbook", "src/host", "src/taskpane"];
export const PAGES = ["src/browser-workbook/index.html", "src/taskpane/taskpane.html"];

/** Every file that says something, from the top folder. */
export const spokenFiles = (): readonly string[] =>
  SPOKEN.flatMap((folder) =>
    readdirSync(join(TOP, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
      .map((name) => `${folder}/${name}`),
  );

/** What is said, each sentence once; in the order of the alphabet, so that a change shows as one line. */
export function everySentence(): readonly string[] {
  const read = (name: string) => readFileSync(join(TOP, name), "utf8");
  const said = [
    ...spokenFiles().flatMap((name) => foundWords(name, read(name)).map(({ key }) => key)),
    ...PAGES.flatMap((name) => pageWords(read(name))),
  ];
  return [...new Set(said)].filter((key) => key !== "").sort();
}

/** Each stands for itself until a translation says otherwise. */
export function allWords(): string {
  const itself = everySentence().map((each) => [each, each] as const);
  return `${JSON.stringify({ [LANGUAGE]: "en", ...Object.fromEntries(itself) }, null, 2)}\n`;
}

/** Under this the file of a translation says which language it is, "de" or "pt-BR". */
export const LANGUAGE = "@language";
