import fc from "fast-check";
import { type SmileKnot, smileSlope, smileVolatility } from "../../../src/engine/options/smile";
import { relativeError } from "../../support/numbers";

const smile: SmileKnot[] = [
  { strike: 5400, volatility: 0.26 },
  { strike: 5700, volatility: 0.21 },
  { strike: 6000, volatility: 0.17 },
  { strike: 6200, volatility: 0.155 },
  { strike: 6400, volatility: 0.16 },
];
const forward = 6021.37;

const anySmile = fc
  .array(
    fc.record({
      gap: fc.double({ min: 0.005, max: 0.2, noNaN: true }),
      volatility: fc.double({ min: 0.05, max: 1, noNaN: true }),
    }),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .map((rows) => {
    let strike = 4000;
    return rows.map(({ gap, volatility }) => {
      strike *= 1 + gap;
      return { strike, volatility };
    });
  });

describe("a volatility smile", () => {
  test("goes through its knots", () => {
    for (const { strike, volatility } of smile) {
      expect(smileVolatility(smile, strike, forward)).toBe(volatility);
    }
  });

  test("stays flat beyond its ends", () => {
    expect(smileVolatility(smile, 1000, forward)).toBe(0.26);
    expect(smileVolatility(smile, 9000, forward)).toBe(0.16);
    expect(smileSlope(smile, 1000, forward)).toBe(0);
    expect(smileSlope(smile, 9000, forward)).toBe(0);
  });

  test("stays between neighbouring knots", () => {
    fc.assert(
      // 1e-14: rounding of the interpolation
      fc.property(anySmile, fc.double({ min: 0, max: 1, noNaN: true }), (knots, share) => {
        for (let index = 0; index + 1 < knots.length; index++) {
          const [low, high] = [knots[index]!, knots[index + 1]!];
          const found = smileVolatility(
            knots,
            Math.min(high.strike, low.strike + share * (high.strike - low.strike)),
            forward,
          );
          expect(found).toBeGreaterThanOrEqual(Math.min(low.volatility, high.volatility) * (1 - 1e-14));
          expect(found).toBeLessThanOrEqual(Math.max(low.volatility, high.volatility) * (1 + 1e-14));
        }
      }),
    );
  });

  test("has the slope that two neighbouring strikes show, at its knots from either side too", () => {
    for (const strike of [5500, 5700, 5850, 6000, 6100, 6200, 6300]) {
      const right =
        (smileVolatility(smile, strike + 0.01, forward) - smileVolatility(smile, strike, forward)) / 0.01;
      const left =
        (smileVolatility(smile, strike, forward) - smileVolatility(smile, strike - 0.01, forward)) / 0.01;
      // bumps of 0.01 points: half a step times the curvature
      expect(Math.abs(smileSlope(smile, strike, forward) - right)).toBeLessThan(1e-8);
      expect(Math.abs(smileSlope(smile, strike, forward) - left)).toBeLessThan(1e-8);
    }
  });

  test("joins its flat wings without a kink", () => {
    expect(smileSlope(smile, 5400, forward)).toBe(0);
    expect(Math.abs(smileSlope(smile, 5400 + 1e-6, forward))).toBeLessThan(1e-11);
    expect(Math.abs(smileSlope(smile, 6400 - 1e-6, forward))).toBeLessThan(1e-11);
  });

  test("keeps its shape when all strikes and the forward are in other points", () => {
    const tenfold = smile.map(({ strike, volatility }) => ({ strike: 10 * strike, volatility }));
    expect(
      relativeError(smileVolatility(tenfold, 58_500, 60_213.7), smileVolatility(smile, 5850, forward)),
    ).toBeLessThan(1e-14);
  });

  test.each([
    { why: "one knot", knots: smile.slice(0, 1), message: "smile: needs at least 2 knots, got 1" },
    {
      why: "strikes that do not ascend",
      knots: [smile[1]!, smile[0]!],
      message: "smile strikes (index points): must ascend from above 0, got 5400 after 5700",
    },
    {
      why: "a volatility of 0",
      knots: [smile[0]!, { strike: 6000, volatility: 0 }],
      message: "smile volatility (per year) at strike 6000: must be above 0, got 0",
    },
  ])("$why is refused", ({ knots, message }) => {
    expect(() => smileVolatility(knots, 6000, forward)).toThrow(message);
    expect(() => smileSlope(knots, 6000, forward)).toThrow(message);
  });

  test("a strike or forward of 0 is refused", () => {
    expect(() => smileVolatility(smile, 0, forward)).toThrow("strike (index points): must be above 0, got 0");
    expect(() => smileVolatility(smile, 6000, 0)).toThrow("forward (index points): must be above 0, got 0");
  });
});
