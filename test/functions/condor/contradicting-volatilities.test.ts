/**
 * A put or call spread is worth between nothing and its width, and so is a condor: volatilities that price one
 * elsewhere let money be made for nothing, and no probability or result can be read from them.
 */
import { CellError, type RawArgument } from "../../../src/functions/cells";
import { call } from "../../support/call";

const CONDOR = "7005/7015/7265/7275";
const BELOW = [[0.2, 0.1, 0.1, 0.2]];
const ABOVE = [[0.1, 0.2, 0.2, 0.1]];

const callers: readonly [string, (vol: RawArgument) => unknown][] = [
  ["CONDOR.CREDIT", (vol) => call("CONDOR.CREDIT", 7140, CONDOR, 30, vol)],
  ["CONDOR.REPORT", (vol) => call("CONDOR.REPORT", 7140, CONDOR, 30, vol)],
  ["CONDOR.REPORT with a credit", (vol) => call("CONDOR.REPORT", 7140, CONDOR, 30, vol, 1.15)],
  ["CONDOR.POP", (vol) => call("CONDOR.POP", 7140, CONDOR, 30, vol)],
  ["CONDOR.EV", (vol) => call("CONDOR.EV", 7140, CONDOR, 30, vol, 0.15)],
  ["CONDOR.PL", (vol) => call("CONDOR.PL", 7140, CONDOR, 30, vol, 1.15)],
  ["CONDOR.SHIFT", (vol) => call("CONDOR.SHIFT", 7140, CONDOR, 30, vol, 1.15)],
  ["CONDOR.GRID", (vol) => call("CONDOR.GRID", [[7140], [7150]], CONDOR, 30, vol, 1.15)],
];

test.each(callers)(
  "%s refuses volatilities at which a 10-wide condor is worth less than nothing or more than 10",
  (_, answer) => {
    for (const vol of [BELOW, ABOVE]) {
      const error = [answer(vol)].flat(2)[0] as CellError;
      expect(error).toBeInstanceOf(CellError);
      expect(error.code).toBe("#VALUE!");
      expect(error.message).toMatch(
        /^vol \(decimal per year\): must price the condor from 0 to 10, its wider wing, got /,
      );
    }
  },
);

test("a tick by which quotes contradict one another is no contradiction, and never a negative value", () => {
  // Equal mids of 0.025 at 4535 and 4560 with the nearer strike at the lower volatility: real far wings do this.
  const smile = [
    [6400, 0.4],
    [6410, 0.397],
    [7140, 0.1],
    [7800, 0.1],
  ];
  const value = call("CONDOR.CREDIT", 7140, "6400/6410/7800/7810", 2, smile) as number;
  expect(value).toBeGreaterThanOrEqual(0);
  expect(value).toBeLessThan(0.05);
});

test("odds from prices that no distribution has are refused", () => {
  expect(
    call("CONDOR.POP", 7140, CONDOR, "1t", [
      [7000, 0.9],
      [7010, 0.1],
      [7300, 0.1],
    ]),
  ).toMatchObject({ code: "#VALUE!", message: expect.stringMatching(/^vol \(decimal per year\): must /) });
});

test("a hedge dearer than the credit leaves no break-even to settle beyond", () => {
  expect(
    call("CONDOR.POP", 7140, CONDOR, "1t", 0.18, 1, 2, null, null, null, null, [["POP", "below", "above"]]),
  ).toEqual([
    [
      0,
      new CellError("#N/A", "no break-even: the hedge costs 2 points where the credit is 1"),
      new CellError("#N/A", "no break-even: the hedge costs 2 points where the credit is 1"),
    ],
  ]);
});
