import type { Definition } from "../define";
import { ownUnits } from "./own-headings";

/** The units of what a function answers: of its one value, and of each output or column by its label. */
export interface Units {
  /** Of a lone value; "" where there are several outputs. */
  readonly alone: string;
  /** In the order in which the outputs come bare. */
  readonly labels: Readonly<Record<string, string>>;
  /** Labels of a table that mean something of their own, in rows before columns. */
  readonly table: Readonly<Record<string, string>>;
}

export function unitsOf({ id, returns }: Pick<Definition, "id" | "returns">): Units {
  const labels = Object.entries(returns.outputs ?? {}).map(([label, { unit }]) => [label, unit] as const);
  return { alone: returns.unit, labels: Object.fromEntries(labels), table: ownUnits(id) };
}

/** By the name in the cell. */
export function unitsOfAll(definitions: readonly Definition[]): Readonly<Record<string, Units>> {
  return Object.fromEntries(definitions.map((definition) => [definition.id, unitsOf(definition)]));
}
