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

/** The library, with proposals added to each function as it is made known. */
export function withProposals(library: Library, functions: readonly FunctionMetadata[]): Library {
  const byName = new Map(functions.map((each) => [each.name, each]));
  const addFunction: Library["addFunction"] = (name, description) => {
    const parameters = byName.get(name)?.parameters ?? [];
    return library.addFunction(name, {
      ...description,
      args: description.args.map((argument, index) => {
        const texts = listedTexts(parameters[index]?.description ?? "");
        return texts.length === 0
          ? argument
          : { ...argument, proposalValues: texts.map((value) => ({ value, label: "" })) };
      }),
    });
  };
  return { ...library, addFunction };
}
