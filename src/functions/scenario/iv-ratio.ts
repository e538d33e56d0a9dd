import { flatRatio } from "../../engine/scenario/replay";
import type { IvRatio } from "../../engine/scenario/replay-condors";
import { type Argument, placeOf, type Rows, refusal } from "../arguments/argument";
import { wholeRange } from "../arguments/range";
import { filledRows } from "../arguments/whole-table";
import { type CellError, isBlank } from "../cells";

const HIGHEST_RATIO = 3;
const words = {
  unit: "volatility over VIX / 100",
  rule: `a number above 0 and at most ${HIGHEST_RATIO}, or rows of (from VIX, ratio), VIX ascending`,
};

/** Volatility of the condor's options over VIX: one number, or bands of VIX. */
export function ivRatio(): Argument<IvRatio> {
  const summary = "Volatility of the options sold over VIX / 100; 0.70 to 0.99 were seen on one-day chains";
  return wholeRange({ ...words, summary, typical: { samples: [0.8] } }, readRatio);
}

const isRatio = (cell: unknown): cell is number =>
  typeof cell === "number" && cell > 0 && cell <= HIGHEST_RATIO;

function readRatio(rows: Rows, name: string): IvRatio | CellError {
  const [first] = rows[0] ?? [];
  if (rows.length === 1 && rows[0]?.length === 1)
    return isRatio(first) ? flatRatio(first) : refusal(name, words, first);
  const bands: { from: number; ratio: number }[] = [];
  for (const { cells, index } of filledRows(rows, ([heading]) => typeof heading === "string")) {
    const [from, ratio] = cells;
    const last = bands[bands.length - 1]?.from ?? -1;
    const start = isBlank(from) ? 0 : from;
    if (typeof start !== "number" || !(start > last && start <= 1000))
      return refusal(name, words, from, placeOf(rows, index, 0));
    if (!isRatio(ratio)) return refusal(name, words, ratio, placeOf(rows, index, 1));
    bands.push({ from: start, ratio });
  }
  return bands.length > 0 ? bands : refusal(name, words, first);
}
