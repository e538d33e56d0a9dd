import { chainFields } from "./fields/chain-fields";
import { condorFields } from "./fields/condor-fields";
import { curveFields } from "./fields/curve-fields";
import type { Field } from "./fields/field";
import { gateFields } from "./fields/gate-fields";
import { hedgeFields } from "./fields/hedge-fields";
import { sizeFields } from "./fields/size-fields";

/** What can be typed into the pane, in the order of the pane and of an inserted sheet. */
const fields = {
  ...condorFields,
  ...chainFields,
  ...hedgeFields,
  ...curveFields,
  ...sizeFields,
  ...gateFields,
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as readonly FieldName[];

/** The same list, each entry seen as a plain field. */
export function fieldOf(name: FieldName): Field {
  return fields[name];
}

/** A credit target says nothing about strikes of one's own, and a quote time nothing without quotes. */
export function isUsed(
  { by, chain }: { readonly by: Field["by"]; readonly chain?: object | undefined },
  name: FieldName,
): boolean {
  const { by: way = by, in: where } = fieldOf(name);
  return way === by && (where === undefined || (where === "chain") === (chain !== undefined));
}
