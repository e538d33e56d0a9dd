/** Where something stands in a sheet: its first cell, and how far it reaches. */
export interface Place {
  readonly at: string;
  readonly rows: number;
  readonly columns: number;
}

const A = "A".charCodeAt(0);
const LETTERS = 26;

function letterOf(column: number): string {
  const last = String.fromCharCode(A + (column % LETTERS));
  return column < LETTERS ? last : letterOf(Math.floor(column / LETTERS) - 1) + last;
}

function cornerOf(at: string): readonly [column: number, row: number] {
  const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - A + 1, 0);
  return [column - 1, Number(row)];
}

/** The cell so many rows down and columns across from a place's first. */
export function cellAt({ at }: Pick<Place, "at">, down: number, across: number): string {
  const [column, row] = cornerOf(at);
  return `${letterOf(column + across)}${row + down}`;
}

/** "B4", or "A5:B40" where it is more than a cell. */
export function rangeOf({ at, rows, columns }: Place): string {
  return rows === 1 && columns === 1 ? at : `${at}:${cellAt({ at }, rows - 1, columns - 1)}`;
}
