import { owns } from "../../engine/owns";
import { type Field, fieldWords } from "../../functions/reading/fields";
import { plainWhole } from "../../functions/reading/plain";

/** What the user has said of columns by hand: their places, and the field of each; null where it is none. */
export type NamedColumns = ReadonlyMap<number, Field | null>;

const KEPT = "wingspan-columns";
/** More layouts than a desk ever has; the oldest is forgotten. */
const MOST_LAYOUTS = 50;

type Layout = readonly [headings: string, columns: readonly (readonly [number, Field | null])[]];

/** The names that were given to a file with the same headings, on this machine. */
export function rememberedColumns(headings: readonly string[]): NamedColumns | undefined {
  const found = layouts().find(([key]) => key === keyOf(headings));
  return found === undefined ? undefined : new Map(found[1]);
}

export function rememberColumns(headings: readonly string[], named: NamedColumns): void {
  const key = keyOf(headings);
  const others = layouts().filter(([each]) => each !== key);
  const kept: readonly Layout[] = named.size === 0 ? others : [[key, [...named]], ...others];
  try {
    localStorage.setItem(KEPT, JSON.stringify(kept.slice(0, MOST_LAYOUTS)));
  } catch {
    // Without storage the columns are named anew next time.
  }
}

const keyOf = (headings: readonly string[]) => headings.map(plainWhole).join("|");

function layouts(): readonly Layout[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isLayout) : [];
  } catch {
    return [];
  }
}

function isLayout(kept: unknown): kept is Layout {
  const [key, columns] = Array.isArray(kept) ? kept : [];
  return (
    typeof key === "string" &&
    Array.isArray(columns) &&
    columns.every(
      (each) =>
        Array.isArray(each) &&
        Number.isInteger(each[0]) &&
        (each[1] === null || owns(fieldWords, String(each[1]))),
    )
  );
}
