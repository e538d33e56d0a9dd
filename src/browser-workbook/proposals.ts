/** Proposals for arguments that take one of a few texts: presets, layers, "lower" or "upper". */
import type { ExcelMetadata } from "../functions/excel-metadata";
import type { Library } from "../host/browser/grid-library";

type FunctionMetadata = ExcelMetadata["functions"][number];

/** Where the rule begins whose texts are meant: 'Rule, a preset (text): "glossary", "learn" or a table'. */
const RULE = ': "';
const OTHERWISE = " If omitted:";
const NEXT_TEXT = /^(?:, | or )?"([^"]+)"/;

/** The texts that an argument's description lists first; none where it takes something else. */
export function listedTexts(description: string): string[] {
  const [told = ""] = description.split(OTHERWISE);
  const start = told.lastIndexOf(RULE);
  let rest = start < 0 ? "" : told.slice(start + ": ".length);
  const found: string[] = [];
  for (let next = NEXT_TEXT.exec(rest); next !== null; next = NEXT_TEXT.exec(rest)) {
    found.push(next[1] as string);
    rest = rest.slice(next[0].length);
  }
  return found;
}

/** Offers them while one types; nothing is chosen until an arrow key chooses it. */
export function proposeTexts(library: Library, functions: readonly FunctionMetadata[]): void {
  const providers = library.registries.autoCompleteProviders;
  for (const { name, parameters } of functions) {
    const proposed = parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description,
      type: [],
      proposalValues: listedTexts(parameter.description).map((value) => ({ value, label: "" })),
    }));
    library.createAutocompleteArgumentsProvider(name, proposed);
    for (const { name: argument, proposalValues } of proposed) {
      if (proposalValues.length === 0) continue;
      const key = `${name}_function_${argument}_argument_proposals`;
      providers.replace(key, { ...providers.get(key), autoSelectFirstProposal: false });
    }
  }
}
