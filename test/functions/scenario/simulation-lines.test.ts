import type { OutcomeLaw } from "../../../src/engine/simulation/tally";
import { lineOf, type SimulationLine } from "../../../src/functions/scenario/simulate-table";

/** Answers every share with itself: a line is asked for the share that its own label names. */
const itself: OutcomeLaw = {
  result: (share) => share,
  drawdown: (share) => share,
  fellBy: (fall) => fall,
  ...{ mean: -1, meanError: 0, losing: -2, shortfall: -3 },
};

test.each<readonly [SimulationLine, number]>([
  ["5 % quantile", 0.05],
  ["25 % quantile", 0.25],
  ["median", 0.5],
  ["75 % quantile", 0.75],
  ["95 % quantile", 0.95],
  ["median drawdown", 0.5],
  ["95 % drawdown", 0.95],
  ["fell 10 %", 0.1],
  ["fell 20 %", 0.2],
  ["fell 30 %", 0.3],
  ["fell 50 %", 0.5],
])("%s is what it says", (line, share) => {
  expect(lineOf(itself, line)).toBe(share);
});
