import { alvhPayoff } from "../../functions/alvh/payoff.fn";
import { ownHedge } from "./base-hedge";
import { whenAbove } from "./graph/operations";
import { question } from "./graph/question";
import { from, instead, rows, value } from "./graph/source";
import { condors, questions } from "./questions";

/** Layers are stated per ten condors. */
const RATIO_UNIT = 10;
const LOWEST_MOVE = -6;
const HIGHEST_MOVE = 40;
const STEP = 2;

export const vixShocks: readonly number[] = Array.from(
  { length: (HIGHEST_MOVE - LOWEST_MOVE) / STEP + 1 },
  (_, step) => LOWEST_MOVE + STEP * step,
);

/** Where the account is too small for a single contract the ratio's own unit is shown. */
export const shownCondors = whenAbove(from(questions.ladder, "contracts"), condors, value(RATIO_UNIT));

export const shocks = rows(...vixShocks.map((move) => [value(move)]));

/** What the layers gain when VIX moves at once. */
export const hedgePayoff = question(alvhPayoff, {
  condors: shownCondors,
  tier: from(questions.tier, "tier"),
  shocks,
  held: instead(ownHedge, "the ratio itself where none is held"),
  maxLoss: from(questions.report, "max loss"),
});
