import { catalogue } from "../../functions/catalogue";
import type { CellValue } from "../../functions/cells";
import type { Definition } from "../../functions/define";
import { exampleFormula } from "../../functions/reference";
import { words } from "../../host/words";
import type { Check } from "./checks";

/** Each function by the first of its tested examples: one cell of the answer, the first number where there is one. */
export const everyFunction: readonly Check[] = catalogue.map((definition) => {
  const [example] = definition.examples as readonly [Definition["examples"][number]];
  const { gives, digits } = example;
  const rows = (Array.isArray(gives) ? gives : [[gives]]) as readonly (readonly CellValue[])[];
  const { row, column } = firstNumber(rows);
  const call = exampleFormula(definition, example).slice(1);
  return {
    what: definition.id,
    formula: Array.isArray(gives) ? `INDEX(${call},${row + 1},${column + 1})` : call,
    expected: rows[row]?.[column] ?? null,
    ...(digits !== undefined && { within: 0.5 * 10 ** -digits }),
    otherwise: words`#NAME?: not registered. Another number: report it with this Excel's version.`,
  };
});

function firstNumber(rows: readonly (readonly CellValue[])[]) {
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) if (typeof cell === "number") return { row, column };
  return { row: 0, column: 0 };
}
