import fc from "fast-check";
import { normalCdf } from "../../../../src/engine/numerics/normal";
import { optionPrice } from "../../../../src/engine/options/black-scholes";
import {
  isExtrapolated,
  type SmileKnot,
  smileBelow,
  smileVolatility,
} from "../../../../src/engine/options/smile/smile";
import { relativeError } from "../../../support/numbers";

const smile: SmileKnot[] = [
  { strike: 5400, volatility: 0.26 },
  { strike: 5700, volatility: 0.21 },
  { strike: 6000, volatility: 0.17 },
  { strike: 6200, volatility: 0.155 },
  { strike: 6400, volatility: 0.16 },
];
const forward = 6021.37;
const years = 20 / 252;

/** Two to nine knots around a forward of 5000, from a day to a year ahead; not all of them are lawful. */
const anySmile = fc
  .record({
    years: fc.constantFrom(1 / 252, 5 / 252, 20 / 252, 0.25, 1),
    first: fc.double({ min: -4, max: 0.5, noNaN: true }),
    start: fc.double({ min: 0.1, max: 0.4, noNaN: true }),
    rows: fc.array(
      fc.record({
        gap: fc.double({ min: 0.1, max: 1.6, noNaN: true }),
        change: fc.double({ min: -0.05, max: 0.05, noNaN: true }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ years: time, first, start, rows }) => {
    const deviation = 0.15 * Math.sqrt(time);
    let place = first;
    let volatility = start;
    const knots: SmileKnot[] = [{ strike: 5000 * Math.exp(place * deviation), volatility }];
    for (const { gap, change } of rows) {
      place += gap;
      volatility = Math.max(0.03, volatility + change);
      knots.push({ strike: 5000 * Math.exp(place * deviation), volatility });
    }
    return { knots, years: time, deviation };
  });

const putAt = (knots: readonly SmileKnot[], strike: number, time: number, on = 5000) =>
  optionPrice({
    type: "put",
    spot: on,
    strike,
    years: time,
    volatility: smileVolatility(knots, strike, on, time),
    rate: 0,
    yield: 0,
  });

describe("a volatility smile", () => {
  test("goes through its knots", () => {
    for (const { strike, volatility } of smile)
      expect(smileVolatility(smile, strike, forward, years)).toBe(volatility);
  });

  test("of one volatility is that volatility everywhere", () => {
    const flat = [5000, 6000, 7000].map((strike) => ({ strike, volatility: 0.2 }));
    for (const strike of [100, 5500, 6021.37, 9000]) {
      expect(smileVolatility(flat, strike, forward, years)).toBe(0.2);
      const deviation = 0.2 * Math.sqrt(years);
      expect(smileBelow(flat, strike, forward, years)).toBeCloseTo(
        normalCdf(Math.log(strike / forward) / deviation + deviation / 2),
        13,
      );
    }
  });

  test("has a distribution that never falls and butterflies that never cost less than nothing, wherever it is lawful", () => {
    let lawful = 0;
    fc.assert(
      fc.property(anySmile, ({ knots, years: time, deviation }) => {
        try {
          smileVolatility(knots, 5000.123, 5000, time);
        } catch (error) {
          expect((error as Error).message).toContain("lets no butterfly be bought for less than nothing");
          return;
        }
        lawful++;
        const from = Math.log(knots[0]!.strike) - 3 * deviation;
        const to = Math.log(knots.at(-1)!.strike) + 3 * deviation;
        const strikes = Array.from({ length: 161 }, (_, at) => Math.exp(from + ((to - from) * at) / 160));
        const puts = strikes.map((strike) => putAt(knots, strike, time));
        const slope = (at: number) => (puts[at + 1]! - puts[at]!) / (strikes[at + 1]! - strikes[at]!);
        for (let at = 0; at + 1 < strikes.length; at++) {
          expect(smileBelow(knots, strikes[at + 1]!, 5000, time)).toBeGreaterThanOrEqual(
            smileBelow(knots, strikes[at]!, 5000, time),
          );
          // 1e-8 of probability: rounding of prices of 5000 points over steps of a point
          if (at > 0) expect(slope(at) - slope(at - 1)).toBeGreaterThan(-1e-8);
        }
      }),
      { numRuns: 400 },
    );
    expect(lawful).toBeGreaterThan(150);
  });

  test("prices verticals as the probability between their strikes", () => {
    for (const strike of [5000, 5390, 5500, 5700, 5850, 6021, 6100, 6300, 6410, 7000]) {
      const slope =
        (putAt(smile, strike + 0.01, years, forward) - putAt(smile, strike - 0.01, years, forward)) / 0.02;
      expect(Math.abs(slope - smileBelow(smile, strike, forward, years))).toBeLessThan(3e-6);
    }
  });

  test("of five knots prices no butterfly below nothing between them", () => {
    const five = [
      [6680, 0.235],
      [6900, 0.19],
      [7140, 0.16],
      [7330, 0.14],
      [7450, 0.135],
    ].map(([strike = 0, volatility = 0]) => ({ strike, volatility }));
    const put = (strike: number) => putAt(five, strike, years, 7140);
    expect(put(6720) - 2 * put(6740) + put(6760)).toBeGreaterThan(0);
    // between the .0689 of straight lines and what a cubic with an end slope of its own gives, .0518, in which it lies
    expect(smileBelow(five, 6684, 7140, years)).toBeGreaterThan(0.045);
    expect(smileBelow(five, 6684, 7140, years)).toBeLessThan(0.0689);
  });

  test("passes over a knot that stands out by the noise of quotes, and still prices it as quoted", () => {
    const strikes = [5900, 5905, 5910, 5915];
    const noisy = strikes.map((strike, at) => ({ strike, volatility: at === 1 ? 0.1804 : 0.18 }));
    expect(smileVolatility(noisy, 5905, forward, years)).toBe(0.1804);
    expect(smileBelow(noisy, 5906, forward, years)).toBeGreaterThan(smileBelow(noisy, 5904, forward, years));
  });

  test("keeps its shape when all strikes and the forward are in other points", () => {
    const tenfold = smile.map(({ strike, volatility }) => ({ strike: 10 * strike, volatility }));
    expect(
      relativeError(
        smileVolatility(tenfold, 58_500, 60_213.7, years),
        smileVolatility(smile, 5850, forward, years),
      ),
    ).toBeLessThan(1e-11);
  });

  test("says which strikes lie beyond its knots", () => {
    expect([5399, 5400, 6000, 6400, 6401].map((strike) => isExtrapolated(smile, strike))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
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
    {
      why: "a knot far above its neighbours",
      knots: [smile[0]!, { strike: 5700, volatility: 0.5 }, smile[2]!],
      message: "bought for less than nothing, got one at strikes 5400, 5700, 6000",
    },
    {
      why: "a call that costs more than one of a lower strike",
      knots: [
        { strike: 6000, volatility: 0.1 },
        { strike: 6100, volatility: 0.9 },
      ],
      message: "bought for less than nothing, got one at strikes 6000, 6100",
    },
  ])("$why is refused", ({ knots, message }) => {
    expect(() => smileVolatility(knots, 6000.5, forward, years)).toThrow(message);
    expect(() => smileBelow(knots, 6000.5, forward, years)).toThrow(message);
  });

  test("a strike or forward of 0 is refused", () => {
    expect(() => smileVolatility(smile, 0, forward, years)).toThrow(
      "strike (index points): must be above 0, got 0",
    );
    expect(() => smileVolatility(smile, 6000, 0, years)).toThrow(
      "forward (index points): must be above 0, got 0",
    );
  });
});
