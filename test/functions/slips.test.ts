import fc from "fast-check";
import { CellError, type RawArgument, type Result } from "../../src/functions/cells";
import { call, callBy, definitionOf } from "../support/call";

const STRIKES = "7005/7015/7265/7275";

function message(result: Result): string {
  const found = Array.isArray(result) ? result[0]?.[0] : result;
  expect(found).toBeInstanceOf(CellError);
  return (found as CellError).message;
}

const ask = (id: string, given: Record<string, RawArgument>) => callBy(definitionOf(id), given);

describe("per cent typed for a decimal is refused with what to type", () => {
  test.each<[string, string, Record<string, RawArgument>, string]>([
    ["1 for 1 % at risk", "RISK.SIZE", { equity: 100_000, riskFraction: 1, maxLoss: 8.91 }, "type 0.01"],
    ["2 for 2 % at risk", "RISK.SIZE", { equity: 100_000, riskFraction: 2, maxLoss: 8.91 }, "type 0.02"],
    [
      "1 % at risk in the odds of a drawdown",
      "RISK.RUIN",
      { winRate: 0.9, credit: 1.15, width: 10, riskFraction: 1, trades: 252 },
      "type 0.01",
    ],
    ["a streak at 2 %", "RISK.STREAK", { winRate: 0.9, trades: 252, riskFraction: 2 }, "type 0.02"],
    ["the plan's risk fraction", "RISK.TABLE", { plan: [["risk fraction", 1]] }, "type 0.01"],
    ["a table of fractions", "RISK.TABLE", { plan: [["SPX", 7140]], fractions: [[1], [2]] }, "type 0.01"],
    [
      "a rate of 1 %",
      "OPTION.PRICE",
      { type: "call", spot: 100, strike: 100, days: 30, vol: 0.2, rate: 1 },
      "type 0.01",
    ],
    [
      "a yield of 1.3 %",
      "CONDOR.CREDIT",
      { spot: 7140, strikes: STRIKES, days: "1t", vol: 0.18, yield: 1.3 },
      "type 0.013",
    ],
    ["a risk-free rate of 4 %", "VALUE.CAPM", { riskFree: 4, beta: 1, premium: 0.05 }, "type 0.04"],
    ["the plan's rate", "SCENARIO.GRID", { plan: [["rate", 5]], spotMoves: 0.01, vixMoves: 1 }, "type 0.05"],
    [
      "a volatility of 18 %",
      "CONDOR.POP",
      { spot: 7140, strikes: STRIKES, days: "1t", vol: 18 },
      "type 0.18",
    ],
    ["an implied volatility of 16.2 %", "REGIME.VRP", { iv: 16.2, hv: 0.12 }, "type 0.162"],
    ["a vol-of-vol of 95 %", "ALVH.LADDER", { condors: 10, curve: [[30, 18]], volOfVol: 95 }, "0.95, not 95"],
    ["a daily range of 0.94 %", "ALVH.TIER", { vix: 18, edr: 0.94 }, "type 0.0094"],
    ["a move of -2 %", "RISK.FRONTIER", { plan: [["SPX", 7140]], spotMove: -6 }, "type -0.06"],
    ["a win rate of 89 %", "RISK.STREAK", { winRate: 89, trades: 252 }, "type 0.89"],
  ])("%s", (_, id, given, advice) => {
    expect(message(ask(id, given))).toContain(advice);
  });

  test("an allocation cap may be all of equity", () => {
    expect(ask("RISK.SIZE", { equity: 100_000, riskFraction: 0.5, maxLoss: 8.91, allocationCap: 1 })).toBe(
      56,
    ); // floor(50,000 / 891)
  });
});

describe("decimals typed for points are refused with what to type", () => {
  test.each<[string, string, Record<string, RawArgument>, string]>([
    ["VIX as a decimal", "ALVH.TIER", { vix: 0.1795 }, "type 17.95"],
    ["VIX of the gate", "CONDOR.GATE", { vix: 0.21 }, "type 21"],
    ["a surprise as a decimal", "ALVH.TIER", { vix: 18, surprise: 0.002 }, "type 0.2"],
    ["a negative surprise", "ALVH.TIER", { vix: 18, surprise: -0.003 }, "type -0.3"],
    ["the plan's surprise", "RISK.TABLE", { plan: [["surprise", 0.002]] }, "type 0.2"],
    ["the plan's VIX", "RISK.TABLE", { plan: [["VIX", 0.18]] }, "type 18"],
  ])("%s", (_, id, given, advice) => {
    expect(message(ask(id, given))).toContain(advice);
  });

  test("readings are judged by the same rows", () => {
    const rows = call("REGIME.STATE", [
      ["VIX", 0.1795],
      ["surprise", 0.002],
      ["RSI", 0.55],
      ["HV", 18],
      ["EDR", 0.94],
    ]) as Result[][];
    expect(rows.map(([, cell]) => (cell as CellError).message)).toEqual([
      expect.stringContaining("type 17.95"),
      expect.stringContaining("type 0.2"),
      expect.stringContaining("type 55"),
      expect.stringContaining("type 0.18"),
      expect.stringContaining("type 0.0094"),
    ]);
  });
});

describe("dollars typed for points", () => {
  test.each<[string, string, Record<string, RawArgument>]>([
    ["of a bet", "RISK.KELLY", { winRate: 0.9, credit: 170, width: 5 }],
    ["of the odds", "RISK.RUIN", { winRate: 0.9, credit: 170, width: 5, riskFraction: 0.02, trades: 252 }],
    ["of a record", "RISK.HONESTY", { wins: 90, trades: 100, credit: 170, width: 5 }],
    ["of a doubling", "RISK.MARTINGALE", { winRate: 0.9, credit: 170, width: 5 }],
    ["of a condor", "CONDOR.MAXLOSS", { strikes: "6795/6800/6860/6865", credit: 170 }],
  ])("as the credit %s are refused with the points", (_, id, given) => {
    expect(message(ask(id, given))).toMatch(
      /^credit .*got 170 - index points, not dollars: for \$170 a contract type 1\.7$/,
    );
  });

  const kelly = (results: number[]) =>
    ask("RISK.KELLY", { credit: 1.7, width: 5, realPayoffs: results.map((one) => [one]), return: "Kelly" });

  test("as results are refused with the points", () => {
    expect(message(kelly([170, 170, 170, 170, -330]))).toMatch(
      /^realPayoffs .*at most the credit 1.7 and at least -5, the width, got 170 - .*for \$170 a contract type 1.7$/,
    );
  });

  test("the same results in points are a bet of 0.4118", () => {
    // p - q / b with p = 0.8, b = 1.7 / 3.3.
    expect(kelly([1.7, 1.7, 1.7, 1.7, -3.3])).toBeCloseTo(0.8 - 0.2 / (1.7 / 3.3), 6);
  });

  test("a gain a little above the credit is no dollar, and the message does not say so", () => {
    expect(message(kelly([1.9, 1.9, -3.1]))).toMatch(/got 1\.9 - a trade at another credit or width/);
    expect(message(kelly([1.7, -7]))).toMatch(/got -7 - a trade at another credit or width/);
    // Dollars of a small gain are known by the loss beside them.
    expect(message(kelly([19, -330]))).toMatch(/got 19 - .*for \$19 a contract type 0\.19$/);
  });

  test.each([
    ["a gain above the credit", [1.8, -3.3]],
    ["a loss beyond the width", [1.7, -5.1]],
    ["a loss in dollars alone", [1.7, -330]],
  ])("%s is refused", (_, results) => {
    expect(message(kelly(results))).toMatch(/^realPayoffs/);
  });
});

describe("per cent in place of the decimals and ratios behind votes", () => {
  test.each([
    ["RISK.EXIT", "quick ratio", 95, 0.95],
    ["RISK.EXIT", "quick ratio change", -12, -0.12],
    ["RISK.EXIT", "price over DDM value", 120, 1.2],
    ["RISK.EXIT", "DDM value change", -15, -0.15],
    ["RISK.EXIT", "dividend cover", 90, 0.9],
    ["RISK.BINARY", "POP less POP at entry", -12, -0.12],
    ["RISK.BINARY", "net delta", -20, -0.2],
  ])("%s refuses %s %p with %p", (id, label, slipped, meant) => {
    const told = message(call(id, [[label, slipped]]));
    expect(told).toContain(`row 1, ${label}: must be a number from`);
    expect(told).toContain(`for ${slipped} % type ${meant}`);
    expect(call(id, [[label, meant]])).not.toBeInstanceOf(CellError);
  });
});

describe("what is possible and hard to believe is answered with a note", () => {
  const noteOf = (result: Result) => (result as Result[][]).find(([label]) => label === "note")?.[1];

  test("VIX above 100", () => {
    const rows = call("ALVH.WHY", 150) as Result[][];
    expect(rows.flat()).toContainEqual(expect.stringContaining("never reached"));
    expect((call("ALVH.WHY", 80) as Result[][]).flat()).not.toContainEqual(
      expect.stringContaining("never reached"),
    );
  });

  test("a short put above the index", () => {
    const report = (spot: number) => call("CONDOR.REPORT", spot, STRIKES, "1t", 0.18);
    expect(noteOf(report(7000))).toBe("strikes: the short put 7015 lies above the index at 7000");
    expect(noteOf(report(7300))).toBe("strikes: the short call 7265 lies below the index at 7300");
    expect(noteOf(report(7140))).toBeUndefined();
  });
});

describe("strikes too far apart for their aim are flagged", () => {
  const flag = (by: string, target: number, spot = 120, vol = 0.15) =>
    call("CONDOR.STRIKES", spot, "1t", vol, by, target, null, null, null, null, null, "flag");

  test("a delta of .50 for .16", () => {
    expect(flag("delta", 0.16)).toBe("missed: deltas 0.50 and 0.50 for 0.16");
  });

  test("a multiple of the standard deviation that ends at the money", () => {
    expect(flag("sd", 1.5)).toMatch(/^missed: distances 0.0 and 0.0 for 1.7/);
  });

  test("SPX strikes meet theirs", () => {
    for (const [by, target] of [
      ["delta", 0.16],
      ["sd", 1.5],
      ["edr", 1.5],
      ["credit", 1.15],
    ] as const)
      expect(flag(by, target, 7140, 0.18)).not.toContain("missed");
  });
});

describe("numbers at the edge of what a cell can hold", () => {
  test("an increment of almost nothing is refused by its rule", () => {
    expect(message(call("CONDOR.STRIKES", 7140, "1t", 0.18, "credit", 1.15, 10, 5e-324))).toMatch(
      /^increment .*must be a number from 0.01/,
    );
  });

  test("minus nothing is nothing", () => {
    const at = (days: number) => call("CONDOR.STRIKES", 7140, days, 0.18, "delta", 0.16);
    expect(message(at(-0))).toBe(message(at(0)));
    expect(message(at(-0))).not.toContain("NaN");
    fc.assert(
      fc.property(fc.constantFrom("rate", "yield", "drift", "costs"), (name) => {
        const given = { spot: 7140, strikes: STRIKES, days: 1, vol: 0.18, realVol: 0.15 };
        expect(ask("CONDOR.EV", { ...given, [name]: -0 })).toBe(ask("CONDOR.EV", { ...given, [name]: 0 }));
      }),
    );
  });

  test("at expiry a result of exactly nothing is no profit", () => {
    const pop = (spot: number) => call("CONDOR.POP", spot, STRIKES, 0, 0.18, 1.09);
    expect(pop(7013.91)).toBe(0); // 7015 - 1.09
    expect(pop(7266.09)).toBe(0); // 7265 + 1.09
    expect(pop(7013.92)).toBe(1);
    expect(pop(7266.1)).toBe(0);
  });
});

test("a straight line never crosses its signal, whatever its slope", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1000, max: 9000, noNaN: true }),
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.constantFrom("sma", "first"),
      (start, slope, seeding) => {
        const closes = Array.from({ length: 120 }, (_, day) => [start + slope * day]);
        const cross = (what: string) => call("REGIME.MACD", closes, null, null, null, seeding, what);
        // Seeded with the first value the line grows from 0 and its signal follows: they never meet.
        expect((cross("bars since cross") as CellError).code).toBe("#N/A");
      },
    ),
    { numRuns: 200 },
  );
});

test("an aggregate in a range of answers is refused in its own cell", () => {
  const found = call("VALUE.WACC", 600, 400, 0.11, 0.06, 0.21, null, null, [
    ["aggregate"],
    ["WACC"],
  ]) as Result[][];
  expect(message(found as Result)).toContain('"aggregate" takes all cases together');
  expect(found[1]?.[0]).toBeCloseTo(0.08496, 12); // 0.6 x 0.11 + 0.4 x 0.06 x 0.79
});

test("a table names the argument that holds several cases", () => {
  expect(message(ask("ALVH.LADDER", { condors: [[10], [20]], curve: [[30, 18]], volOfVol: 0.9 }))).toBe(
    "condors: must be one value, got a range: this function answers one case with a table",
  );
  expect(
    message(
      ask("ALVH.LADDER", { condors: [[10], [20]], curve: [[30, 18]], volOfVol: 0.9, rate: [[0], [0.01]] }),
    ),
  ).toMatch(/^condors and rate: must be one value/);
});
