import type { Argument } from "./arguments/argument";
import { PICK } from "./cases";
import type { Definition } from "./define";
import { excelId } from "./excel-id";
import type { Described } from "./outputs";

/** Excel cuts or refuses longer texts (its function schema). */
const LONGEST_DESCRIPTION = 1024;
const LONGEST_PARAMETER_DESCRIPTION = 512;
const LONGEST_TOOLTIP = 256;
/** Four strikes with their marks; what is longer was computed, not typed. */
const LONGEST_EXAMPLE = 24;

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any" | "string";
  readonly dimensionality: "matrix";
  readonly optional?: true;
  readonly customEnumId?: string;
}

/** Words that Excel offers while an argument is typed. */
export interface DropDown {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly {
    readonly name: string;
    readonly stringValue: string;
    readonly tooltip: string;
  }[];
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
  readonly enums: readonly DropDown[];
  readonly functions: readonly FunctionMetadata[];
}

/** Where the help page of a function stands below the add-in's address. */
export function referencePage(definition: Pick<Definition, "id">): string {
  return `reference/${definition.id.toLowerCase()}.html`;
}

/** "Volatility (decimal per year): from 0 to 5. If omitted: 0. E.g. 0.18." */
export function describeArgument(argument: Argument<unknown>, example = ""): string {
  const described = withRule(argument, argument.rule);
  const whole = example === "" ? described : `${described} E.g. ${example}.`;
  if (whole.length <= LONGEST_PARAMETER_DESCRIPTION) return whole;
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

/** What stands for it in the first example that gives it in one cell, as it is typed. */
export function exampleOf({ examples }: Definition, name: string): string {
  const given = examples.map((each) => each.given[name]);
  const typed = given.flatMap((each) =>
    typeof each === "number" ? [String(each)] : typeof each === "string" ? [`"${each}"`] : [],
  );
  return typed.find((each) => each.length <= LONGEST_EXAMPLE) ?? "";
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
 * The words of an argument that takes nothing else, each with what it stands for where the function says it. One whose
 * words stand beside a table or a number has no list: Excel would make a text of what is no text.
 */
export function dropDownOf(definition: Definition, name: string): DropDown | undefined {
  const argument = definition.arguments[name];
  if (argument?.choices === undefined || argument.unit !== "text") return undefined;
  const outputs = name === PICK ? definition.returns.outputs : undefined;
  return {
    id: `${excelId(definition)}_${name}`,
    type: "string",
    values: argument.choices.map((word) => ({
      name: word,
      stringValue: word,
      tooltip: cut(tooltip(outputs?.[word]), LONGEST_TOOLTIP),
    })),
  };
}

function tooltip(output: Described | undefined): string {
  if (output === undefined) return "";
  const { summary, unit } = output;
  return unit === "" || unit === "text" ? summary : `${summary} (${unit})`;
}

/**
 * functions.json. Every argument is a range, and of any type, so that Excel neither converts nor refuses a cell
 * before our own message can; error cells come through, so that one bad row spoils its own result only. An argument
 * that takes one of a few words is a text, which Excel needs for a list of them.
 */
export function excelMetadata(definitions: readonly Definition[], address: string): ExcelMetadata {
  const enums: DropDown[] = [];
  const parameter = (
    definition: Definition,
    name: string,
    argument: Argument<unknown>,
  ): ParameterMetadata => {
    const list = dropDownOf(definition, name);
    if (list !== undefined) enums.push(list);
    return {
      name,
      description: cut(
        describeArgument(argument, exampleOf(definition, name)),
        LONGEST_PARAMETER_DESCRIPTION,
      ),
      type: list === undefined ? "any" : "string",
      dimensionality: "matrix",
      ...(argument.otherwise === undefined ? {} : { optional: true }),
      ...(list === undefined ? {} : { customEnumId: list.id }),
    };
  };
  const functions = definitions.map((definition) => ({
    id: excelId(definition),
    name: definition.id,
    description: cut(definition.summary, LONGEST_DESCRIPTION),
    helpUrl: `${address}${referencePage(definition)}`,
    parameters: Object.entries(definition.arguments).map(([name, argument]) =>
      parameter(definition, name, argument),
    ),
    result: { dimensionality: "matrix" as const },
  }));
  return { allowCustomDataForDataTypeAny: false, allowErrorForDataTypeAny: true, enums, functions };
}
