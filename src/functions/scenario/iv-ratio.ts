import { USUAL_SHARE } from "../../engine/vix1d/bands";
import { flatRatio, type IvRatio, type SoldAt } from "../../engine/vix1d/sold-at";
import { type Argument, type Rows, refusal } from "../arguments/argument";
import { isWithin, type Limits, numberOf } from "../arguments/quantity";
import { wholeRange } from "../arguments/range";
import { SOLD_AT, soldAtIn } from "../arguments/sold-at";
import { numberRows } from "../arguments/table";
import { CellError, isBlank } from "../cells";

const from: Limits = { unit: "VIX points", min: 0, max: 1000 };
const ratio: Limits = { unit: "volatility over VIX / 100", above: 0, max: 3 };
const words = {
  unit: ratio.unit,
  rule: `"VIX1D", "estimated" or "measured", each x a share of VIX1D if other than ${USUAL_SHARE} ("VIX1D x 0.95"); a number above 0 and at most ${ratio.max}; or rows of (from VIX, ratio)`,
};

/** Volatility of the condor's options: of VIX1D as it was or is told, or over VIX as one number or bands. */
export function ivRatio(): Argument<SoldAt> {
  const summary = `Volatility of the options sold: "VIX1D" of the history, "estimated" from VIX, VIX9D, moves and eves, or "measured" by VIX alone, x ${USUAL_SHARE}; or a ratio to VIX / 100`;
  return { ...wholeRange({ ...words, summary, typical: { samples: [0.8] } }, readRatio), choices: SOLD_AT };
}

function readRatio(rows: Rows, name: string): SoldAt | CellError {
  const [first] = rows[0] ?? [];
  if (rows.length === 1 && rows[0]?.length === 1) {
    const value = numberOf(ratio, first);
    if (typeof value === "number" && isWithin(ratio, value)) return flatRatio(value);
    const named = typeof first === "string" ? soldAtIn(first) : undefined;
    return named === undefined ? refusal(name, words, first) : { share: USUAL_SHARE, ...named };
  }
  // The lowest band may leave its start blank.
  const bands = rows.map(([start, ...rest]) => [isBlank(start) ? 0 : start, ...rest]);
  const found = numberRows(bands, name, words, {
    columns: [from, ratio],
    value: "ratio",
    twice: "this VIX stands twice",
  });
  if (found instanceof CellError) return found;
  return {
    by: "ratio",
    bands: found.map(([from, ratio]) => ({ from, ratio }) as IvRatio[number]).sort((a, b) => a.from - b.from),
  };
}
