/** RISK.JOURNAL on what CONDOR.POSITIONS spills: every dollar that ended is in the record, or named outside it. */
import fc from "fast-check";
import type { RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const HEADINGS = ["Date", "Action", "Symbol", "Quantity", "Price", "Fees"];
type Leg = readonly [strike: number, type: "P" | "C", action: string, price: number];
const fills = (when: string, expiry: string, fee: number, ...legs: readonly Leg[]): RawCell[][] =>
  legs.map(([strike, type, action, price]) => [
    ...[when, action, `SPXW ${expiry} ${strike}.00 ${type}`, 1, price, fee],
  ]);
const sold = (prices: readonly [number, number, number, number]): readonly Leg[] => [
  [6790, "P", "Buy to Open", prices[0]],
  [6800, "P", "Sell to Open", prices[1]],
  [6900, "C", "Sell to Open", prices[2]],
  [6910, "C", "Buy to Open", prices[3]],
];
const bought = (prices: readonly [number, number, number, number]): readonly Leg[] => [
  [6790, "P", "Sell to Close", prices[0]],
  [6800, "P", "Buy to Close", prices[1]],
  [6900, "C", "Buy to Close", prices[2]],
  [6910, "C", "Sell to Close", prices[3]],
];
const WEEK = "12/16/2026";
const NEXT = "12/23/2026";
const LAST = "12/30/2026";
/** Sold at 1.15, bought back at .40, eight dollars of fees: 67 dollars. */
const WINNER = [
  ...fills("2026-12-21 10:00", NEXT, 1, ...sold([1.05, 1.6, 1.35, 0.75])),
  ...fills("2026-12-22 11:00", NEXT, 1, ...bought([0.3, 0.5, 0.35, 0.15])),
];
/** Sold at 1.15; its put side bought back at 6.00 and sold again lower at 1.00; all expired. */
const ROLLED = [
  ...fills("2026-12-14 10:00", WEEK, 1, ...sold([1.05, 1.6, 1.35, 0.75])),
  ...fills("2026-12-15 10:00", WEEK, 1, [6800, "P", "Buy to Close", 9], [6790, "P", "Sell to Close", 3]),
  ...fills("2026-12-15 10:05", WEEK, 1, [6750, "P", "Sell to Open", 3], [6740, "P", "Buy to Open", 2]),
  ...[6750, 6740].map((strike, at) => [
    "2026-12-16 16:15",
    "Expired",
    `SPXW ${WEEK} ${strike}.00 P`,
    1 - 2 * at,
    "",
    "",
  ]),
  ...[6900, 6910].map((strike, at) => [
    "2026-12-16 16:15",
    "Expired",
    `SPXW ${WEEK} ${strike}.00 C`,
    1 - 2 * at,
    "",
    "",
  ]),
];
const positions = (rows: readonly RawCell[][]) =>
  call("CONDOR.POSITIONS", [HEADINGS, ...rows]) as RawCell[][];
const ask = (rows: readonly RawCell[][], pick: string) => call("RISK.JOURNAL", positions(rows), null, pick);

test("a side that was rolled at a loss is in its trade", () => {
  // By hand: 115 - 600 + 100 - 8 of fees = -393; and 67.
  expect(ask(ROLLED, "P/L dollars")).toBeCloseTo(-393, 8);
  expect(ask([...ROLLED, ...WINNER], "P/L dollars")).toBeCloseTo(-393 + 67, 8);
  // By hand: a credit of 1.60 as it ended, less .04 of fees, and 5.49 paid for the side that was rolled.
  expect(ask(ROLLED, "wins")).toBeCloseTo(1 - 0.549, 8);
});

test("what ended and was no condor of the record is named with its dollars", () => {
  const vertical = [
    ...fills("2026-12-14 10:00", WEEK, 1, [6800, "P", "Sell to Open", 1.6], [6790, "P", "Buy to Open", 1.05]),
    ...fills("2026-12-15 10:00", WEEK, 1, [6800, "P", "Buy to Close", 9], [6790, "P", "Sell to Close", 1]),
  ];
  const table = positions([...vertical, ...WINNER]);
  expect(call("RISK.JOURNAL", table, null, "P/L dollars")).toBeCloseTo(67, 8);
  // By hand: 55 - 800 - 4 of fees.
  expect(call("RISK.JOURNAL", table, null, "other dollars")).toBeCloseTo(-749, 8);
  const words = (call("RISK.JOURNAL", table) as RawCell[][]).flat().join(" ");
  expect(words).toMatch(/1 closed row .*no condor: -749\.00/);
});

test("a condor whose legs were left for a credit is a trade", () => {
  const out = [
    ...fills("2026-12-14 10:00", WEEK, 1, ...sold([1.05, 1.6, 1.35, 0.75])),
    ...fills("2026-12-15 11:00", WEEK, 1, ...bought([0.3, 0.25, 0.1, 0.15])),
  ];
  // By hand: 115 + 10 - 8.
  expect(ask(out, "P/L dollars")).toBeCloseTo(117, 8);
  expect(ask(out, "wins")).toBe(1);
});

test("trades and other dollars are the cash of all that ended, less fees", () => {
  const upTo = (most: number) => fc.integer({ min: 5, max: most * 100 }).map((cents) => cents / 100);
  const four = fc.tuple(upTo(4), upTo(4), upTo(4), upTo(4));
  fc.assert(
    fc.property(four, four, four, four, (open, close, again, end) => {
      const rows = [
        ...fills("2026-12-14 10:00", WEEK, 1, ...sold(open)),
        ...fills("2026-12-15 11:00", WEEK, 1, ...bought(close)),
        ...fills("2026-12-28 10:00", LAST, 1, ...sold(again)),
        ...fills("2026-12-29 11:00", LAST, 1, ...bought(end)),
        ...WINNER,
      ];
      const cash = (prices: readonly number[], sign: number) =>
        [-1, 1, 1, -1].reduce((sum, way, at) => sum + sign * way * (prices[at] as number) * 100, 0);
      const all = cash(open, 1) + cash(close, -1) + cash(again, 1) + cash(end, -1) - 16 + 67;
      const table = positions(rows);
      const found = ["P/L dollars", "other dollars"].map(
        (pick) => call("RISK.JOURNAL", table, null, pick) as number,
      );
      expect(found).toEqual([expect.any(Number), expect.any(Number)]);
      expect((found[0] as number) + (found[1] as number)).toBeCloseTo(all, 6);
    }),
    { numRuns: 60 },
  );
});
