import type { Entries } from "../plan/entries";
import { fieldNames, isUsed } from "../plan/fields";

/** The 32-bit hash of Fowler, Noll and Vo, variant 1a. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Eight digits that change when any input does: two prints with the same figure stand on the same inputs. */
export function checkFigure(entries: Entries): string {
  const inputs = fieldNames
    .filter((name) => isUsed(entries.draft, name))
    .map((name) => [name, entries.lawful(name) ?? null]);
  let hash = OFFSET;
  for (const letter of JSON.stringify([entries.draft.by, inputs]))
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), PRIME) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
