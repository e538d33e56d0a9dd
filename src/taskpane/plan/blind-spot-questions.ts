import { scenarioGridFunction } from "../../functions/scenario/grid.fn";
import { plan } from "./flowing";
import { product } from "./graph/operations";
import { question } from "./graph/question";
import { chosen, field, from, instead, rows, stack, value } from "./graph/source";
import { condors, questions } from "./questions";

/** The melt-up with falling VIX is part of it: there the call side loses and the hedge pays nothing. */
const SPOT_STEPS = [-5, -4, -3, -2, -1, 0, 1, 2, 3] as const;
const ROUND_STEPS = [0.0025, 0.005, 0.01, 0.015, 0.02, 0.03, 0.05, 0.1];
const NEAR_ONE_DEVIATION = 0.8;

/** A round step near one standard deviation: a day's condor and a month's each see their own tails. */
export const spotStep = chosen([from(questions.report, "one SD"), field("spot")], (oneSd = 0, spot = 1) => [
  [ROUND_STEPS.find((each) => each >= (oneSd / spot) * NEAR_ONE_DEVIATION) ?? 0.1],
]);

export const spotMoves = rows(...SPOT_STEPS.map((count) => [product(value(count), spotStep)]));
export const vixMoves = rows([-4, -2, 0, 2, 5, 10, 20].map(value));

/** The plan with its condors said: the map shows one where none fits. */
export const condorsRow = rows([value("condors"), condors]);
const mappedPlan = stack(plan, condorsRow);

const map = (show: "total" | "condors" | "hedge") =>
  question(scenarioGridFunction, {
    plan: instead(mappedPlan, "the condors of the pane, one where none fits"),
    spotMoves,
    vixMoves,
    show: value(show),
  });

export const maps = { total: map("total"), condors: map("condors"), hedge: map("hedge") } as const;
