/** Counted from zero. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?([1-9]\d*)$/i;
const LETTERS = 26;
const BEFORE_A = "A".charCodeAt(0) - 1;

/** "B4" is row 3, column 1. */
export function positionOf(address: string): Position {
  const [, letters, digits] = ADDRESS.exec(address) ?? [];
  if (letters === undefined) throw new RangeError(`"${address}" is no cell address such as "B4"`);
  const column = [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * LETTERS + letter.charCodeAt(0) - BEFORE_A,
    0,
  );
  return { row: Number(digits) - 1, column: column - 1 };
}

/** Row 3, column 1 is "B4". */
export function addressOf({ row, column }: Position): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / LETTERS))
    letters = String.fromCharCode(BEFORE_A + 1 + ((left - 1) % LETTERS)) + letters;
  return `${letters}${row + 1}`;
}
