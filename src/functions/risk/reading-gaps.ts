import type { GivenReading, GivenReadings } from "../arguments/readings";
import { CellError } from "../cells";

/** Readings that gates need and do not have: those that nobody gave, and those that were given and cannot be read. */
export interface ReadingGaps {
  readonly missing: readonly string[];
  /** Those among the missing that hold a bare 0, which may be a blank. */
  readonly mayBeBlank: readonly { readonly name: string; readonly why: string }[];
  readonly unreadable: readonly { readonly name: string; readonly why: string }[];
}

/** What the gates miss, told apart by what the user gave. */
export function readingGaps(needed: readonly string[], given: GivenReadings): ReadingGaps {
  const missing: string[] = [];
  const mayBeBlank: { name: string; why: string }[] = [];
  const unreadable: { name: string; why: string }[] = [];
  for (const name of needed) {
    const refused = given.rows.find(({ label, value }) => label === name && value instanceof CellError);
    if (refused === undefined || refused.mayBeBlank) missing.push(name);
    if (refused?.mayBeBlank) mayBeBlank.push({ name, why: withoutPlace(refused.value as CellError, name) });
    else if (refused !== undefined)
      unreadable.push({ name, why: unreadableBecause(refused.value as CellError, name) });
  }
  return { missing, mayBeBlank, unreadable };
}

/** Every row that cannot be read: "RSI: given but unreadable: must be a number from 0 to 100, got ..." */
export function unreadableInWords({ rows }: GivenReadings): string {
  const refused = rows.filter(({ value, mayBeBlank }) => value instanceof CellError && !mayBeBlank);
  return refused.map((row) => `${row.label}: ${refusedReading(row)[2]}`).join("; ") || "none";
}

/** "RSI cannot be read (must be ...)"; nothing where the reading was not given. */
export function unreadIn(name: string, { rows }: GivenReadings): string | undefined {
  const row = rows.find(
    ({ label, value, mayBeBlank }) => label === name && value instanceof CellError && !mayBeBlank,
  );
  if (row === undefined) return undefined;
  // What was worked out in a cell has more digits than a sentence bears.
  const why = withoutPlace(row.value as CellError, name).replace(/\d+\.\d{5,}/g, (digits) =>
    Number(digits).toFixed(2),
  );
  return `${name} cannot be read (${why})`;
}

/** What a table shows of a row that gives no reading: the label, what it counts as, and why. */
export function refusedReading({
  label,
  value,
  mayBeBlank,
}: GivenReading): readonly [string, string, string] {
  const error = value as CellError;
  return mayBeBlank
    ? [label, "not given", withoutPlace(error, label)]
    : [label, "unreadable", unreadableBecause(error, label)];
}

/** Why a given reading cannot be read, without the place that the table or the label already shows. */
function unreadableBecause(error: CellError, name: string): string {
  return `given but unreadable: ${withoutPlace(error, name)}`;
}

function withoutPlace({ message }: CellError, name: string): string {
  const place = message.indexOf(`${name}: `);
  return place < 0 ? message : message.slice(place + name.length + 2);
}
