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

test("a fee that cannot be read is said, and none that stands for nothing", () => {
  const table = rows(1, 1, 1, 1).map((cells, row) => [
    ...cells.slice(0, 4),
    ["Comm/Fee", "n/a", "2.5x", "--", 1][row],
  ]);
  expect(feesOf(table as RawCell[][])).toBe(1);
  expect(call("CONDOR.POSITIONS", table as RawArgument, null, "notes")).toBe(
    'row 3: fees "2.5x" are no number, and in no total',
  );
});

test("a row with a price and no symbol is named by its row", () => {
  const table = [...rows(1, 1, 1, 1), ["2026-11-02 09:45:10", "", -1, 1.3, 1]];
  const found = call("CONDOR.POSITIONS", table as RawArgument) as RawCell[][];
  const unread = found.find((cells) => cells[7] === "unread");
  expect(unread?.[12]).toBe("6");
  expect(unread?.[13]).toMatch(/-1 at 1\.3: no symbol/);
});

describe("amounts without a column of prices", () => {
  // 420 - 300 + 480 - 360 before four fees of 2.46.
  const HEADS = ["Run Date", "Action", "Symbol", "Quantity", "Commission ($)", "Fees ($)", "Amount ($)"];
  const table = (net: boolean, fee = 2.46): RawCell[][] => [
    HEADS,
    ...(
      [
        ["SOLD", "C6860", -2, 420],
        ["BOUGHT", "C6870", 2, -300],
        ["SOLD", "P6720", -2, 480],
        ["BOUGHT", "P6710", 2, -360],
      ] as const
    ).map(([word, leg, many, dollars]) => [
      ...["11/04/2026", `YOU ${word} OPENING TRANSACTION`, `-SPXW261105${leg}`],
      ...[many, 1.3, fee - 1.3, net ? dollars - fee : dollars],
    ]),
  ];
  test.each<readonly [what: string, rows: RawCell[][], fees: number]>([
    ["net of fees", table(true), 9.84],
    ["before fees", table(false), 9.84],
    ["net of fees of whole dollars", table(true, 3), 12],
  ])("%s tell the price", (_, rows, fees) => {
    const [, condor, total] = call("CONDOR.POSITIONS", rows as RawArgument) as RawCell[][];
    expect([condor?.[6], condor?.[10], condor?.[11]]).toEqual([1.2, fees, 240]);
    expect([total?.[10], total?.[11]]).toEqual([fees, 240]);
  });
});

test("fees in rows of their own and of other underlyings are fees of all rows, and no cash", () => {
  const table: RawCell[][] = [
    ["Date", "Action", "Symbol", "Quantity", "Price", "Fees", "Amount"],
    ["11/04/2026", "Sell to Open", "SPXW261110P06720000", 1, 2.4, 1.72, 238.28],
    ["11/04/2026", "Buy to Open", "SPXW261110P06710000", 1, 1.8, 1.71, -181.71],
    ["11/04/2026", "Sell to Open", "SPY261110P00670000", 1, 1.2, 1.14, 118.86],
    ["11/05/2026", "Assignment fee", "", "", "", "", -5],
  ];
  const ask = (pick: string) => call("CONDOR.POSITIONS", table as RawArgument, null, pick);
  // 240 - 180 + 120; 1.72 + 1.71 + 1.14 + 5.
  expect(ask("cash")).toBeCloseTo(180, 8);
  expect(ask("fees")).toBeCloseTo(9.57, 8);
});
