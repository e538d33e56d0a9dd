import { type CurvePoint, EARLIEST_DATE } from "../../engine/hedge/futures-curve";
import { CellError } from "../cells";
import type { Argument } from "./argument";
import type { Limits } from "./quantity";
import { wholeRange } from "./range";
import { numberRows } from "./table";

const LONGEST_TENOR_DAYS = 3650;

/** When an option or a future expires: days ahead, or an Excel date. */
export const tenor: Limits = {
  unit: "days or Excel date",
  min: 0,
  max: 2_958_465,
  slip: (when) => when > LONGEST_TENOR_DAYS && when <= EARLIEST_DATE,
  hint: "days ahead, or an expiry date",
};
const future: Limits = { unit: "VIX points", min: 1, max: 1000, zeroInRange: "refused" };

const words = {
  unit: "VIX points",
  rule: "rows of (days or expiry date, future), with futures from 1 to 1000; a row at 0 days is VIX itself",
};

/** VIX futures by days or by expiry, in any order. A blank future is a gap and skipped; a 0 is refused. */
export function curve(
  summary = "VIX futures: rows of (days or expiry date, future); give VIX itself at 0 days",
): Argument<readonly CurvePoint[]> {
  return wholeRange({ ...words, summary }, (rows, name) => {
    const found = numberRows(rows, name, words, {
      columns: [tenor, future],
      value: "future",
      twice: "these days stand twice",
    });
    return found instanceof CellError
      ? found
      : found.map(([when, future]) => ({ when, future }) as CurvePoint);
  });
}
