/** A number of days, a price or a strike where a date belongs is no date of 1900. 46357 is 2026-12-01. */
import type { CellError } from "../../src/functions/cells";
import { call } from "../support/call";

const CURVE = [
  [30, 18.6],
  [110, 20],
  [220, 20.8],
];
const asked: readonly [string, (asOf: number) => unknown][] = [
  ["ALVH.LADDER", (asOf) => call("ALVH.LADDER", 10, CURVE, 0.9, 3, null, asOf)],
  ["ALVH.EXPIRY", (asOf) => call("ALVH.EXPIRY", asOf, 30)],
  ["OPTION.DAYS", (asOf) => call("OPTION.DAYS", asOf, 46_371)],
  ["REGIME.EVENT", (asOf) => call("REGIME.EVENT", asOf, [["2026-12-09", "FOMC"]])],
  ["RISK.APPROVE", (asOf) => call("RISK.APPROVE", 1, [[true]], null, 46_350, asOf)],
];

test.each(asked)("%s refuses 18, a price of 7140 and 463.57 as a date, and takes one", (_, ask) => {
  for (const slip of [18, 7140, 463.57])
    expect((ask(slip) as CellError).message).toMatch(
      new RegExp(
        `^asOf \\(Excel date\\): must be .* got ${slip} - an Excel date is a serial number: 46357 is 2026-12-01$`,
      ),
    );
  expect(ask(46_357)).not.toHaveProperty("message");
});
