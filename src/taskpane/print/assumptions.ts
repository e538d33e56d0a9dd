import type { Entries, Origin } from "../plan/entries";
import { fieldNames, fieldOf } from "../plan/fields";
import { unitOf } from "../plan/fields/field";
import { isShown, labelIn } from "../plan/label-in";
import { shownText } from "../plan/shown-text";

/** What stands before a number that is not the reader's own. */
const sources: Readonly<Record<Origin, string>> = {
  derived: "=",
  typed: "",
  placeholder: "e.g.",
  setting: "",
};

/** Every input with its unit and where its number comes from. */
export function assumptionsOf(entries: Entries): readonly string[] {
  return fieldNames
    .filter((name) => isShown(entries, name))
    .map((name) => {
      const field = fieldOf(name);
      // The gates count an untouched reading as missing, whatever its example says.
      if (field.reading !== undefined && entries.lawful(name) === null) return `${field.label} missing`;
      const text = shownText(entries, name) || "not known";
      const unit =
        field.answer || field.reading !== undefined || unitOf(field).startsWith("text") ? "" : unitOf(field);
      return [labelIn(entries, name), sources[entries.origin(name)], text, unit].filter(Boolean).join(" ");
    });
}
