/** What help says of a function, drawn from its definition: the printers of Markdown and HTML share it. */

import { CellError, type RawArgument, type RawCell, shown } from "./cells";
import { type Definition, type Example, familyOf } from "./define";

export interface ReferenceArgument {
  readonly name: string;
  readonly summary: string;
  readonly unit: string;
  readonly rule: string;
  /** What stands in when it is left out; absent where it is required. */
  readonly otherwise?: string;
}

export interface ReferenceOutput {
  readonly label: string;
  readonly unit: string;
  readonly summary: string;
}

export interface ReferenceExample {
  readonly formula: string;
  readonly gives: readonly (readonly string[])[];
  readonly from: string;
}

export interface Reference {
  readonly id: string;
  readonly family: string;
  readonly summary: string;
  /** "CONDOR.MAXLOSS(strikes, credit, [hedgeCost])" */
  readonly syntax: string;
  readonly standing: string;
  readonly arguments: readonly ReferenceArgument[];
  readonly returns: string;
  readonly outputs: readonly ReferenceOutput[];
  readonly formula: string;
  readonly limits: string;
  readonly source: string;
  readonly examples: readonly ReferenceExample[];
  /** What the cell says when the arguments are left out. */
  readonly whenEmpty: string;
}

export const standings = {
  "house rule": "House rule: a rule of the method's own, not a published result.",
  doctrine:
    "Doctrine: an idea of the method without a tested edge. It moves no size unless you switch it on.",
};

export const errorsInWords = [
  "#VALUE!: an argument breaks its rule. The message names the argument, its unit, the rule and the value.",
  "#N/A: there is no answer, or not enough data for one. The message says why.",
  "In a spilled answer a bad row shows its error in its own cells; the other rows stand.",
];

export function referenceOf(definition: Definition): Reference {
  const { id, summary, returns, formula, limits, source } = definition;
  const unit = returns.unit === "" ? "" : ` (${returns.unit})`;
  return {
    id,
    family: familyOf(definition),
    summary,
    syntax: syntaxOf(definition),
    standing: definition.standing === undefined ? "" : standings[definition.standing],
    arguments: Object.entries(definition.arguments).map(([name, argument]) => ({
      name,
      summary: argument.summary,
      unit: argument.unit,
      rule: argument.rule,
      ...(argument.otherwise === undefined ? {} : { otherwise: argument.otherwise }),
    })),
    returns: `${returns.summary}${unit}`,
    outputs: Object.entries(returns.outputs ?? {}).map(([label, output]) => ({ label, ...output })),
    formula,
    limits,
    source,
    examples: definition.examples.map((example) => ({
      formula: exampleFormula(definition, example),
      gives: resultRows(example.gives),
      from: example.from,
    })),
    whenEmpty: answerToNothing(definition),
  };
}

/** The call with its arguments in order, those that may be left out in brackets. */
export function syntaxOf(definition: Pick<Definition, "id" | "arguments">): string {
  const names = Object.entries(definition.arguments).map(([name, argument]) =>
    argument.otherwise === undefined ? name : `[${name}]`,
  );
  return `${definition.id}(${names.join(", ")})`;
}

/** The example as it is typed into a cell: =CONDOR.MAXLOSS("7005/7015/7265/7275", 1.09) */
export function exampleFormula(
  definition: Pick<Definition, "id" | "arguments">,
  example: Pick<Example<Record<string, unknown>>, "given">,
): string {
  const given = Object.keys(definition.arguments).map((name) => argumentText(example.given[name]));
  while (given.at(-1) === "") given.pop();
  return `=${definition.id}(${given.join(", ")})`;
}

/** An argument as Excel reads it: a range becomes an array constant, {1,2;3,4}. */
function argumentText(argument: RawArgument): string {
  if (!Array.isArray(argument)) return argument === null || argument === undefined ? "" : cellText(argument);
  const rows = argument as readonly (readonly RawCell[])[];
  // Excel refuses an array constant whose rows differ in length.
  const columns = Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, column) => column);
  return `{${rows.map((row) => columns.map((column) => cellText(row[column])).join(",")).join(";")}}`;
}

function cellText(cell: RawCell | RawArgument | undefined): string {
  // An array constant cannot hold a blank; an empty text is read as one.
  if (cell === null || cell === undefined) return '""';
  if (typeof cell === "string") return `"${cell.replaceAll('"', '""')}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell).replace("e", "E");
  return typeof (cell as { code?: unknown }).code === "string" ? (cell as { code: string }).code : "#VALUE!";
}

function resultRows(gives: Example<unknown>["gives"]): readonly (readonly string[])[] {
  const rows = Array.isArray(gives) ? (gives as readonly (readonly RawCell[])[]) : [[gives as RawCell]];
  return rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : shown(cell))));
}

function answerToNothing(definition: Definition): string {
  const answer = definition.call([]);
  const first = Array.isArray(answer) ? answer[0]?.[0] : answer;
  return first instanceof CellError ? `${first.code} ${first.message}` : "";
}

/** The definitions under their family's name, in the order of the catalogue. */
export function byFamily(definitions: readonly Definition[]): ReadonlyMap<string, readonly Definition[]> {
  const families = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const family = families.get(familyOf(definition)) ?? [];
    family.push(definition);
    families.set(familyOf(definition), family);
  }
  return families;
}
