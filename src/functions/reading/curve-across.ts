import type { RawCell } from "../cells";
import { meaningsOf } from "./fields";
import type { Rows } from "./rows";

/** Levels of VIX and its futures that have been seen, with room. */
const isLevel = (cell: RawCell) => typeof cell === "number" && cell >= 5 && cell <= 200;
const isWhen = (cell: RawCell) => typeof cell === "number" && Number.isInteger(cell) && cell >= 0;

/** The two readings of a table of two rows. */
export type Lies = "down" | "across" | "either";

/** Whether two rows hold days, or dates, above their futures, rather than one point a row. */
export function liesAcross(rows: Rows): Lies {
  const [whens = [], levels = []] = rows;
  if (rows.length !== 2 || whens.length < 2) return "down";
  const [heading, second] = [whens[0], levels[0]];
  const isLabelled = means(heading, "when") && means(second, "future");
  if (isLabelled) return "across";
  const ascends = whens.every(
    (cell, at) => isWhen(cell) && (at === 0 || Number(cell) > Number(whens[at - 1])),
  );
  if (!ascends || !levels.every(isLevel)) return "down";
  // Down: a first column of days, a second of futures, and what follows explained by nothing.
  const mayLieDown = whens.length === 2 && isWhen(levels[0]) && isLevel(whens[1]) && isLevel(levels[1]);
  return mayLieDown ? "either" : "across";
}

function means(cell: RawCell | undefined, field: "when" | "future"): boolean {
  return meaningsOf(cell).some(
    (meaning) => meaning.field === field || (field === "when" && meaning.field === "day"),
  );
}

/** Rows as columns. */
export function turned(rows: Rows): Rows {
  return (rows[0] ?? []).map((_, column) => rows.map((cells) => cells[column]));
}
