import fc from "fast-check";
import { breadth } from "../../../src/engine/regime/advance-decline";
import { surpriseOf, surpriseScore } from "../../../src/engine/regime/surprise";
import { hedgeTier, tierPresets } from "../../../src/engine/rules/presets/tier";
import { tierForSurprise } from "../../../src/engine/rules/surprise-tier";

const WINDOWS = { meanSessions: 3, highSessions: 5, nearHigh: 0.008 };

/** Advances and declines of 500 issues that move the line by the given steps. */
const stepping = (...steps: readonly number[]) => ({
  advances: steps.map((step) => 250 + step / 2),
  declines: steps.map((step) => 250 - step / 2),
});

describe("the advance/decline line", () => {
  const cases = [
    { name: "constructive", steps: [10, 10, 10, 10, 10], closes: [100, 101, 102, 103, 104] },
    { name: "breakdown", steps: [10, 10, -10, -20, -30], closes: [100, 101, 100, 98, 95] },
    { name: "divergence", steps: [10, 10, 10, -10, -5], closes: [100, 101, 102, 103, 104] },
    { name: "weak", steps: [10, 10, 10, -10, -5], closes: [100, 104, 102, 99, 98] },
  ];

  test.each(cases)("is $name", ({ name, steps, closes }) => {
    expect(breadth({ ...stepping(...steps), closes, ...WINDOWS }).state).toBe(name);
  });

  test("above its mean still diverges when it lies more than one standard deviation below its high", () => {
    const steps = [0, 100, -90, 1, 2];
    const found = breadth({ ...stepping(...steps), closes: [100, 100, 100, 100, 101], ...WINDOWS });
    expect(found.line).toBeGreaterThan(found.mean);
    expect(found).toMatchObject({ divergence: true, constructive: false, state: "divergence" });
  });

  test("does not care where it started, nor for the unit of the index", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 6, maxLength: 20 }),
        fc.integer({ min: -500, max: 500 }),
        (steps, offset) => {
          const closes = steps.map((_, day) => 100 + day);
          const [first = 0, ...rest] = steps;
          const plain = breadth({ ...stepping(...steps), closes, ...WINDOWS });
          // Exactly on the edge, rounding decides.
          fc.pre(Math.abs(plain.belowHigh - 1) > 1e-9);
          const moved = breadth({
            ...stepping(first + offset * 2, ...rest),
            closes: closes.map((close) => close * 50),
            ...WINDOWS,
          });
          expect(moved.state).toBe(plain.state);
          expect(moved.line - plain.line).toBe(offset * 2);
        },
      ),
    );
  });

  test("says how many sessions it needs, and wants as many of each", () => {
    const closes = [100, 101, 102];
    expect(() => breadth({ ...stepping(1, 2, 3), closes, ...WINDOWS })).toThrow(
      "the advance/decline line: needs 5 values, got 3",
    );
    expect(() => breadth({ ...stepping(1, 2), closes, ...WINDOWS })).toThrow(
      "advances, declines and closes: must be as many, got 2, 2 and 3",
    );
  });
});

describe("a surprise", () => {
  test("of two rounded figures is exact, so that a threshold is met", () => {
    expect(surpriseOf(3.2, 3)).toBe(0.2);
    expect(surpriseOf(0.3, 0.1)).toBe(0.2);
    expect(surpriseOf(0.1, 0.5)).toBe(-0.4);
  });

  test("typed as decimals is refused", () => {
    expect(() => surpriseOf(0.032, 0.03)).toThrow("percentage points: 3.2, not 0.032");
  });

  test("is measured in standard deviations of the last ones", () => {
    expect(surpriseScore(0.3, [9, -0.1, 0.1, 0, -0.1, 0.1], 5)).toBeCloseTo(3, 12);
    expect(() => surpriseScore(0.3, [0.1, 0.2], 24)).toThrow("z of a surprise: needs 24 values, got 2");
    expect(() => surpriseScore(0.3, [0.1, 0.1], 2)).toThrow("past surprises do not vary");
  });

  test("asks for the tier that the hedge's own rules give on a calm day", () => {
    const rules = tierPresets.progressive;
    for (const surprise of [-1, 0, 0.1, 0.19, 0.2, 0.39, 0.4, 1]) {
      for (const breadthBroken of [true, false]) {
        const calm = { vix: 12, edr: undefined, bigTop: undefined, surprise, breadthBroken };
        expect(tierForSurprise(surprise, breadthBroken)).toBe(hedgeTier(rules, calm).decided?.result);
      }
    }
  });
});
