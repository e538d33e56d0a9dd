import type { Rows } from "./argument";

/** Formulas of one sheet often ask of the same rows: the last reading is kept until a cell differs. */
export function readOnce<T>(
  read: (rows: Rows, name: string, notes: string[]) => T,
): (rows: Rows, name: string, notes?: string[]) => T {
  let last: { rows: Rows; name: string; found: T; told: readonly string[] } | undefined;
  return (rows, name, notes = []) => {
    if (last?.name !== name || !areSame(last.rows, rows)) {
      const told: string[] = [];
      const found = read(rows, name, told);
      // A host may write into its rows later: what was read is kept apart.
      last = { rows: rows.map((cells) => [...cells]), name, found, told };
    }
    notes.push(...last.told);
    return last.found;
  };
}

function areSame(one: Rows, other: Rows): boolean {
  return one.length === other.length && one.every((cells, row) => areSameCells(cells, other[row] ?? []));
}

export function areSameCells(one: Rows[number], other: Rows[number]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!Object.is(one[at], other[at])) return false;
  return true;
}
