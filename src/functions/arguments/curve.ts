import { type CurvePoint, EARLIEST_DATE } from "../../engine/hedge/futures-curve";
import { CellError } from "../cells";
import { type Argument, type Rows, refusalOf } from "./argument";
import { type Headings, inColumnOrder } from "./column-order";
import { isWithin, type Limits } from "./quantity";
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
const future: Limits = { unit: "VIX points", min: 1, max: 1000 };

/** Headings over days or dates, here and over a surface. */
export const WHEN: Headings = ["days", "expiry", "date", "expiration", "dte", "tenor", "daystoexpiry"];
const FUTURE: Headings = ["future", "futures", "vixfuture", "vixfutures", "vx", "price", "settle", "last"];

const words = {
  unit: "VIX points",
  rule: "rows of (days or expiry date, future), with futures from 1 to 1000; a row at 0 days is VIX itself",
};

/** VIX futures by days or by expiry, in any order. A blank future is a gap and skipped; a 0 is refused. */
export function curve(
  summary = "VIX futures: rows of (days or expiry date, future); give VIX itself at 0 days",
): Argument<readonly CurvePoint[]> {
  return wholeRange({ ...words, summary }, (rows, name) => {
    if (mayLieAcross(rows))
      return refusalOf(name, words, "two rows that can be read both ways; put days down the first column");
    const found = numberRows(inColumnOrder(rows, [WHEN, FUTURE]), name, words, {
      columns: [tenor, future],
      value: "future",
      twice: "these days stand twice",
    });
    return found instanceof CellError
      ? found
      : found.map(([when, future]) => ({ when, future }) as CurvePoint);
  });
}

/** Days above futures, three or more abreast: rows of (days, future, more) may be meant as well. */
function mayLieAcross(rows: Rows): boolean {
  const [days = [], levels = []] = rows;
  const isBetween = (cell: unknown, limits: Limits) => typeof cell === "number" && isWithin(limits, cell);
  return (
    rows.length === 2 &&
    days.length > 2 &&
    days.every((cell, at) => isBetween(cell, tenor) && (at === 0 || Number(cell) > Number(days[at - 1]))) &&
    levels.every((cell) => isBetween(cell, future))
  );
}
