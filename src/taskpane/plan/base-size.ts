import { USD_PER_POINT } from "../../engine/quantities";
import { condorReportFunction } from "../../functions/condor/report.fn";
import { amount, difference, most, product, quotient, sum, whole } from "./graph/operations";
import { question } from "./graph/question";
import { field, from, omitted, value, when } from "./graph/source";

/** The fraction of equity at which the method begins: hurdle and hedge are asked at it, so that no chosen risk opens a gate. */
export const base = value(0.01);

const withoutHedge = question(condorReportFunction, {
  hedgeCost: omitted("what the hedge costs follows from this size"),
});

const asReported = from(withoutHedge, "max loss");

/** Worst loss of one condor before its hedge, in points: plain arithmetic where the credit is one that was asked for. */
const worst = when("credited", asReported, {
  kind: "way",
  credit: sum(difference(field("width"), field("target")), amount(field("costs"))),
  own: asReported,
});

/** Whole condors at the base size: what is asked for plays no part in it. */
export const baseCondors = whole(
  quotient(product(field("equity"), base), product(worst, value(USD_PER_POINT))),
);

/** A hedge beside no condor is stated for one. */
export const besideOne = most(value(1), baseCondors);
