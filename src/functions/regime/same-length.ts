import { DomainError } from "../../engine/errors";

/** Refuses columns that are read row by row and are not as long as the first of them; one left out is none. */
export function demandSameLength(columns: Readonly<Record<string, readonly unknown[] | undefined>>): void {
  const [[first, { length }]] = Object.entries(columns) as [[string, readonly unknown[]]];
  for (const [name, column] of Object.entries(columns))
    if (column !== undefined && column.length !== length)
      throw new DomainError(
        "argument",
        `${name}: must be as many as ${first} (${length}), got ${column.length}`,
      );
}
