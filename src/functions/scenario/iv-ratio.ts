import type { IvRatio } from "../../engine/replay/condors";
import { flatRatio } from "../../engine/replay/replay";
import { type Argument, type Rows, refusal } from "../arguments/argument";
import { isWithin, type Limits } from "../arguments/quantity";
import { wholeRange } from "../arguments/range";
import { numberRows } from "../arguments/table";
import { CellError, isBlank } from "../cells";

const from: Limits = { unit: "VIX points", min: 0, max: 1000 };
const ratio: Limits = { unit: "volatility over VIX / 100", above: 0, max: 3 };
const words = {
  unit: ratio.unit,
  rule: `a number above 0 and at most ${ratio.max}, or rows of (from VIX, ratio)`,
};

/** Volatility of the condor's options over VIX: one number, or bands of VIX. */
export function ivRatio(): Argument<IvRatio> {
  const summary = "Volatility of the options sold over VIX / 100; 0.70 to 0.99 were seen on one-day chains";
  return wholeRange({ ...words, summary, typical: { samples: [0.8] } }, readRatio);
}

function readRatio(rows: Rows, name: string): IvRatio | CellError {
  const [first] = rows[0] ?? [];
  if (rows.length === 1 && rows[0]?.length === 1)
    return typeof first === "number" && isWithin(ratio, first)
      ? flatRatio(first)
      : refusal(name, words, first);
  // The lowest band may leave its start blank.
  const bands = rows.map(([start, ...rest]) => [isBlank(start) ? 0 : start, ...rest]);
  const found = numberRows(bands, name, words, {
    columns: [from, ratio],
    value: "ratio",
    twice: "this VIX stands twice",
  });
  if (found instanceof CellError) return found;
  return found.map(([from, ratio]) => ({ from, ratio }) as IvRatio[number]).sort((a, b) => a.from - b.from);
}
