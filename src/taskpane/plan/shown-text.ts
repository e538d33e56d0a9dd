import type { Entries } from "./entries";
import { type FieldName, fieldOf } from "./fields";
import { formatOf } from "./fields/field";

/** What stands in a field: as it was typed, as it follows from others, or the worked example's. */
export function shownText(entries: Entries, name: FieldName): string {
  const typed = entries.draft.typed[name];
  if (typed !== undefined) return typed;
  if (entries.follows(name) === undefined) return fieldOf(name).initial;
  const cell = entries.cell(name);
  return typeof cell === "number" ? asTyped(cell, formatOf(fieldOf(name))) : fieldOf(name).initial;
}

/** Enough digits to read; the plan goes on with all of them. */
const DIGITS = 4;

function asTyped(cell: number, format: string): string {
  const short = (number: number) => String(Number(number.toPrecision(DIGITS)));
  return format.endsWith("%") ? `${short(cell * 100)}%` : short(cell);
}
