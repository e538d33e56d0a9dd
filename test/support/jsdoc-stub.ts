import type { Definition } from "../../src/functions/define";
import { excelId } from "../../src/functions/excel-id";
import { describeArgument } from "../../src/functions/excel-metadata";

/** A function as Microsoft's generator reads it: a comment above a declaration with the same parameters. */
export function jsdocStub(definition: Definition, index: number): string {
  const all = Object.entries(definition.arguments);
  const documented = all.map(([name, argument]) => {
    const written = argument.otherwise === undefined ? safe(name) : `[${safe(name)}]`;
    return ` * @param {any[][]} ${written} ${describeArgument(argument)}`;
  });
  const typed = all.map(([name, argument]) => {
    const mark = argument.otherwise === undefined ? "" : "?";
    return `${safe(name)}${mark}: any[][]`;
  });
  return [
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

/** A worksheet argument may carry a word that TypeScript keeps for itself. */
export const RESERVED = "reserved_";

function safe(name: string): string {
  return name === "return" || name === "yield" || name === "with" ? `${RESERVED}${name}` : name;
}
