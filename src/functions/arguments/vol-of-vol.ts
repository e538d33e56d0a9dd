import {
  flatVolOfVol,
  type VolOfVol,
  type VolOfVolPoint,
  volOfVolSurface,
} from "../../engine/hedge/vol-of-vol";
import type { Day } from "../../engine/quantities";
import { CellError, isBlank, type RawCell } from "../cells";
import { type Argument, placeOf, type Rows, refusal } from "./argument";
import { isTenor } from "./curve";
import { type Bounds, isWithin } from "./quantity";
import { wholeRange } from "./range";
import { filledRows } from "./whole-table";

const volatility: Bounds = {
  unit: "decimal per year",
  above: 0,
  max: 5,
  hint: "vol-of-vol is a decimal: 0.95, not 95",
  typical: { from: 0.5, to: 1.5 },
};
const moneyness: Bounds = { unit: "strike over future", min: 0.05, max: 50, typical: { from: 0.7, to: 2 } };

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
  summary = "Volatility of VIX: one value, rows of (days, vol), or rows of (days, strike / future, vol)",
): Argument<TypedVolOfVol> {
  return wholeRange({ ...words, summary }, (rows, name) => {
    if (rows.length === 1 && rows[0]?.length === 1) {
      const only = rows[0][0];
      return typeof only === "number" && isWithin(volatility, only)
        ? only
        : refusal(name, words, only, "", typeof only === "number" ? volatility.hint : "");
    }
    return readSurface(rows, name);
  });
}

function readSurface(rows: Rows, name: string): readonly VolOfVolPoint[] | CellError {
  const filled = filledRows(rows, ([first]) => typeof first === "string");
  const width = rows[0]?.length ?? 0;
  if (width < 2) return refusal(name, words, rows[0]?.[0], placeOf(rows, 0, 0));
  const hasStrikes = width > 2 && filled.some(({ cells }) => !isBlank(cells[2]));
  const volColumn = hasStrikes ? 2 : 1;
  const points: VolOfVolPoint[] = [];
  for (const { cells, index } of filled) {
    const refuse = (cell: RawCell, column: number, hint = "") =>
      refusal(name, words, cell, placeOf(rows, index, column), hint);
    const when = cells[0];
    const ratio = hasStrikes ? cells[1] : 1;
    const vol = cells[volColumn];
    if (isBlank(vol)) continue;
    if (!isTenor(when)) return refuse(when, 0, "days ahead, or an expiry date");
    if (typeof ratio !== "number" || !isWithin(moneyness, ratio))
      return refuse(ratio, 1, "strike over future: 1.2, not 24");
    if (typeof vol !== "number" || !isWithin(volatility, vol))
      return refuse(vol, volColumn, typeof vol === "number" ? volatility.hint : "");
    if (points.some((point) => point.when === when && point.moneyness === ratio))
      return refuse(when, 0, "this point stands twice");
    points.push({ when, moneyness: ratio, volatility: vol });
  }
  return points.length > 0
    ? points
    : new CellError(
        "#VALUE!",
        `${name} (${words.unit}): must be ${words.rule}, got no row with a volatility`,
      );
}
