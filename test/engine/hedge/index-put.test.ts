/** SPX puts of the hedge: held to quoted chains, and to what no smile may do. */
import fc from "fast-check";
import { indexPutMark } from "../../../src/engine/hedge/index-put";
import { blackScholesPrice } from "../../../src/engine/options/black-scholes";
import { excelDate } from "../../support/excel-date";
import { describeWithShared, sharedRows } from "../../support/shared-data";

const price = (strike: number, days: number, vix: number, spot = 5000) =>
  indexPutMark({ strike, days }, { spot, yield: 0 }, vix, 0).price;

test("a put spread higher up never costs less, whatever its strikes, tenor and VIX", () => {
  const strike = fc.double({ min: 0.5, max: 1.2, noNaN: true });
  fc.assert(
    fc.property(
      fc.tuple(strike, strike, strike).map((three) => three.map((each) => each * 5000).sort((a, b) => a - b)),
      fc.integer({ min: 5, max: 400 }),
      fc.double({ min: 10, max: 80, noNaN: true }),
      (strikes, days, vix) => {
        const [low, middle, high] = strikes as [number, number, number];
        // Twelve deviations down the law ends; nothing is quoted there.
        fc.pre(Math.log(5000 / low) < (11 * vix * Math.sqrt(days / 365)) / 100);
        fc.pre(middle - low > 1 && high - middle > 1);
        const [below, between, above] = strikes.map((each) => price(each, days, vix)) as [
          number,
          number,
          number,
        ];
        const [lower, upper] = [(between - below) / (middle - low), (above - between) / (high - middle)];
        expect(upper).toBeGreaterThanOrEqual(lower - 1e-9);
        expect(lower).toBeGreaterThanOrEqual(-1e-9);
      },
    ),
    { numRuns: 400 },
  );
});

test("a bought put spread out of the money loses while nothing moves", () => {
  for (const [strike, width] of [
    [4800, 50],
    [4600, 100],
    [4500, 200],
    [4300, 100],
  ] as const) {
    const spread = (days: number) => price(strike, days, 18) - price(strike - width, days, 18);
    expect(spread(30)).toBeLessThan(spread(60));
    expect(spread(10)).toBeLessThan(spread(30));
  }
});

const CHAIN = "test-only/spx_option_chain_2024-01-05.csv";
describeWithShared([CHAIN], () => {
  test("the volatilities of a quoted chain are met within a tenth at the median, nine of ten within a quarter, down to eight deviations", () => {
    const [today, spot, vix] = [excelDate("2024-01-05"), 4697.24, 13.35];
    const volatilityOf = (target: number, forward: number, strike: number, years: number) => {
      let [low, high] = [0.01, 4];
      for (let step = 0; step < 50; step++) {
        const middle = (low + high) / 2;
        if (blackScholesPrice(false, forward, strike, years, middle, 0, 0) > target) high = middle;
        else low = middle;
      }
      return low;
    };
    const ratios = new Map<number, number[]>();
    for (const { root, expiration, strike, right, bid, ask } of sharedRows(CHAIN)) {
      const days = excelDate(expiration as string) - today;
      const [level, quoted] = [Number(strike), (Number(bid) + Number(ask)) / 2];
      const years = days / 365;
      const deviations = Math.log(spot / level) / ((vix / 100) * Math.sqrt(years));
      if (!/^SPXW?$/.test(root as string) || right !== "P" || days < 20 || days > 220 || quoted < 0.2)
        continue;
      if (!(deviations >= 0.5 && deviations <= 8)) continue;
      // Parity of the chain: the forward grew by some 4 % a year.
      const forward = spot * Math.exp(0.04 * years);
      const ratio =
        volatilityOf(price(level, days, vix, spot), spot, level, years) /
        volatilityOf(quoted, forward, level, years);
      const at = Math.round(deviations);
      ratios.set(at, [...(ratios.get(at) ?? []), ratio]);
    }
    expect([...ratios.keys()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const [, found] of ratios) {
      const sorted = found.sort((a, b) => a - b);
      const quantile = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] as number;
      expect(quantile(0.5)).toBeGreaterThan(0.9);
      expect(quantile(0.5)).toBeLessThan(1.1);
      expect(quantile(0.05)).toBeGreaterThan(0.8);
      expect(quantile(0.95)).toBeLessThan(1.25);
    }
  });
});
