import type { Field } from "./fields";

const isIndexClose = (value: number) => value >= 200 && value <= 1e6;
const isVix = (value: number) => value >= 5 && value <= 200;
const isVvix = (value: number) => value >= 20 && value <= 500;

/**
 * What a field's number can be: of two readings of a text one remains. No close of the index lies below 200 since VIX
 * is published, none of VIX or its futures above.
 */
export function couldBe(field: Field | undefined): ((value: number) => boolean) | undefined {
  if (field === "spx") return isIndexClose;
  if (field === "vvix") return isVvix;
  return field !== undefined && /^(?:vix|m\d|future$)/.test(field) ? isVix : undefined;
}
