import { type CurvePoint, type FuturesCurve, futureAt, futuresCurve } from "../../engine/hedge/futures-curve";
import type { Day } from "../../engine/quantities";
import { sources } from "../../engine/sources";
import { curve } from "../arguments/curve";
import { omittable, quantity } from "../arguments/quantity";
import { defineFunction } from "../define";
import { day } from "../quantities";
import { WORKED_CURVE } from "./worked-unit";

/** The curve as last laid out, by its points: a column of days asks for the same one again and again. */
const laidOut = new WeakMap<readonly CurvePoint[], { readonly asOf: Day | undefined; curve: FuturesCurve }>();

function curveOf(points: readonly CurvePoint[], asOf: Day | undefined): FuturesCurve {
  const known = laidOut.get(points);
  if (known !== undefined && known.asOf === asOf) return known.curve;
  const curve = futuresCurve(points, asOf);
  laidOut.set(points, { asOf, curve });
  return curve;
}

export const alvhCurve = defineFunction({
  id: "ALVH.CURVE",
  summary: "VIX future at any number of days, read off the curve.",
  arguments: {
    curve: curve(),
    days: quantity(
      { unit: "days", min: 0, max: 3650, typical: { from: 0, to: 220 } },
      { summary: "Days ahead" },
    ),
    asOf: omittable(day({ summary: "Valuation date, for a curve given by expiry date" }), {
      otherwise: "none; the curve is in days",
    }),
  },
  returns: { unit: "VIX points", summary: "Future at that number of days" },
  formula: "straight in days between two futures, flat before the first and beyond the last",
  limits:
    "A reading between quotes, not a quote. Rows may come in any order; a blank future is a gap that is read over. Without a row at 0 days the curve is flat before its first future, where the true one runs to VIX. A curve of one point is flat.",
  source: `${sources.method}: curves straight in days`,
  standing: "house rule",
  examples: [
    {
      given: { curve: WORKED_CURVE, days: 70 },
      gives: 19.3,
      digits: 10,
      from: "by hand: half way from 18.60 at 30 days to 20.00 at 110",
    },
    {
      given: { curve: WORKED_CURVE, days: [[10], [400]] },
      gives: [[18.166_666_666_7], [20.8]],
      digits: 9,
      from: "by hand: 17.95 + 0.65 / 3, and flat beyond the last future",
    },
  ],
  compute: ({ curve, days, asOf }) => futureAt(curveOf(curve, asOf), days),
});
