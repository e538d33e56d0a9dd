import type { RawCell, Result } from "../../../src/functions/cells";
import { call } from "../../support/call";

const rowsOf = (result: Result) => result as RawCell[][];
const bands: RawCell[][] = [
  ["VIX", "any", true, 15, false, 1, "calm"],
  ["VIX", 15, true, 20, true, 0.5, "middle"],
  ["VIX", 20, false, "any", true, 0, "hold"],
];
const lastWhy = (readings: RawCell[][], rules: RawCell[][]) =>
  rowsOf(call("RISK.WHY", readings, rules)).pop()?.[6];

test.each([
  [13, 0.02],
  [15, 0.015],
  [20, 0.015],
  // Where the condor gate holds no table permits anything.
  [20.5, 0],
])("a gate table of three VIX rows in seven columns permits at VIX %d %d", (vix, fraction) => {
  expect(call("RISK.SCALE", [["VIX", vix]], bands)).toBeCloseTo(fraction, 12);
  const lastRow = ["weakest gate", 0, true, 1, true, 0.02, "fraction"];
  expect(call("RISK.SCALE", [["VIX", vix]], [...bands, lastRow])).toBeCloseTo(fraction, 12);
});

test("RISK.WHY says what a short gate table was taken to mean", () => {
  expect(lastWhy([["VIX", 13]], bands)).toContain(
    'assumed: nothing in "result at from" and "on": results are steps, every row is on; no row "weakest gate"',
  );
});

test("RISK.RULES cut to seven columns is read, and opens nothing: its doctrine counts, its slopes rise from closed", () => {
  const cut = rowsOf(call("RISK.RULES")).map((row) => row.slice(0, 7));
  const readings: RawCell[][] = [
    ["hedge held", "none"],
    ["hedge called for", 1],
    ["RSI", 41],
  ];
  const why = rowsOf(call("RISK.WHY", readings, cut));
  const open = (gate: string) => why.find(([name]) => name === gate)?.[3];
  expect(open("hedge cover")).toBe(0);
  expect(open("RSI")).toBeCloseTo(0.2, 12);
  expect(why.pop()?.[6]).toMatch(
    /REER deviation.*rising from closed: RSI, EV over hurdle, hedge cover; .*starts at 0.01/,
  );
  expect(call("RISK.SCALE", readings, cut)).toBeCloseTo(0.01, 12);
});

test("a preset without gates keeps its flat fraction when it comes back as cells", () => {
  expect(call("RISK.SCALE", [["VIX", 14]], call("RISK.RULES", "cap10") as RawCell[][])).toBe(0.1);
});

test("a gate on a share tells its limits in per cent, others in their own numbers", () => {
  const gates = rowsOf(
    call("RISK.WHY", [
      ["EV over hurdle", 0.01],
      ["RSI", 58],
    ]),
  );
  const of = (gate: string) => gates.find(([name]) => name === gate);
  expect([of("EV over hurdle")?.[2], of("EV over hurdle")?.[4]]).toEqual([
    "above 0 % to below 3 %",
    "3 % or more",
  ]);
  expect(of("RSI")?.[4]).toBe("from 45 to 65");
});
