/** The pane, its sheets and the page as a build in another language has them: a language made up from the English. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { transformSync } from "@swc/core";
import { spokenFiles } from "../../src/build/words/all-words";
import { foundWords } from "../../src/build/words/found-words.cjs";
import { translated } from "../../src/build/words/translated.cjs";

const top = join(__dirname, "../..");

/** Every sentence between brackets of its own, its values in the opposite order. */
export function madeUp(key: string): string {
  if (key.includes("|"))
    return key
      .split("|")
      .map((form) => `⟦${form}⟧`)
      .join("|");
  const count = new Set(key.match(/\{\d+\}/g)).size;
  return `⟦${key.replace(/\{(\d+)\}/g, (_, at) => `{${count - 1 - Number(at)}}`)}⟧`;
}

/** What is loaded from now on speaks it; what was imported before stays English. */
export function speakOtherLanguage(): void {
  for (const name of spokenFiles().filter((each) => each !== "src/host/words.ts")) {
    const path = join(top, name);
    jest.doMock(path, () => loaded(path));
  }
}

function loaded(path: string): unknown {
  const source = readFileSync(path, "utf8");
  const words = Object.fromEntries(foundWords(path, source).map(({ key }) => [key, madeUp(key)]));
  const { code } = transformSync(translated(path, source, words), {
    filename: path,
    swcrc: false,
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: path.endsWith("x") },
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  });
  const module = { exports: {} };
  const load = (name: string) => require(name.startsWith(".") ? join(dirname(path), name) : name);
  new Function("exports", "require", "module", "process", code)(module.exports, load, module, process);
  return module.exports;
}

/** What of a text is not said in it: the text without its brackets and all that stands within them. */
export function leftOf(text: string): string {
  let left = text;
  for (let before = ""; before !== left; ) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/g, "•");
  }
  return left;
}
