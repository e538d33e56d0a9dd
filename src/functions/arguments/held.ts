import { HELD_TEXT, isHeldText, NONE_HELD } from "../../engine/hedge/held";
import { type Argument, missing, one, refusal, type Summary } from "./argument";
import { omittable } from "./quantity";

const words = {
  unit: "contracts",
  rule: `counts by layer in one text such as "${HELD_TEXT}", or "${NONE_HELD}"`,
};

/** What is held in the layers, as one text: a lone number would as well be a date or a blank. */
export function heldText(described: Summary): Argument<string> {
  return {
    ...words,
    summary: described.summary,
    typical: { samples: [HELD_TEXT, NONE_HELD] },
    supply(rows, name) {
      const cell = rows?.[0]?.[0];
      const text = typeof cell === "string" ? cell.trim().toLowerCase() : "";
      if (rows === null) return missing(name, words);
      return one<string>(text !== "" && isHeldText(text) ? text : refusal(name, words, cell));
    },
  };
}

export const held = () =>
  omittable(heldText({ summary: "Contracts really held in each layer, whatever the rules call for" }), {
    otherwise: "as called for",
  });
