import type { RawCell } from "../cells";
import {
  type Argument,
  BLANK_AS_ZERO,
  missing,
  REFUSED,
  refusal,
  type Summary,
  supplyEach,
} from "./argument";

/** Texts compare without regard to case, spaces and punctuation: "Short put" is "shortput". */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** One of a few texts, with short forms. */
export function choice<const T extends string>(
  choices: readonly T[],
  described: Summary,
  shortForms: Readonly<Record<string, T>> = {},
): Argument<T> {
  const byText = new Map<string, T>(choices.map((text) => [plain(text), text]));
  for (const [short, text] of Object.entries(shortForms)) byText.set(plain(short), text);
  const words = { unit: "text", rule: choices.map((text) => `"${text}"`).join(" or ") };
  const read = (cell: RawCell) => (typeof cell === "string" ? (byText.get(plain(cell)) ?? REFUSED) : REFUSED);
  return {
    ...words,
    summary: described.summary,
    choices,
    typical: { samples: choices },
    supply: (rows, name) =>
      rows === null
        ? missing(name, words)
        : supplyEach(rows, read, (cell, place) =>
            refusal(name, words, cell, place, cell === 0 ? BLANK_AS_ZERO : ""),
          ),
  };
}

/** TRUE or FALSE. */
export function flag(described: Summary): Argument<boolean> {
  const words = { unit: "TRUE/FALSE", rule: "TRUE or FALSE" };
  return {
    ...words,
    summary: described.summary,
    typical: { samples: [true, false] },
    supply: (rows, name) =>
      rows === null
        ? missing(name, words)
        : supplyEach<boolean>(
            rows,
            (cell) => (typeof cell === "boolean" ? cell : REFUSED),
            (cell, place) => refusal(name, words, cell, place, cell === 0 ? ZERO_IS_NO_FALSE : ""),
          ),
  };
}

const ZERO_IS_NO_FALSE = `${BLANK_AS_ZERO}: for no write FALSE`;
