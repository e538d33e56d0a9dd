import type { Rows } from "../rows";

/** The texts that stand in some columns, by column; most chains have few, and they are looked for in one pass. */
export type Texts = ReadonlyMap<number, readonly string[]>;

export function textsIn(rows: Rows, from: number, columns: readonly number[]): Texts {
  const found = columns.map((): string[] => []);
  for (let row = from; row < rows.length; row++) {
    const cells = rows[row]!;
    for (let at = 0; at < columns.length; at++) {
      const cell = cells[columns[at]!];
      if (typeof cell === "string" && cell !== "") found[at]!.push(cell);
    }
  }
  return new Map(columns.map((column, at) => [column, found[at]!]));
}
