/** SPY stands at a tenth of SPX: one of them beside strikes of the other is a slip, a crash that is thought of is none. */
import { CellError } from "../../../src/functions/cells";
import { call } from "../../support/call";

const SPX = "7005/7015/7265/7275";
const SPY = "700/701/726/727";
const asked: readonly [string, (spot: number, strikes: string) => unknown][] = [
  ["CONDOR.CREDIT", (spot, strikes) => call("CONDOR.CREDIT", spot, strikes, "1t", 0.18)],
  ["CONDOR.POP", (spot, strikes) => call("CONDOR.POP", spot, strikes, "1t", 0.18)],
  ["CONDOR.EV", (spot, strikes) => call("CONDOR.EV", spot, strikes, "1t", 0.18, 0.15)],
  ["CONDOR.TOUCH", (spot, strikes) => call("CONDOR.TOUCH", spot, strikes, "1t", 0.18)],
  ["CONDOR.PL", (spot, strikes) => call("CONDOR.PL", spot, strikes, "1t", 0.18, 0.5)],
  ["CONDOR.GREEKS", (spot, strikes) => call("CONDOR.GREEKS", spot, strikes, "1t", 0.18)],
  ["CONDOR.IV", (spot, strikes) => call("CONDOR.IV", spot, strikes, "1t", 0.5)],
  ["CONDOR.REPORT", (spot, strikes) => call("CONDOR.REPORT", spot, strikes, "1t", 0.18)],
  ["CONDOR.SHIFT", (spot, strikes) => call("CONDOR.SHIFT", spot, strikes, "1t", 0.18)],
  ["CONDOR.EXIT", (spot, strikes) => call("CONDOR.EXIT", spot, strikes, "1t", 0.18, 0.15)],
  ["CONDOR.GRID", (spot, strikes) => call("CONDOR.GRID", [[spot]], strikes, "1t", 0.18)],
];

describe.each(asked)("%s", (_, ask) => {
  test.each([
    [714, SPX, /spots? \(index points\): must lie from a fifth of the lowest strike, 7005, .* got 714 - SPY/],
    [7140, SPY, /to five times the highest, 727, got 7140 - SPY/],
    [71400, SPX, /got 71400/],
    [17.95, SPX, /got 17.95/],
  ])("refuses %d beside %s", (spot, strikes, words) => {
    const error = [ask(spot, strikes)].flat(2).find((cell) => cell instanceof CellError) as CellError;
    expect(error.message).toMatch(words);
  });
});

test("half, double and a fall of three quarters are answered: the wider wing is lost", () => {
  for (const spot of [7140 * 0.5, 7140 * 2, 7140 * 0.25])
    expect(call("CONDOR.CREDIT", spot, SPX, "1t", 0.18)).toBeCloseTo(10, 9);
  expect(
    call("CONDOR.SHIFT", 7140, SPX, "1t", 0.18, 1.09, 0, -0.9, null, null, null, null, "P/L"),
  ).toBeCloseTo(-8.91, 9);
});

test("a grid is refused by its middle level alone, and a bad row by itself", () => {
  expect(call("CONDOR.GRID", [[1], [7140], [71400]], SPX, 0, 0.18, 1.09)).toEqual([[-8.91], [1.09], [-8.91]]);
  const credits = call("CONDOR.CREDIT", [[714], [7140]], SPX, "1t", 0.18) as unknown[][];
  expect(credits.map(([cell]) => cell instanceof CellError)).toEqual([true, false]);
});

test("a plan's own strikes are those of its index", () => {
  const plan = (spot: number, strikes: string) => [
    ["SPX", spot],
    ["strikes", strikes],
  ];
  expect(call("SCENARIO.STRESS", plan(7140, SPY))).toMatchObject({
    message: expect.stringMatching(/^plan: SPX \(index points\): must lie .* 727, got 7140 - SPY/),
  });
  expect(call("SCENARIO.STRESS", plan(713, SPY))).not.toBeInstanceOf(CellError);
});
