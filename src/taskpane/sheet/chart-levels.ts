import { product, quotient, rounded, sum } from "../plan/graph/operations";
import { chosen, field, from, rows, value } from "../plan/graph/source";
import { closingCosts } from "../plan/payoff-questions";
import { questions } from "../plan/questions";
import { strikes } from "../plan/strikes";

/** Rows of the payoff table on each side of the index. */
const ROWS_A_SIDE = 40;
const ROOM = 1.1;
const ROUND_STEPS = [1, 2.5, 5, 10];

/** A round spacing that lets the table reach beyond the wings and one standard deviation. */
export const chartStep = chosen(
  [field("spot"), from(questions.report, "one SD"), strikes],
  (spot = 0, oneSd = 0, ...four) => {
    const reach = ROOM * Math.max(oneSd, ...four.map((strike) => Math.abs(strike - spot)));
    const rough = reach / ROWS_A_SIDE;
    const scale = 10 ** Math.floor(Math.log10(rough));
    return [[(ROUND_STEPS.find((step) => step * scale >= rough) ?? 10) * scale]];
  },
);

/** The index rounded to the spacing, and steps of it to both sides. */
const middle = product(rounded(quotient(field("spot"), chartStep)), chartStep);
export const chartLevels = rows(
  ...Array.from({ length: 2 * ROWS_A_SIDE + 1 }, (_, index) => [
    sum(middle, product(value(index - ROWS_A_SIDE), chartStep)),
  ]),
);

export const chartCosts = closingCosts(chartLevels);
