import {
  flatVolOfVol,
  type VolOfVol,
  type VolOfVolPoint,
  volOfVolSurface,
} from "../../engine/hedge/vol-of-vol";
import { marketKinds } from "../../engine/number-kinds/market";
import type { Day } from "../../engine/quantities";
import { CellError, isBlank } from "../cells";
import { inFieldOrder, withDatesIn } from "../reading/field-order";
import type { Field } from "../reading/fields";
import { type Argument, placeOf, type Rows, refusal, refusalOf, type Summary } from "./argument";
import { tenor } from "./curve";
import { hintFor, isWithin, type Limits } from "./quantity";
import { wholeRange } from "./range";
import { filledRows, hasNumbersBeyond, numberRows } from "./table";

const volatility: Limits = { ...marketKinds.volatility, hint: "vol-of-vol is a decimal: 0.95, not 95" };
const moneyness: Limits = {
  unit: "strike over future",
  min: 0.05,
  max: 50,
  hint: "strike over future: 1.2, not 24",
};

const words = {
  unit: "decimal per year",
  rule: "a number above 0 and at most 5, rows of (days or expiry, vol), or rows of (days or expiry, strike / future, vol)",
};

/** The volatility of VIX as it was typed; the dates in it wait for asOf. */
export type TypedVolOfVol = number | readonly VolOfVolPoint[];

export function volOfVolOf(typed: TypedVolOfVol, asOf: Day | undefined): VolOfVol {
  return typeof typed === "number" ? flatVolOfVol(typed) : volOfVolSurface(typed, asOf);
}

/** Volatility of VIX: one value, one an expiry, or a smile an expiry. */
export function volOfVol(
  described: Summary = {
    summary: "Volatility of VIX: one value, rows of (days, vol), or rows of (days, strike / future, vol)",
  },
): Argument<TypedVolOfVol> {
  return wholeRange({ ...words, summary: described.summary }, (rows, name, notes) => {
    if (rows.length === 1 && rows[0]?.length === 1) {
      const only = rows[0][0];
      return typeof only === "number" && isWithin(volatility, only)
        ? only
        : refusal(name, words, only, "", hintFor(volatility, only));
    }
    return readSurface(rows, name, notes);
  });
}

/** No smile begins this far above its future: such ratios are strikes in points. */
const HIGHEST_LOWEST_RATIO = 3;

const RATIO: readonly Field[] = ["ratio"];

function readSurface(given: Rows, name: string, notes: string[]): readonly VolOfVolPoint[] | CellError {
  const { headings, places } = inFieldOrder(given, [["when", "day"], ["ratio"], ["vol"], ["strike"]]);
  const [, ratioAt = -1, volAt = -1, strikeAt = -1] = places;
  if (strikeAt >= 0) {
    const row = headings?.row ?? 0;
    return refusal(name, words, given[row]?.[strikeAt], placeOf(given, row, strikeAt), moneyness.hint);
  }
  const isFlat = ratioAt < 0 && volAt >= 0 && volAt < 2;
  const ordered = inFieldOrder(given, [["when", "day"], ...(isFlat ? [] : [RATIO]), ["vol"]]).rows;
  const rows = withDatesIn(ordered, [0], { name, notes });
  if (rows instanceof CellError) return rows;
  if (headings === undefined && hasNumbersBeyond(rows, 3))
    return refusalOf(name, words, "more columns of numbers, and no heading that says what they are");
  const hasStrikes = !isFlat && filledRows(rows).some(({ cells }) => !isBlank(cells[2]));
  const found = numberRows(rows, name, words, {
    columns: hasStrikes ? [tenor, moneyness, volatility] : [tenor, volatility],
    value: "volatility",
    twice: "this point stands twice",
  });
  if (found instanceof CellError) return found;
  const lowest = hasStrikes ? Math.min(...found.map((row) => row[1] as number)) : 1;
  if (lowest > HIGHEST_LOWEST_RATIO) return refusal(name, words, lowest, "", moneyness.hint);
  return found.map((row) => ({
    when: row[0] as number,
    moneyness: hasStrikes ? (row[1] as number) : 1,
    volatility: row.at(-1) as number,
  }));
}
