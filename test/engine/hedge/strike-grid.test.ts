import fc from "fast-check";
import { nearestListedIndexStrike, nearestListedStrike } from "../../../src/engine/hedge/strike-grid";

// Cboe's specification of VIX options: half points below 15, whole points below 200, fives above; SPX lists fives.
test.each([
  ["VIX below 15", nearestListedStrike, 10, 14.99, 0.5],
  ["VIX below 200", nearestListedStrike, 15, 199.9, 1],
  ["VIX from 200", nearestListedStrike, 200, 400, 5],
  ["SPX", nearestListedIndexStrike, 500, 9000, 5],
])("the strike of %s is the nearest of its steps", (_, nearest, min, max, step) => {
  fc.assert(
    fc.property(fc.double({ min, max, noNaN: true }), (level) => {
      const strike = nearest(level);
      expect(strike % step).toBe(0);
      expect(Math.abs(strike - level)).toBeLessThanOrEqual(step / 2);
    }),
  );
  // Every step is listed.
  for (let strike = min; strike < Math.min(max, min + 20 * step); strike += step)
    expect(nearest(strike)).toBe(strike);
});
