/** What a fill cost and what it brought in: makers are paid, and a trade taken back takes its fee along. */
import type { RawArgument, RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const HEADINGS = ["Date/Time", "Symbol", "Quantity", "T. Price", "Comm/Fee"];
const LEGS = [
  ["SPXW 03NOV26 6790 P", 2, 1.05],
  ["SPXW 03NOV26 6800 P", -2, 1.6],
  ["SPXW 03NOV26 6900 C", -2, 1.35],
  ["SPXW 03NOV26 6910 C", 2, 0.75],
] as const;
const rows = (...fees: readonly number[]): RawCell[][] => [
  HEADINGS,
  ...LEGS.map((leg, at) => ["2026-11-02 09:45:10", ...leg, fees[at] as number]),
];
const feesOf = (table: RawCell[][]) => call("CONDOR.POSITIONS", table as RawArgument, null, "fees");

test.each<readonly [words: string, fees: readonly number[], sum: number]>([
  ["costs below 0", [-2.3, -2.3, -2.3, -2.3], 9.2],
  ["costs above 0", [2.3, 2.3, 2.3, 2.3], 9.2],
  ["rebates among costs below 0", [-2.3, 0.4, 0.4, -2.3], 3.8],
  ["rebates among costs above 0", [2.3, -0.4, -0.4, 2.3], 3.8],
  ["no fee at all", [0, 0, 0, 0], 0],
])("%s", (_, fees, sum) => {
  expect(feesOf(rows(...fees))).toBeCloseTo(sum, 8);
});

test("commissions and fees in columns of their own, each with its own sign", () => {
  const table = rows(1.3, 1.3, 1.3, 1.3).map((cells, row) => [...cells, row === 0 ? "Fees" : -1]);
  expect(feesOf(table as RawCell[][])).toBeCloseTo(4 * 2.3, 8);
});

test("a row with a price and no symbol is named by its row", () => {
  const table = [...rows(1, 1, 1, 1), ["2026-11-02 09:45:10", "", -1, 1.3, 1]];
  const found = call("CONDOR.POSITIONS", table as RawArgument) as RawCell[][];
  const unread = found.find((cells) => cells[7] === "unread");
  expect(unread?.[12]).toBe("6");
  expect(unread?.[13]).toMatch(/-1 at 1\.3: no symbol/);
});
