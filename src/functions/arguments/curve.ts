import { type CurvePoint, EARLIEST_DATE } from "../../engine/hedge/futures-curve";
import { CellError, isBlank } from "../cells";
import { type Argument, placeOf, type Rows, refusal } from "./argument";
import { type Bounds, isWithin } from "./quantity";
import { wholeRange } from "./range";
import { filledRows } from "./whole-table";

const LONGEST_TENOR_DAYS = 3650;
const LAST_EXCEL_DAY = 2_958_465;
const future: Bounds = { unit: "VIX points", min: 1, max: 1000, typical: { from: 12, to: 40 } };

const words = {
  unit: "VIX points",
  rule: "rows of (days or expiry date, future), with futures from 1 to 1000; a row at 0 days is VIX itself",
};

/** Whether a first cell can say when: days ahead, or an Excel date. */
export function isTenor(cell: unknown): cell is number {
  return (
    typeof cell === "number" &&
    ((cell >= 0 && cell <= LONGEST_TENOR_DAYS) || (cell > EARLIEST_DATE && cell <= LAST_EXCEL_DAY))
  );
}

/** VIX futures by days or by expiry, in any order. A blank future is a gap and skipped; a 0 is refused. */
export function curve(
  summary = "VIX futures: rows of (days or expiry date, future); give VIX itself at 0 days",
): Argument<readonly CurvePoint[]> {
  return wholeRange({ ...words, summary }, readCurve);
}

function readCurve(rows: Rows, name: string): readonly CurvePoint[] | CellError {
  if ((rows[0]?.length ?? 0) < 2) return refusal(name, words, rows[0]?.[0], placeOf(rows, 0, 0));
  const points: CurvePoint[] = [];
  for (const { cells, index } of filledRows(rows, ([first]) => typeof first === "string")) {
    const [when, level] = cells;
    if (isBlank(level)) continue;
    if (!isTenor(when))
      return refusal(name, words, when, placeOf(rows, index, 0), "days ahead, or an expiry date");
    if (typeof level !== "number" || !isWithin(future, level))
      return refusal(
        name,
        words,
        level,
        placeOf(rows, index, 1),
        level === 0 ? "a blank cell may arrive as 0: leave out the row" : "",
      );
    if (points.some((point) => point.when === when))
      return refusal(name, words, when, placeOf(rows, index, 0), "these days stand twice");
    points.push({ when, future: level });
  }
  return points.length > 0
    ? points
    : new CellError("#VALUE!", `${name} (${words.unit}): must be ${words.rule}, got no row with a future`);
}
