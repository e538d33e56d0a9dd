/**
 * Marks what a person reads, where it is said. The build gathers what is marked into dist/words.json, puts another
 * language in its place and takes the mark away: see "Other languages" of DEPLOYMENT.md.
 */

/** A sentence, words`${count} of ${all} hold`, or everything that is written out between the brackets. */
export function words(said: TemplateStringsArray, ...values: readonly unknown[]): string;
export function words<const Said>(said: Said): Said;
export function words(said: TemplateStringsArray, ...values: readonly unknown[]): unknown {
  return "raw" in Object(said) ? String.raw({ raw: said }, ...values) : said;
}

/** A sentence that a cell composes, without its "=": the values are pieces of its formula. */
export function inFormula(said: TemplateStringsArray, ...formulas: readonly string[]): string {
  return said.flatMap((text, at) => [...quoted(text), ...formulas.slice(at, at + 1)]).join("&");
}

/** Excel takes no longer text than this within a formula. */
const LONGEST = 255;

function quoted(text: string): readonly string[] {
  const pieces = text.match(new RegExp(`.{1,${LONGEST}}`, "gsu")) ?? [];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`);
}

/** How many of what, in as many forms as the language has: "{0} condor|{0} condors", or the one that takes an "s". */
export function counted(amount: number, shown: string, forms: string): string {
  if (!forms.includes("|")) return `${shown} ${forms}${amount === 1 ? "" : "s"}`;
  const language = process.env.WORDS_LANGUAGE || "en";
  const at = formsOf(language).indexOf(new Intl.PluralRules(language).select(amount));
  const each = forms.split("|");
  return (each[at] ?? each.at(-1) ?? "").replaceAll("{0}", shown);
}

const FORMS = ["zero", "one", "two", "few", "many", "other"] as const;

/** The forms in which a language counts, from the fewest to the most. */
export function formsOf(language: string): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return FORMS.filter((each) => pluralCategories.includes(each));
}
