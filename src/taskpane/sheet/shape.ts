import type { Result } from "../../functions/cells";
import { rowsOf } from "../plan/part";

export interface Shape {
  readonly rows: number;
  readonly columns: number;
  readonly header: readonly string[];
}

/** How far an answer will spill, from asking the same now. */
export function shapeOf(answer: Result): Shape {
  const rows = rowsOf(answer);
  return { rows: rows.length, columns: rows[0]?.length ?? 1, header: (rows[0] ?? []).map(String) };
}
