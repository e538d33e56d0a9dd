/** A translation as a translator left it: read, and refused where a sentence lost a value or got one too many. */
import { readFileSync } from "node:fs";
import { formsOf } from "../../host/words";
import { everySentence, LANGUAGE } from "./all-words";

export interface Translation {
  readonly language: string;
  readonly words: Readonly<Record<string, string>>;
}

/** The file that WORDS names; without one nothing is said otherwise. */
export function translationIn(file: string | undefined): Translation {
  if (!file) return { language: "en", words: {} };
  const { [LANGUAGE]: language = "en", ...words } = JSON.parse(readFileSync(file, "utf8")) as Record<
    string,
    string
  >;
  const problems = translationProblems({ language, words });
  if (problems.length > 0) throw new Error(`${file}:\n${problems.join("\n")}`);
  return { language, words };
}

/** What is wrong with it, sentence by sentence; a sentence that nobody says any longer does no harm. */
export function translationProblems({ language, words }: Translation): string[] {
  const said = new Set(everySentence());
  const forms = formsOf(language);
  return Object.entries(words).flatMap(([key, other]) => {
    if (!said.has(key)) return [];
    if (key.includes("|")) return countedProblems(key, other.split("|"), forms);
    const [wanted, got] = [valuesIn(key), valuesIn(other)];
    const named = (these: readonly string[]) => these.map((each) => `{${each}}`).join(", ");
    const missing = wanted.filter((each) => !got.includes(each));
    const extra = got.filter((each) => !wanted.includes(each));
    return [
      ...(missing.length > 0 ? [`"${key}": ${named(missing)} is missing in "${other}"`] : []),
      ...(extra.length > 0 ? [`"${key}": it has no ${named(extra)}, which stands in "${other}"`] : []),
    ];
  });
}

function countedProblems(key: string, given: readonly string[], forms: readonly string[]): string[] {
  if (given.length !== forms.length)
    return [`"${key}": this language has ${forms.length} forms (${forms.join(", ")}), got ${given.length}`];
  const strange = given.flatMap(valuesIn).filter((each) => each !== "0");
  if (strange.length > 0) return [`"${key}": it has no {${strange[0]}}`];
  return given.some((each) => each.includes("{0}")) ? [] : [`"${key}": {0} is missing`];
}

const valuesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{(\d+)\}/g)].map(([, at = ""]) => at)),
];
