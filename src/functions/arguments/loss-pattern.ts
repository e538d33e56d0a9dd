import type { LossPattern } from "../../engine/sizing/loss-clustering";
import { CellError, isBlank, type RawCell } from "../cells";
import { type Argument, one, placeOf, type Rows, refusal, typedOrBlank } from "./argument";
import { plain } from "./choice";
import { omittable, quantity } from "./quantity";
import { wholeRange } from "./range";

/** A trade that gained and lost nothing. */
const NO_RESULT = "none";
const HIGHEST_STREAK = 1000;
const words = {
  unit: "trades, or results",
  rule: `a number from 1 to ${HIGHEST_STREAK} (mean length of a losing streak), or a column of results in their order (a loss is below 0 or FALSE)`,
};

type HistoryPattern = Extract<LossPattern, { kind: "history" }>;

const closed = {
  unit: "results",
  rule: "a column of results in their order (a loss is below 0 or FALSE)",
};

/** The user's own closed trades in their order, true for a loss. */
export function closedResults(): Argument<readonly boolean[] | undefined> {
  return omittable(
    wholeRange<readonly boolean[]>(
      { ...closed, summary: "Your own closed trades in their order: losses then follow each other as there" },
      (rows, name) => {
        const found = history(rows, name, closed);
        if (found instanceof CellError) return found;
        return found.losses.length === 0 ? refusal(name, closed, rows[0]?.[0]) : found.losses;
      },
    ),
    { otherwise: "losses as in the replay 1990-2026" },
  );
}

/** How losses cluster: the mean length of a losing streak, or the user's own results to resample in blocks. */
export function lossPattern(): Argument<LossPattern> {
  return {
    ...words,
    summary:
      "Clustering of losses: mean length of a losing streak, or your own results in order, resampled in blocks of 20",
    otherwise: "independent trades",
    typical: { samples: [1.5, 2] },
    supply(rows, name) {
      if (rows === null) return one<LossPattern>({ kind: "independent" });
      const lone = rows[0]?.[0];
      return one<LossPattern>(
        rows.length === 1 && rows[0]?.length === 1 ? streak(lone, name) : history(rows, name),
      );
    },
  };
}

/** Losses come in streaks of this mean length; independent trades have 1 over the win rate. */
export const meanStreak = (): Argument<number> =>
  quantity(
    { unit: "trades", min: 1, max: HIGHEST_STREAK, typical: { from: 1.3, to: 3 } },
    { summary: "Mean length of a losing streak; independent trades have 1 / winRate" },
  );

function streak(cell: RawCell, name: string): LossPattern | CellError {
  return typeof cell === "number" && cell >= 1 && cell <= HIGHEST_STREAK
    ? { kind: "streaks", meanLength: cell }
    : refusal(name, words, cell);
}

/** Results one after the other; a heading in the first cell and blanks are skipped. A result of nothing is no loss, but a bare 0 may be a blank. */
function history(rows: Rows, name: string, asked = words): HistoryPattern | CellError {
  const losses: boolean[] = [];
  if (rows.length > 1 && (rows[0]?.length ?? 0) > 1)
    return new CellError(
      "#VALUE!",
      `${name} (${asked.unit}): must be ${asked.rule}, got ${rows.length} rows of ${rows[0]?.length}`,
    );
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (isBlank(cell) || (row + column === 0 && typeof cell === "string")) continue;
      if (typeof cell === "boolean") losses.push(!cell);
      else if (cell === 0)
        return refusal(name, asked, cell, placeOf(rows, row, column), typedOrBlank(NO_RESULT));
      else if (typeof cell === "string" && plain(cell) === NO_RESULT) losses.push(false);
      else if (typeof cell === "number" && Number.isFinite(cell)) losses.push(cell < 0);
      else return refusal(name, asked, cell, placeOf(rows, row, column));
    }
  }
  return { kind: "history", losses };
}
