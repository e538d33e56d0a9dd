import { catalogue } from "../../functions/catalogue";
import { type Definition, familyOf } from "../../functions/define";
import { words } from "../../host/words";

export const families: readonly string[] = [...new Set(catalogue.map(familyOf))];
export const EVERY_FAMILY = words`all families`;

/** Functions that hold every word typed, those whose name begins with it first. */
export function searched(words: string, family: string): readonly Definition[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = catalogue.filter(
    (definition) =>
      (family === EVERY_FAMILY || familyOf(definition) === family) &&
      wanted.every((word) => textOf(definition).includes(word)),
  );
  const [first = ""] = wanted;
  const rank = ({ id }: Definition) => {
    const name = id.toLowerCase();
    if (first === "") return 0;
    if (name.startsWith(first) || name.endsWith(`.${first}`)) return 0;
    return name.includes(first) ? 1 : 2;
  };
  return [...found].sort((a, b) => rank(a) - rank(b));
}

const texts = new WeakMap<Definition, string>();

function textOf(definition: Definition): string {
  const known = texts.get(definition);
  if (known !== undefined) return known;
  const { id, summary, formula } = definition;
  const names = Object.entries(definition.arguments).map(([name, { summary: what }]) => `${name} ${what}`);
  const text = [id, summary, formula, ...names].join(" ").toLowerCase();
  texts.set(definition, text);
  return text;
}
