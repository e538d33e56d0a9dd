import type { Definition } from "../../src/functions/define";
import { excelId } from "../../src/functions/excel-id";
import { type DropDown, describeArgument, dropDownOf, exampleOf } from "../../src/functions/excel-metadata";

/** A function as Microsoft's generator reads it: a comment above a declaration with the same parameters. */
export function jsdocStub(definition: Definition, index: number): string {
  const all = Object.entries(definition.arguments);
  const lists = all.map(([name]) => dropDownOf(definition, name)).filter((list) => list !== undefined);
  const typeOf = (name: string) => dropDownOf(definition, name)?.id ?? "any";
  const documented = all.map(([name, argument]) => {
    const written = argument.otherwise === undefined ? safe(name) : `[${safe(name)}]`;
    return ` * @param ${written} ${describeArgument(argument, exampleOf(definition, name))}`;
  });
  const typed = all.map(([name, argument]) => {
    const mark = argument.otherwise === undefined ? "" : "?";
    return `${safe(name)}${mark}: ${typeOf(name)}[][]`;
  });
  return [
    ...lists.map(enumOf),
    "/**",
    ` * ${definition.summary}`,
    ` * @customfunction ${excelId(definition)} ${definition.id}`,
    ` * @helpurl https://localhost:3443/reference/${definition.id.toLowerCase()}.html`,
    ...documented,
    " * @returns {any[][]}",
    " */",
    `export function stub${index}(${typed.join(", ")}): any[][] { return []; }`,
    "",
  ].join("\n");
}

/** A list of words as Microsoft's generator reads it. */
function enumOf({ id, values }: DropDown): string {
  const members = values.map(
    ({ name, stringValue, tooltip }) =>
      `${tooltip === "" ? "" : `/** ${tooltip} */\n`}${JSON.stringify(name)} = ${JSON.stringify(stringValue)},`,
  );
  return `/**\n * @customenum {string}\n */\nenum ${id} {\n${members.join("\n")}\n}`;
}

/** A worksheet argument may carry a word that TypeScript keeps for itself. */
export const RESERVED = "reserved_";

function safe(name: string): string {
  return name === "return" || name === "yield" || name === "with" ? `${RESERVED}${name}` : name;
}
