import { words } from "../../host/words";
import { inSentence } from "../format";
import type { Entries, Origin } from "../plan/entries";
import { fieldNames, fieldOf } from "../plan/fields";
import { type Field, unitOf } from "../plan/fields/field";
import { isShown, labelIn } from "../plan/label-in";
import { shownText } from "../plan/shown-text";
import { typedCell } from "../plan/typed-cell";

/** What stands before a number that is not the reader's own. */
const sources: Readonly<Record<Origin, string>> = {
  derived: "=",
  typed: "",
  placeholder: "e.g.",
  setting: "",
};

/** The label says the unit, or the reading has one of its own. */
export const isSaid = (field: Field): boolean =>
  field.reading !== undefined || field.label.toLowerCase().includes(unitOf(field).toLowerCase());

/** Every input with its unit and where its number comes from. */
export function assumptionsOf(entries: Entries): readonly string[] {
  return fieldNames
    .filter((name) => isShown(entries, name))
    .map((name) => {
      const field = fieldOf(name);
      // The gates count an untouched reading as missing, whatever its example says.
      if (field.reading !== undefined && entries.lawful(name) === null) return words`${field.label} missing`;
      const text = shownText(entries, name) || (field.together === undefined ? words`not known` : "none");
      const unit = typeof typedCell(text) === "number" && !isSaid(field) ? unitOf(field) : "";
      const told = [labelIn(entries, name), sources[entries.origin(name)], text, unit].filter(Boolean);
      return inSentence(told.join(" "));
    });
}
