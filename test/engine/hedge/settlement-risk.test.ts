import fc from "fast-check";
import { instrumentNames, rulesOf } from "../../../src/engine/hedge/instruments";
import { mostLost, settlements } from "../../../src/engine/hedge/settlement-risk";

const position = fc.record({
  instrument: fc.constantFrom(...instrumentNames.filter((name) => name !== "calendar")),
  days: fc.constantFrom(30, 60),
  strike: fc.integer({ min: 10, max: 40 }),
  contracts: fc.integer({ min: -5, max: 5 }),
  price: fc.integer({ min: 1, max: 9 }),
});

/** What an instrument is worth where VIX, or SPX, settles at a level: written from what a contract is. */
function worth(instrument: string, strike: number, level: number): number {
  const call = (k: number) => Math.max(0, level - k);
  const put = (k: number) => Math.max(0, k - level);
  const by: Readonly<Record<string, () => number>> = {
    call: () => call(strike),
    "call spread": () => call(strike) - call(strike + 5),
    future: () => level,
    etf: () => level,
    "ratio spread": () => call(strike) - 2 * call(strike + 5),
    "back spread": () => 2 * call(strike + 5) - call(strike),
    put: () => put(strike),
    "put spread": () => put(strike) - put(strike - 5),
    "SPX put": () => put(strike),
    "SPX put spread": () => put(strike) - put(strike - 5),
  };
  return by[instrument]!();
}

test("the most that positions lose together is the sum over settlements of the worst level, tried level by level", () => {
  const [far, further] = [1e4, 2e4];
  let bounded = 0;
  fc.assert(
    fc.property(fc.array(position, { minLength: 1, maxLength: 5 }), (drawn) => {
      const held = drawn.map(({ instrument, days, strike, contracts, price }) => ({
        legs: rulesOf(instrument).legs({ days, strike, width: 5 }),
        contracts,
        mark: { price },
      }));
      const kind = ({ instrument, days }: (typeof drawn)[number]) =>
        `${days}${/etf|SPX/.exec(instrument)?.[0] ?? ""}`;
      let lost = 0;
      let hasBound = true;
      for (const one of new Set(drawn.map(kind))) {
        const group = drawn.filter((each) => kind(each) === one);
        const at = (level: number) =>
          group.reduce((sum, each) => sum + each.contracts * worth(each.instrument, each.strike, level), 0);
        if (at(further) < at(far) - 1) hasBound = false;
        lost -= Math.min(...Array.from({ length: 100 }, (_, level) => at(level)));
      }
      const paid = drawn.reduce((sum, { contracts, price }) => sum + contracts * price, 0);
      const found = mostLost(held);
      if (!hasBound) return found === undefined;
      bounded++;
      return found !== undefined && Math.abs(found - Math.max(0, paid + lost) * 100) < 1e-6;
    }),
    { numRuns: 400 },
  );
  expect(bounded).toBeGreaterThan(80);
});

test("the near leg of a calendar settles alone, until a call bought for its morning covers it", () => {
  const calendar = { legs: rulesOf("calendar").legs({ days: 60, strike: 20, width: 30 }), contracts: 2 };
  const call = (days: number) => ({
    legs: rulesOf("call").legs({ days, strike: 30, width: 0 }),
    contracts: 2,
  });
  const open = (...held: Parameters<typeof settlements>[0]) =>
    settlements(held).flatMap(({ days, uncovered }) => (uncovered > 0 ? [[days, uncovered]] : []));
  expect(open(calendar)).toEqual([[30, 2]]);
  expect(open(calendar, call(60))).toEqual([[30, 2]]);
  expect(open(calendar, call(30))).toEqual([]);
});
