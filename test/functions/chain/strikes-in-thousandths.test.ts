/** Strikes in other units than their quotes: of VIX as of SPX read as points, else refused by what parity shows. */
import type { CellError, RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

/** VIX options that expire 2016-06-15, quotes of 2016-06-01 15:45: strike, call, put. Their parity forward is 15.225. */
const QUOTED = [
  [14, 1.4, 1.5, 0.2, 0.25],
  [14.5, 1.1, 1.2, 0.4, 0.45],
  [15, 0.85, 0.95, 0.65, 0.7],
  [16, 0.55, 0.6, 1.3, 1.4],
  [17, 0.35, 0.4, 2.15, 2.2],
] as const;
const ASOF = "2016-06-01 15:45";
const EXPIRY = "2016-06-15";

const chain = (times: number, root: RawCell, name = "root"): RawCell[][] => [
  [name, "expiry", "strike", "type", "bid", "ask"],
  ...QUOTED.flatMap(([strike, callBid, callAsk, putBid, putAsk]): RawCell[][] => [
    [root, EXPIRY, strike * times, "C", callBid, callAsk],
    [root, EXPIRY, strike * times, "P", putBid, putAsk],
  ]),
];
const forward = (cells: RawCell[][]) => call("CHAIN.FORWARD", cells, ASOF, EXPIRY, null, null, "forward");

test.each([
  ["VIX", "root"],
  ["VIXW", "root"],
  ["^VIX", "underlying_symbol"],
])("thousandths of %s under %s are points, as those of SPX are", (root, name) => {
  expect(forward(chain(1000, root, name))).toBeCloseTo(15.225, 9);
  const smile = call("CHAIN.SMILE", chain(1000, root, name), ASOF, EXPIRY);
  expect(smile).toEqual(call("CHAIN.SMILE", chain(1, root, name), ASOF, EXPIRY));
});

test.each([
  [1000, ""],
  [1000, "RUT"],
  [10, "SPXW"],
  [100, ""],
])(
  "strikes %d times too large of root '%s' are refused with what to do, and CHAIN.CHECK says so",
  (times, root) => {
    const cells = chain(times, root);
    const words = `times their points, as calls less puts show; divide them by ${times}`;
    for (const found of [forward(cells), call("CHAIN.SMILE", cells, ASOF, EXPIRY)])
      expect((found as CellError).message).toMatch(
        new RegExp(`^chain: the strikes of .*2016-06-15 are ${times} ${words}`),
      );
    const [, all, first] = call("CHAIN.CHECK", cells, ASOF) as RawCell[][];
    expect(all?.at(-2)).toMatch(/^1 expiry with strikes and quotes in different units/);
    expect(first?.at(-2)).toContain(words);
  },
);

test("hundredths of VIX, which are taken for thousandths, are refused too", () => {
  expect((forward(chain(100, "VIX")) as CellError).message).toMatch(
    /quotes of VIX 2016-06-15 are 10 times their points/,
  );
});

test("dollars a contract stand in the verdict of CHAIN.CHECK too", () => {
  const dollars = chain(1, "VIX").map((row, at) =>
    row.map((cell, column) => (at > 0 && column > 3 ? Number(cell) * 100 : cell)),
  );
  expect(call("CHAIN.CHECK", dollars, ASOF, null, null, null, null, null, "verdict")).toMatch(
    /different units/,
  );
  expect(call("CHAIN.CHECK", chain(1, "VIX"), ASOF, null, null, null, null, null, "verdict")).toBe("ok");
});
