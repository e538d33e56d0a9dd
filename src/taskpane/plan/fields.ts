import { condorFields } from "./fields/condor-fields";
import type { Field } from "./fields/field";
import { gateFields } from "./fields/gate-fields";
import { hedgeFields, ladderFields } from "./fields/hedge-fields";
import { sizeFields } from "./fields/size-fields";

/** What can be typed into the pane, in the order of the pane and of an inserted sheet. */
const fields = {
  ...condorFields,
  ...hedgeFields,
  ...sizeFields,
  ...ladderFields,
  ...gateFields,
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as readonly FieldName[];

/** The same list, each entry seen as a plain field. */
export function fieldOf(name: FieldName): Field {
  return fields[name];
}
