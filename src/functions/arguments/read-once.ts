import type { Rows } from "./argument";

/** Formulas of one sheet often ask of the same rows: the last reading is kept until a cell differs. */
export function readOnce<T>(read: (rows: Rows, name: string) => T): (rows: Rows, name: string) => T {
  let last: { readonly rows: Rows; readonly name: string; readonly found: T } | undefined;
  return (rows, name) => {
    if (last?.name === name && areSame(last.rows, rows)) return last.found;
    const found = read(rows, name);
    // A host may write into its rows later: what was read is kept apart.
    last = { rows: rows.map((cells) => [...cells]), name, found };
    return found;
  };
}

function areSame(one: Rows, other: Rows): boolean {
  return (
    one.length === other.length &&
    one.every((cells, row) => {
      const beside = other[row] ?? [];
      return cells.length === beside.length && cells.every((cell, column) => Object.is(cell, beside[column]));
    })
  );
}
