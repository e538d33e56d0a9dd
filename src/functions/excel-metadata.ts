import type { Argument } from "./arguments/argument";
import type { Definition } from "./define";
import { excelId } from "./excel-id";

/** Excel cuts or refuses longer texts (its function schema). */
const LONGEST_DESCRIPTION = 1024;
const LONGEST_PARAMETER_DESCRIPTION = 512;

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "matrix";
  readonly optional?: true;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: "any"; readonly dimensionality: "matrix" };
}

export interface ExcelMetadata {
  readonly allowCustomDataForDataTypeAny: false;
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** Where the help page of a function stands below the add-in's address. */
export function referencePage(definition: Pick<Definition, "id">): string {
  return `reference/${definition.id.toLowerCase()}.html`;
}

/** "Volatility (decimal per year): from 0 to 5. If omitted: 0." */
export function describeArgument(argument: Argument<unknown>): string {
  const described = withRule(argument, argument.rule);
  if (described.length <= LONGEST_PARAMETER_DESCRIPTION || argument.choices === undefined) return described;
  // A report has more answers than the tooltip has room: name the first of them, count the others.
  for (let shown = argument.choices.length - 1; shown > 0; shown--) {
    const first = argument.choices.slice(0, shown).map((text) => `"${text}"`);
    const shorter = withRule(
      argument,
      `${first.join(", ")} or ${argument.choices.length - shown} more (see help)`,
    );
    if (shorter.length <= LONGEST_PARAMETER_DESCRIPTION) return shorter;
  }
  return described;
}

function withRule(argument: Argument<unknown>, rule: string): string {
  const unit = argument.unit === "" || argument.unit === "text" ? "" : ` (${argument.unit})`;
  const otherwise = argument.otherwise === undefined ? "" : ` If omitted: ${argument.otherwise}.`;
  return `${argument.summary}${unit}: ${rule}.${otherwise}`;
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 3)}...`;
}

/**
 * functions.json. Every argument is `any` and a range, so that Excel neither converts nor refuses a cell
 * before our own message can; error cells come through, so that one bad row spoils its own result only.
 */
export function excelMetadata(definitions: readonly Definition[], address: string): ExcelMetadata {
  return {
    allowCustomDataForDataTypeAny: false,
    allowErrorForDataTypeAny: true,
    functions: definitions.map((definition) => ({
      id: excelId(definition),
      name: definition.id,
      description: cut(definition.summary, LONGEST_DESCRIPTION),
      helpUrl: `${address}${referencePage(definition)}`,
      parameters: Object.entries(definition.arguments).map(([name, argument]) => ({
        name,
        description: cut(describeArgument(argument), LONGEST_PARAMETER_DESCRIPTION),
        type: "any",
        dimensionality: "matrix",
        ...(argument.otherwise === undefined ? {} : { optional: true }),
      })),
      result: { dimensionality: "matrix" },
    })),
  };
}
