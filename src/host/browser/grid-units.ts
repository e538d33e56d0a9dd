/** What our functions answer is shown by its unit wherever the cell has no format of its own. */
import type { FunctionMetadata } from "../../functions/excel-metadata";
import { formatsOf } from "../../functions/units/formats-of";
import type { Units } from "../../functions/units/units-of";
import type { HostArgument, HostResult } from "./custom-functions-runtime";
import type { Library } from "./grid-library";

/** The grid's own way of showing a number is no format. */
const NONE = "General";

export function shownAs(
  { parameters }: Pick<FunctionMetadata, "parameters">,
  units: Units | undefined,
  given: readonly HostArgument[],
  result: HostResult | HostResult[][],
): (row: number, column: number) => string | undefined {
  if (units === undefined) return () => undefined;
  const picked = given[parameters.findIndex(({ name }) => name === "return")];
  const isLone = picked?.length === 1 && picked[0]?.length === 1;
  const pick = isLone ? picked[0]?.[0] : undefined;
  const rows = Array.isArray(result) ? result : [[result]];
  const formats = formatsOf(units, rows, typeof pick === "string" ? pick : undefined);
  return (row, column) => {
    const format = formats[row]?.[column];
    return format === NONE ? undefined : format;
  };
}

interface Factor {
  readonly format?: string;
}
interface Operation {
  compute(...factors: (Factor | undefined)[]): { readonly value: unknown; readonly format?: string };
}

/** A share of an amount is an amount: the library would show 12 % of 100 dollars as 1200 %. */
export function showSharesAsAmounts(library: Library): void {
  const known = library.registries.functionRegistry as unknown as { get(name: string): Operation };
  for (const name of ["MULTIPLY", "DIVIDE"]) {
    const operation = known.get(name);
    const { compute } = operation;
    operation.compute = function (...factors) {
      const found = compute.apply(this, factors);
      const isShare = (factor: Factor | undefined) => factor?.format?.includes("%") === true;
      if (!isShare(found) || factors.every(isShare)) return found;
      const other = factors.find((factor) => !isShare(factor))?.format;
      const { format: _, ...plain } = found;
      return other === undefined ? plain : { ...plain, format: other };
    };
  }
}
