/** The whole catalogue for an assistant that writes formulas: what each function is for, its arguments, one example. */
import type { Definition } from "../functions/define";
import { byFamily, exampleFormula, referenceOf, syntaxOf } from "../functions/reference";

const INTRODUCTION = `# Wingspan for assistants

Excel functions for SPX iron condors, VIX hedges and risk sizing. Generated from the definitions; every example is tested.
They compute and show sources; they recommend nothing: do not present an answer as advice.

## Traps
- Decimals, not per cent: vol 0.18, rate 0.04, riskFraction 0.01. VIX is in points: 17.95.
- Prices, credits and losses are index points; one contract is 100 dollars a point. equity is dollars.
- days: a number is calendar days; "1t" is one trading day, "3h" three session hours.
- strikes: "7005/7015/7265/7275" or four cells: long put, short put, short call, long call.
- [x] may be left out; leave it empty between commas. Do not write 0 for "none": write "none".
- The last argument, return, picks one answer by its label; without it the table spills.
- Columns and rows of values spill. Do not put these functions into What-If tables or conditional formats.
- #VALUE!: an argument breaks its rule. #N/A: there is no answer. The message says why; do not hide it in IFERROR.
- Do not chain many calls: each level costs half a second in Excel. Prefer one table.
`;

export function assistantGuide(definitions: readonly Definition[]): string {
  const families = [...byFamily(definitions)].flatMap(([family, members]) => [
    `\n## ${family}`,
    ...members.flatMap(entry),
  ]);
  const text = families.join("\n");
  const tables = repeated(text);
  const named = tables.reduce((done, table, index) => done.replaceAll(table, nameOf(index)), text);
  const meanings = tables.map((table, index) => `- ${nameOf(index)} is ${table}`).join("\n");
  return `${INTRODUCTION}\n## Tables in the examples, by their names here\n${meanings}\n\n## Units of arguments\n${units(definitions)}\n${named}\n`;
}

const nameOf = (index: number) => `TABLE_${index + 1}`;
const SHORTEST_TABLE = 25;

/** Tables that stand in several examples are written once. */
function repeated(text: string): string[] {
  const all = [...text.matchAll(/\{[^{}]*\}/g)].map(([table]) => table);
  const seen = new Set(
    all.filter((table, index) => table.length >= SHORTEST_TABLE && all.indexOf(table) !== index),
  );
  return [...seen];
}

/** One line a unit with the arguments that are in it; an argument that differs stands with its function. */
function units(definitions: readonly Definition[]): string {
  const byUnit = new Map<string, Set<string>>();
  for (const { arguments: all } of definitions)
    for (const [name, { unit }] of Object.entries(all))
      if (unit !== "" && unit !== "text") byUnit.set(unit, (byUnit.get(unit) ?? new Set()).add(name));
  return [...byUnit].map(([unit, names]) => `- ${unit}: ${[...names].join(", ")}`).join("\n");
}

function entry(definition: Definition): string[] {
  const shortest = [...definition.examples].sort(
    (a, b) => exampleFormula(definition, a).length - exampleFormula(definition, b).length,
  )[0] as Definition["examples"][number];
  const { examples } = referenceOf({ ...definition, examples: [shortest] });
  const [[answer = ""] = [], ...more] = examples[0]?.gives ?? [];
  return [
    `- ${syntaxOf(definition).replaceAll(", ", ",")}: ${firstClause(definition.summary)}`,
    `  ${abridged(exampleFormula(definition, shortest).replaceAll(", ", ","))} -> ${answer}${more.length > 0 ? " ..." : ""}`,
  ];
}

/** The rows of a long table that an assistant needs: its heading and how a row looks. */
export const abridged = (formula: string) => formula.replace(/\{([^;{}]*;[^;{}]*;)[^{}]{330,}\}/g, "{$1...}");

const LONGEST = 66;

/** A summary up to its first pause where it is long. */
function firstClause(summary: string): string {
  return summary.length <= LONGEST ? summary : `${summary.split(/[:;,] /)[0]}`;
}
