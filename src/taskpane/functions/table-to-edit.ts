import type { Definition } from "../../functions/define";

type Rows = readonly (readonly (string | number | boolean)[])[];

/** The table of a function that gives one to edit, by its own defaults; none of any other. */
export function tableToEdit({ summary, call }: Definition): Rows | undefined {
  if (!/tables? to edit/.test(summary)) return undefined;
  const rows = call([]);
  const isPlain = (cell: unknown) => ["string", "number", "boolean"].includes(typeof cell);
  return Array.isArray(rows) && rows.every((row) => row.every(isPlain)) ? (rows as Rows) : undefined;
}
