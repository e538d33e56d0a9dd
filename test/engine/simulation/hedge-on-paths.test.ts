import { hedgeOnPaths } from "../../../src/engine/simulation/hedge-on-paths";

const outcomes = (growth: readonly number[], drawdown: readonly number[]) => ({
  growth: Float64Array.from(growth),
  drawdown: Float64Array.from(drawdown),
});

test("four paths by hand: the hedge pays on one, and on the worst one it does", () => {
  const unhedged = outcomes([0.1, -0.4, 0.2, 0.05], [0.05, 0.35, 0.02, 0.1]);
  const hedged = outcomes([0.08, -0.2, 0.18, 0.05], [0.05, 0.2, 0.03, 0.09]);
  expect(hedgeOnPaths(hedged, unhedged)).toEqual({ notPaid: 0.75, notPaidInTail: 0, notShallower: 0.5 });
});

test("the worst 5 % are those of the paths without the hedge", () => {
  // Of 40 paths the two worst without the hedge are the first two: it pays on one of them, and nowhere else.
  const without = Array.from({ length: 40 }, (_, path) => path / 100);
  const withIt = without.map((growth, path) => (path === 1 ? growth + 0.1 : growth - 0.01));
  const falls = without.map(() => 0);
  expect(hedgeOnPaths(outcomes(withIt, falls), outcomes(without, falls))).toEqual({
    notPaid: 39 / 40,
    notPaidInTail: 0.5,
    notShallower: 1,
  });
});

test("a hedge that changes nothing pays nowhere", () => {
  const same = outcomes([0, 0, 0], [0.1, 0.1, 0.1]);
  expect(hedgeOnPaths(same, same)).toEqual({ notPaid: 1, notPaidInTail: 1, notShallower: 1 });
});
