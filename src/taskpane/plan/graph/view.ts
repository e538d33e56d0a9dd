import type { ResultCell } from "../../../functions/cells";
import type { Answer } from "./answer";
import { type Part, Refusal } from "./part";

/** A part read for what it means; a reading that fails is told in its own words. */
export function viewed<A extends object, T>(part: Part<A>, read: (answer: A) => T): Part<T> {
  if (part.value === null) return { ...part, value: null };
  try {
    return { ...part, value: read(part.value) };
  } catch (error) {
    if (error instanceof Refusal) return { value: null, fresh: false, problem: error.message };
    throw error;
  }
}

/** A table under its headings: a cell by row and heading. A heading that is not there is a mistake of ours. */
export class Table {
  readonly #header: readonly ResultCell[];
  readonly rows: readonly (readonly ResultCell[])[];

  constructor({ rows: [header = [], ...rows] }: Answer) {
    this.#header = header;
    this.rows = rows;
  }

  at(row: readonly ResultCell[], heading: string): ResultCell {
    const index = this.#header.indexOf(heading);
    const cell = row[index];
    if (cell === undefined) throw new Error(`the table has no column ${heading}`);
    return cell;
  }

  /** The number there; 0 where the cell holds a text or an error, whose row says why. */
  number(row: readonly ResultCell[], heading: string): number {
    const cell = this.at(row, heading);
    return typeof cell === "number" ? cell : 0;
  }

  named(name: string): readonly ResultCell[] {
    const row = this.rows.find(([first]) => first === name);
    if (row === undefined) throw new Error(`the table has no row ${name}`);
    return row;
  }
}
