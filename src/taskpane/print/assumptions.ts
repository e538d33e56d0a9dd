import type { Entries, Origin } from "../plan/entries";
import { fieldNames, fieldOf, isUsed } from "../plan/fields";
import { unitOf } from "../plan/fields/field";
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
    .filter((name) => isUsed(entries.draft, name))
    .map((name) => {
      const field = fieldOf(name);
      const text = shownText(entries, name) || "not known";
      const unit = field.answer || unitOf(field).startsWith("text") ? "" : unitOf(field);
      return [field.label, sources[entries.origin(name)], text, unit].filter(Boolean).join(" ");
    });
}
