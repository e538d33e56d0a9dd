/** LET, LAMBDA and the functions that take a LAMBDA, which the library does not have. */
import { words } from "../../words";
import type { Library } from "../grid-library";
import { CALLED, readLambda, withCalls } from "./read-lambda";
import type { Cell, Value } from "./values";
import { type Surroundings, workOut } from "./work-out";

interface Argument {
  readonly name: string;
  readonly description: string;
  readonly optional?: true;
  readonly repeating?: true;
}
const array = { name: "array", description: words`The cells.` };
const ofEach = (words: string): Argument => ({ name: "lambda", description: `LAMBDA(${words}, ...).` });
const FUNCTIONS: Readonly<
  Record<string, { readonly description: string; readonly args: readonly Argument[] }>
> = {
  LET: {
    description: words`Names values inside a formula: LET(x, 2, x * 3).`,
    args: [
      { name: "name", description: "A name that is no cell address." },
      { name: "value", description: words`What it stands for.` },
      {
        name: "calculation",
        description: words`What is worked out, or a further name; the calculation stands last.`,
        repeating: true,
      },
    ],
  },
  LAMBDA: {
    description: words`A function of one's own: LAMBDA(x, x + 1)(5), or named by LET.`,
    args: [
      {
        name: "parameter_or_calculation",
        description: words`Names of its values; what is worked out stands last.`,
        repeating: true,
      },
    ],
  },
  MAP: {
    description: words`The LAMBDA of each cell.`,
    args: [
      array,
      {
        name: "lambda_or_array",
        description: words`Further cells; the LAMBDA stands last.`,
        repeating: true,
      },
    ],
  },
  BYROW: { description: words`One value for each row.`, args: [array, ofEach("row")] },
  BYCOL: { description: words`One value for each column.`, args: [array, ofEach("column")] },
  REDUCE: {
    description: words`One value, gathered cell by cell.`,
    args: [{ name: "initial_value", description: words`Where it starts.` }, array, ofEach("gathered, value")],
  },
  SCAN: {
    description: words`As REDUCE, with every step.`,
    args: [{ name: "initial_value", description: words`Where it starts.` }, array, ofEach("gathered, value")],
  },
  MAKEARRAY: {
    description: words`A table by row and column number.`,
    args: [
      { name: "rows", description: words`How many rows.` },
      { name: "columns", description: words`How many columns.` },
      ofEach("row, column"),
    ],
  },
  ISOMITTED: {
    description: words`Whether a LAMBDA was not given this value.`,
    args: [{ name: "argument", description: words`A name of the LAMBDA.` }],
  },
};

const USES_LAMBDA = new RegExp(`\\b(?:${Object.keys(FUNCTIONS).join("|")})\\(`, "i");
export const usesLambda = (formula: string) => USES_LAMBDA.test(formula);

type Compiled = (
  this: { readonly literalValues: Surroundings["literals"] },
  references: readonly object[],
  cell: (reference: object) => Value,
  range: (reference: object) => Value,
  named: (name: string, asRange: boolean) => Value,
  functions: Surroundings["functions"],
) => Value;

export function registerLambda(library: Library): void {
  library.registries.errorTypes.add("#CALC!");
  const { functionRegistry } = library.registries;
  for (const [name, { description, args }] of Object.entries(FUNCTIONS)) {
    if (functionRegistry.contains(name)) continue;
    const compute = (): Cell => ({ value: "#VALUE!" });
    library.addFunction(name, {
      description,
      category: "Logical",
      args: args.map((each) => ({ ...each, type: ["ANY", "RANGE"], acceptMatrix: true, acceptErrors: true })),
      compute,
    } as never);
  }
  // Formulas of one shape are compiled once and looked up by their shape: ours are found where the library has none.
  const compiled = library.functionCache as Record<string, unknown>;
  const ours = new Proxy(Object.prototype, {
    get(plain, key) {
      if (typeof key !== "string" || !(usesLambda(key) || key.includes(")("))) return Reflect.get(plain, key);
      const formula = readLambda(library, key);
      const run: Compiled = function (references, cell, range, named, functions) {
        return workOut(
          formula,
          {
            literals: this.literalValues,
            cell: (place) => cell(references[place] as object),
            range: (place) => range(references[place] as object),
            named,
            functions,
          },
          functionRegistry,
        );
      };
      compiled[key] = run;
      return run;
    },
  });
  Object.setPrototypeOf(compiled, ours);
  showCallsAsTyped(library);
}

interface Formula {
  readonly tokens: Parameters<typeof withCalls>[0];
  toFormulaString(getters: object): string;
  areAllFunctionsExportableToExcel(): boolean;
}

/** The library's printer knows no call on the spot either. */
function showCallsAsTyped(library: Library): void {
  const formula = library.CompiledFormula.prototype as unknown as Formula;
  const { areAllFunctionsExportableToExcel: exportable } = formula;
  const calls = ({ tokens }: Formula) =>
    withCalls(tokens).some(({ value }) => value === CALLED || value === "[");
  formula.areAllFunctionsExportableToExcel = function () {
    return !calls(this) && exportable.call(this);
  };
  const editor = library.stores.CellComposerStore.prototype as unknown as {
    getters: object;
    getPrettifiedFormula(cell: { compiledFormula: Formula }): string;
  };
  const { getPrettifiedFormula: pretty } = editor;
  editor.getPrettifiedFormula = function (cell) {
    return calls(cell.compiledFormula)
      ? cell.compiledFormula.toFormulaString(this.getters)
      : pretty.call(this, cell);
  };
}
