import { CellError } from "../../../src/functions/cells";
import { call } from "../../support/call";

const message = (result: unknown) => {
  expect(result).toBeInstanceOf(CellError);
  return (result as CellError).message;
};

describe("cost of capital by sector", () => {
  const equity = [[600], [1000], [-5]];
  const debt = [[400], [0], [0]];
  const costOfEquity = [[0.11], [0.095], [0.1]];

  test("spills a row each, a bad sector in its own row", () => {
    const found = call("VALUE.WACC", equity, debt, costOfEquity, 0.06, 0.21) as unknown[][];
    expect(found[0]?.[0]).toBeCloseTo(0.08496, 12);
    expect(found[1]?.[0]).toBeCloseTo(0.095, 12);
    expect(message(found[2]?.[0])).toMatch(/^equity .*row 3: must be .* got -5/);
  });

  test("aggregates by capital, and does not leave a bad sector out in silence", () => {
    const good = (range: number[][]) => range.slice(0, 2);
    const aggregate = call(
      "VALUE.WACC",
      good(equity),
      good(debt),
      good(costOfEquity),
      0.06,
      0.21,
      null,
      null,
      "aggregate",
    );
    expect(aggregate).toBeCloseTo((0.08496 + 0.095) / 2, 12);
    const across = (range: number[][]) => [good(range).flat()];
    expect(
      call(
        "VALUE.WACC",
        across(equity),
        across(debt),
        across(costOfEquity),
        0.06,
        0.21,
        null,
        null,
        "aggregate",
      ),
    ).toBe(aggregate);
    const all = call("VALUE.WACC", equity, debt, costOfEquity, 0.06, 0.21, null, null, "aggregate");
    expect(message(all)).toContain("row 3");
  });

  test("preferred stock without its dividend is refused: it is not free", () => {
    expect(message(call("VALUE.WACC", 600, 400, 0.11, 0.06, 0.21, 100))).toBe(
      "costOfPreferred: is missing; preferred stock must be given with its dividend",
    );
    // By hand: (600 x 0.11 + 400 x 0.06 x 0.79 + 100 x 0.07) / 1100, and without any preferred stock.
    expect(call("VALUE.WACC", 600, 400, 0.11, 0.06, 0.21, 100, 0.07)).toBeCloseTo(91.96 / 1100, 12);
    expect(call("VALUE.WACC", 600, 400, 0.11, 0.06, 0.21, 0)).toBeCloseTo(0.08496, 12);
  });

  test("refuses per cent", () => {
    expect(message(call("VALUE.WACC", 600, 400, 11, 0.06, 0.21))).toContain("a decimal: 0.09, not 9");
    expect(message(call("VALUE.WACC", 600, 400, 0.11, 6, 0.21))).toContain("a decimal: 0.09, not 9");
    expect(message(call("VALUE.WACC", 600, 400, 0.11, 0.06, 21))).toContain("a fraction: 0.21, not 21");
    expect(message(call("VALUE.CAPM", 4.3, 1.2, 4.7))).toBe(
      'riskFree (decimal per year): must be a number from -0.5 to 0.5, or "none" for 0, got 4.3 - a rate is a decimal: 0.05, not 5; for 4.3 % type 0.043',
    );
    expect(message(call("VALUE.CAPM", 4, 1, 0.05))).toMatch(
      /^riskFree .*got 4 - a rate is a decimal: 0.05, not 5; for 4 % type 0.04/,
    );
  });
});

describe("quick ratio by period", () => {
  test("sees the period before, down a column", () => {
    const found = call("VALUE.QUICK", [[120], [60], [60]], 30, 150, 200) as unknown[][];
    expect(found[0]).toEqual(["ratio", "change", "deteriorating"]);
    expect(found[1]?.[0]).toBe(1.5);
    expect(message(found[1]?.[2])).toBe("deterioration: needs the period before");
    expect(found[2]).toEqual([1.2, expect.closeTo(-0.2, 12), true]);
    expect(found[3]).toEqual([1.2, 0, false]);
  });

  test("sees it along a row too, and not across a bad period", () => {
    const flags = call("VALUE.QUICK", [[120, 60, "x", 60]], 30, 150, 200, "deteriorating") as unknown[][];
    expect(flags[0]?.[1]).toBe(true);
    expect(message(flags[0]?.[2])).toMatch(/^cash .*column 3/);
    expect(message(flags[0]?.[3])).toBe("deterioration: needs the period before");
  });

  test("has no value without liabilities", () => {
    expect(message(call("VALUE.QUICK", 1, 1, 1, 0))).toMatch(/^currentLiabilities .*must be .* got 0/);
  });
});

describe("dividends", () => {
  test("grow as fast as they are discounted: refused in words", () => {
    expect(message(call("VALUE.DDM", 2, 0.09, 0.1))).toMatch(
      /^requiredReturn .*must be above growth \(0.1\), got 0.09/,
    );
  });

  test("without a price have a value but no verdict", () => {
    expect(call("VALUE.DDM", 2, 0.09, 0.05)).toBeCloseTo(52.5, 9);
    const none = Array.from({ length: 5 }, () => null);
    expect(message(call("VALUE.DDM", 2, 0.09, 0.05, ...none, "breakdown"))).toBe(
      "give price, valueBefore or cover",
    );
  });

  test("of several prices are held against one value", () => {
    const found = call("VALUE.DDM", 2, 0.09, 0.05, null, null, [[60], [61]], null, null, "breakdown");
    expect(found).toEqual([[false], [true]]);
  });
});

describe("the hurdle", () => {
  const account = [0.25, 0.1, 2, 252, 1500, 100_000, 0.05] as const;

  test("is met or missed on the account, and costs decide it", () => {
    const met = (costs: number) =>
      call("VALUE.HURDLE", 0.25, costs, 2, 252, 1500, 100_000, 0.05, null, null, null, null, "compensated");
    expect(met(0.1)).toBe(true);
    expect(met(0.15)).toBe(false);
  });

  test("says what it lacks for the doctrine row and for compounding", () => {
    const found = call("VALUE.HURDLE", ...account) as unknown[][];
    expect(message(found[4]?.[1])).toBe("give wacc");
    expect(message(found[5]?.[1])).toContain("give credit and maxLoss");
  });

  test("has no return on no equity", () => {
    expect(message(call("VALUE.HURDLE", 0.25, 0.1, 2, 252, 1500, 0, 0.05))).toMatch(
      /^equity \(US dollars\): must be a number above 0/,
    );
  });
});

test("a multiple is held against its own window", () => {
  const series = [[90], [10], [10], [10], [14]];
  expect(call("VALUE.DEVIATION", series, 4)).toBeCloseTo(1.5, 12);
  expect(call("VALUE.DEVIATION", series, 4, "unusual")).toBe(false);
  expect(message(call("VALUE.DEVIATION", [[10], [10], [10]], 3))).toContain("do not vary");
});
