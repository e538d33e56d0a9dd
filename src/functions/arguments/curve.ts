import { type CurvePoint, EARLIEST_DATE } from "../../engine/hedge/futures-curve";
import { marketKinds } from "../../engine/number-kinds/market";
import { CellError } from "../cells";
import { liesAcross, turned } from "../reading/curve-across";
import { withNamedFutures } from "../reading/curve-listed";
import { serialOfCell } from "../reading/dates";
import { inFieldOrder, withDatesIn } from "../reading/field-order";
import { futuresByContract } from "../reading/futures-by-contract";
import { futuresOfDay } from "../reading/futures-of-day";
import { noHeading } from "../reading/heading-row";
import { withNumbers } from "../reading/typed";
import { type Argument, type Others, type Rows, refusal, refusalOf, type Summary } from "./argument";
import { hintFor, isWithin, type Limits } from "./quantity";
import { wholeRange } from "./range";
import { hasNumbersBeyond, numberRows } from "./table";

const LONGEST_TENOR_DAYS = 3650;

/** When an option or a future expires: days ahead, or an Excel date. */
export const tenor: Limits = {
  unit: "days or Excel date",
  min: 0,
  max: marketKinds.day.max,
  slip: (when) => when > LONGEST_TENOR_DAYS && when <= EARLIEST_DATE,
  hint: "days ahead, or an expiry date",
};
const future: Limits = {
  unit: "VIX points",
  min: 1,
  max: 1000,
  hint: marketKinds.vix.hint,
  times: marketKinds.vix.times,
};

const words = {
  unit: "VIX points",
  rule: "rows of (days or expiry date, future), with futures from 1 to 1000; a row at 0 days is VIX itself; or a row a day under the headings date, M1, M2 and so on",
};

/**
 * VIX futures by days or by expiry, in any order, also across two rows; a settlement file with a row a contract; or a
 * table with a row a day, of which the row of asOf is taken, else the last. A blank future is a gap and skipped; a 0 is
 * refused.
 */
export function curve(
  described: Summary = {
    summary: "VIX futures: rows of (days or expiry date, future); give VIX itself at 0 days",
  },
): Argument<readonly CurvePoint[]> {
  return wholeRange({ ...words, summary: described.summary }, readCurve);
}

function readCurve(
  given: Rows,
  name: string,
  notes: string[],
  others: Others,
): readonly CurvePoint[] | CellError {
  const rows = withNamedFutures(given);
  const dates = others("asOf");
  const isLone = dates !== null && dates.length === 1 && dates[0]?.length === 1;
  const asOf = isLone ? serialOfCell(dates[0]?.[0]) : undefined;
  const told: string[] = [];
  const found = futuresOfDay(rows, asOf, told) ?? futuresByContract(rows, asOf, told);
  if (found === undefined) return readPoints(rows, name, notes);
  if ("why" in found) return new CellError("#VALUE!", `${name} (${words.unit}): ${found.why}`);
  if (dates !== null && !isLone)
    return new CellError("#VALUE!", `${name} (${words.unit}): a table of days needs a single asOf`);
  notes.push(...told.map((note) => `${name}: ${note}`));
  const wrong = found.find((point) => !isWithin(future, point.future));
  return wrong === undefined ? found : refusal(name, words, wrong.future, "", hintFor(future, wrong.future));
}

function readPoints(given: Rows, name: string, notes: string[]): readonly CurvePoint[] | CellError {
  const typed = withNumbers(given);
  const lies = liesAcross(typed);
  if (lies === "either")
    return refusalOf(name, words, "two rows that can be read both ways; put days down the first column");
  const { rows, headings, places } = inFieldOrder(lies === "across" ? turned(typed) : typed, [
    ["when", "day"],
    ["future"],
  ]);
  if (headings?.twice !== undefined) return new CellError("#VALUE!", `${name}: ${headings.twice}`);
  if (headings !== undefined && places.includes(-1))
    return new CellError(
      "#VALUE!",
      `${name}: must be ${words.rule}; ${noHeading(places[0] === -1 ? "days" : "future", headings)}`,
    );
  const dated = withDatesIn(rows, [0], { name, notes });
  if (dated instanceof CellError) return dated;
  if (headings === undefined && hasNumbersBeyond(dated, 2))
    return refusalOf(name, words, "more columns of numbers, and no heading that says what they are");
  const found = numberRows(dated, name, words, {
    columns: [tenor, future],
    value: "future",
    twice: "these days stand twice",
  });
  return found instanceof CellError ? found : found.map(([when, future]) => ({ when, future }) as CurvePoint);
}
