import { condorCredit, type Market } from "../../../src/engine/condor/credit";
import { sameLooksAt } from "../../../src/engine/condor/exit-looks";
import { rootBetween } from "../../../src/engine/numerics/root";

const condor = { longPut: 6900, shortPut: 6950, shortCall: 7350, longCall: 7400 };
const market: Market = { spot: 7140, years: 5 / 252, volatility: 0.18, rate: 0, yield: 0 };
const volatilities = { longPut: 0.18, shortPut: 0.18, shortCall: 0.18, longCall: 0.18 };
const life = { stretches: [0.4, 0.3, 0.3], volatility: 0.18, drift: 0.0162 };
const { looks, grid, spotAt } = sameLooksAt(condor, market, { volatilities, rate: 0, yield: 0 }, life);

// Over equal steps the parts of them beyond an edge add up to the way from the edge to the last node and half a step.
test.each([4, 7.5, 12, 20])(
  "above a cost of %f the shares of the nodes reach exactly from where the cost is met",
  (level) => {
    expect(looks).toHaveLength(2);
    for (const { elapsed, from, marks, above } of looks) {
      const left = { ...market, years: market.years * (1 - elapsed) };
      const cost = (spot: number) => condorCredit(condor, { ...left, spot });
      const placeOf = (spot: number) =>
        Math.log(spot / spotAt(grid.middle, elapsed)) / grid.spacing + grid.middle - from;
      const below = placeOf(rootBetween(6000, 7150, (spot) => level - cost(spot)));
      const beyond = placeOf(rootBetween(7150, 8300, (spot) => cost(spot) - level));
      const inside = [...above(level)].reduce((sum, share) => sum + 1 - share, 0);
      expect(below).toBeGreaterThan(3);
      expect(beyond).toBeLessThan(marks.length - 4);
      expect(inside).toBeCloseTo(beyond - below, 3);
    }
  },
);

test("every mark reaches a level of nothing, none reaches one wider than the wings", () => {
  const [look] = looks;
  expect(look!.above(0)).toEqual(new Float64Array(look!.marks.length).fill(1));
  expect(look!.above(51)).toEqual(new Float64Array(look!.marks.length));
});
