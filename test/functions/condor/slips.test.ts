/** Mistakes that traders make, each refused or answered as they would expect. */
import { CellError, type RawArgument } from "../../../src/functions/cells";
import { call } from "../../support/call";

const CONDOR = "7005/7015/7265/7275";
const DOLLARS =
  /credit \(index points\): must be below the wider wing, 10, got 115 - index points, not dollars: for \$115 a contract type 1.15/;

const withDollars: readonly [string, () => unknown][] = [
  ["CONDOR.MAXLOSS", () => call("CONDOR.MAXLOSS", CONDOR, 115)],
  ["CONDOR.BREAKEVEN", () => call("CONDOR.BREAKEVEN", CONDOR, 115)],
  ["CONDOR.POP", () => call("CONDOR.POP", 7140, CONDOR, "1t", 0.18, 115)],
  ["CONDOR.EV", () => call("CONDOR.EV", 7140, CONDOR, "1t", 0.18, 0.15, 115)],
  ["CONDOR.PL", () => call("CONDOR.PL", 7140, CONDOR, "1t", 0.18, 115)],
  ["CONDOR.MARGIN", () => call("CONDOR.MARGIN", CONDOR, 115)],
  ["CONDOR.REPORT", () => call("CONDOR.REPORT", 7140, CONDOR, "1t", 0.18, 115)],
  ["CONDOR.SHIFT", () => call("CONDOR.SHIFT", 7140, CONDOR, "1t", 0.18, 115)],
];

test.each(withDollars)("%s refuses a credit in dollars", (_, found) => {
  const error = [found()].flat(2)[0] as CellError;
  expect(error).toBeInstanceOf(CellError);
  expect(error.message).toMatch(DOLLARS);
});

test("a daily range in place of a number of ranges is refused, and a delta may carry its sign", () => {
  expect(call("CONDOR.STRIKES", 7140, "1t", 0.18, "edr", 0.0116)).toMatchObject({
    message: expect.stringContaining("a number of them: 1.5, not 0.0116"),
  });
  const strikes = (delta: number) => call("CONDOR.STRIKES", 7140, 45, 0.18, "delta", delta);
  expect(strikes(-0.16)).toEqual(strikes(0.16));
});

test("a heading above the strikes is skipped", () => {
  const heading = ["long put", "short put", "short call", "long call"];
  expect(call("CONDOR.CREDIT", 7140, [heading, [7005, 7015, 7265, 7275]], "1t", 0.18)).toBe(
    call("CONDOR.CREDIT", 7140, CONDOR, "1t", 0.18),
  );
});

test("at expiry a condor costs its payoff to the last digit", () => {
  expect(call("CONDOR.PL", 7300, CONDOR, 0, 0.18, 1.15, null, null, null, null, null, "cost to close")).toBe(
    10,
  );
  expect(call("OPTION.PRICE", "call", 6000, 5900, 0, 0.2)).toBe(100);
});

test("the gate may remember the session before", () => {
  const table = [
    ["VIX", "any", true, 14.5, false, 3, ""],
    ["VIX", 14.5, true, "any", true, 2, ""],
    ["previous gate", 0, true, 3, true, 3, ""],
  ];
  expect(call("CONDOR.GATE", 14, null, table, 2)).toBe(3);
  expect(call("CONDOR.GATE", 14, null, table)).toMatchObject({
    message: expect.stringContaining("previousGate (0 to 3): is missing"),
  });
});

test("a bad level of a grid spoils its own row", () => {
  const grid = call(
    "CONDOR.GRID",
    [[7000], ["x"], [7140]],
    CONDOR,
    [["1t", "2t"]],
    0.18,
    1.09,
  ) as unknown[][];
  expect(grid[1]?.every((cell) => cell instanceof CellError)).toBe(true);
  expect([grid[0], grid[2]].flat().every((cell) => typeof cell === "number")).toBe(true);
});

test("a grid's own credit does not depend on the order of its levels", () => {
  const up = call("CONDOR.GRID", [[7000], [7140], [7280]], CONDOR, "1t", 0.18) as number[][];
  const down = call("CONDOR.GRID", [[7280], [7140], [7000]], CONDOR, "1t", 0.18) as number[][];
  expect(down.map(([cell]) => cell).reverse()).toEqual(up.map(([cell]) => cell));
});

test("a volatility shift below zero is refused in its own cells", () => {
  const grid = call("CONDOR.GRID", 7140, CONDOR, "1t", 0.18, 1.09, [[-0.2, 0.02]]) as unknown[];
  expect(JSON.stringify(grid)).toContain("below 0");
});

test("an expired condor is not rolled, and a roll forward ends after the present expiry", () => {
  const roll = (days: RawArgument, pick: string) =>
    call("CONDOR.ROLL", 7020, CONDOR, days, 0.18, 1.15, 0.0116, 17.95, ...Array(9).fill(null), pick);
  expect(roll(0, "signal")).toMatchObject({
    message: expect.stringContaining("an expired condor is not rolled"),
  });
  expect(roll("2t", "signal")).toBe("FORWARD");
  expect(roll("2t", "days")).toBeGreaterThan(2);
});

test("EDR from VIX alone needs no realised volatility", () => {
  expect(call("CONDOR.EDR", 17.95, null, null, "vix")).toBeCloseTo(0.01131, 5);
  expect(call("CONDOR.EDR", 17.95)).toMatchObject({
    message: expect.stringContaining("hv20 (decimal per year): is missing"),
  });
});

test("no time left is said in days", () => {
  expect(call("OPTION.IV", "call", 100, 7140, 7100, 0)).toMatchObject({
    message: expect.stringMatching(/^days \(calendar days\)/),
  });
});

test("a surprise between the sizes that make sense says so", () => {
  expect(call("ALVH.TIER", 17.95, null, null, 0.01)).toMatchObject({
    message: expect.stringContaining("(0, or at least 0.02 away from it), got 0.01"),
  });
});

test("ragged ranges are refused, not fatal", () => {
  expect([call("CONDOR.CREDIT", 7140, [[1, 2], [3]] as never, "1t", 0.18)].flat(2)[0]).toBeInstanceOf(
    CellError,
  );
});

test("a delta in percent is refused with the right spelling", () => {
  expect(call("CONDOR.STRIKES", 7140, "1t", 0.18, "delta", 16)).toMatchObject({
    code: "#VALUE!",
    message: 'target: must be above 0 and below 1 for "delta", got 16 - a delta is a decimal: 0.16, not 16',
  });
});

test.each([
  ["no time", 0, 0.18, /^days: must be above 0/],
  ["no volatility", "1t", 0, /^vol \(decimal per year\): must be a number above 0/],
])("a strike by delta with %s names its argument", (_, days, vol, words) => {
  const message = expect.stringMatching(words);
  expect(call("CONDOR.STRIKES", 7140, days, vol, "delta")).toMatchObject({ message });
});

test("a small credit is met as closely as a tenth of it", () => {
  // XSP: a tenth of SPX, strikes 0.5 apart, a tenth of the balanced credit.
  const found = call("CONDOR.STRIKES", 714, "1t", 0.18, "credit", 0.115, 1, 0.5, null, null, null, "credit");
  expect(Math.abs((found as number) - 0.115)).toBeLessThan(0.0115);
  const spx = call("CONDOR.STRIKES", 7140, "1t", 0.18, "credit", 0.1, 10, 5, null, null, null, "credit");
  expect(Math.abs((spx as number) - 0.1)).toBeLessThan(0.02);
});

test("costs above the credit leave no maximum to take a share of", () => {
  const share = call("CONDOR.PL", 7140, CONDOR, "1h", 0.18, 0.1, 1, 0.2, null, null, null, "% of maximum");
  expect(share).toEqual(
    new CellError("#N/A", "no profit to have: costs of 0.2 points against a credit of 0.1"),
  );
});

test("a parity gap of 0.15 points tells, as its rule says", () => {
  expect(call("OPTION.PARITY", 10, 8, 7000, 45, 7001.85, null, null, null, "verdict")).toBe("conversion");
  expect(call("OPTION.PARITY", 8, 10, 7000, 45, 6998.15, null, null, null, "verdict")).toBe("reversal");
  expect(call("OPTION.PARITY", 10, 8, 7000, 45, 7001.86, null, null, null, "verdict")).toBe("none");
});

test("time to expiry shows no noise of the clock", () => {
  // 2018-01-02 to 2018-02-16: 33 weekdays less Martin Luther King day.
  expect(call("OPTION.DAYS", 43_102, 43_147, "trading")).toBe("32t");
  expect(call("OPTION.DAYS", 43_102, 43_131, null, null, "AM")).toBe(Number((29 - 6.5 / 24).toFixed(9)));
});

test("blank cells among holidays are no days, also where Excel sends them as 0", () => {
  const closed = [[43_104], [null], [0], [""]];
  expect(call("OPTION.DAYS", 43_102, 43_108, "trading", closed)).toBe("3t");
});
