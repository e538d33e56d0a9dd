/** Brokers that export days and no times: what was open on a day, and which lot a closing ends. */
import type { RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const HEADINGS = ["Date", "Action", "Symbol", "Quantity", "Price"];
const STRIKES = ["6790.00 P", "6800.00 P", "6900.00 C", "6910.00 C"];
const condor = (day: string, isOpen: boolean, contracts: number, prices: readonly number[]): RawCell[][] =>
  STRIKES.map((strike, leg) => {
    const buys = (leg === 0 || leg === 3) === isOpen;
    const action = `${buys ? "Buy" : "Sell"} to ${isOpen ? "Open" : "Close"}`;
    return [day, action, `SPXW 12/23/2026 ${strike}`, contracts, prices[leg] as number];
  });
const OLD = [1.05, 1.6, 1.35, 0.75];
const NEW = [0.5, 0.9, 0.7, 0.35];
const END = [0.3, 0.5, 0.35, 0.15];
const rows = (trades: readonly RawCell[][], asOf: RawCell = null) =>
  (call("CONDOR.POSITIONS", [HEADINGS, ...trades], asOf) as RawCell[][])
    .slice(1, -1)
    .map((cells) => [cells[7], cells[5], cells[6]]);
const FIVE = [...condor("2026-12-21", true, 5, OLD), ...condor("2026-12-22", false, 5, END)];

test.each<readonly [RawCell, readonly RawCell[][]]>([
  ["2026-12-20", []],
  [46376, []],
  ["2026-12-21", [["condor", 5, 1.15]]],
  [46377, [["condor", 5, 1.15]]],
  ["2026-12-21 18:00", [["condor", 5, 1.15]]],
  ["2026-12-22", [["closed condor", 5, 1.15]]],
])("what stood on %s is what was traded up to that day", (asOf, expected) => {
  const found = call("CONDOR.POSITIONS", [HEADINGS, ...FIVE], asOf);
  const table = Array.isArray(found) ? rows(FIVE, asOf) : [];
  expect(table).toEqual(expected);
});

test.each(["2026-12-22", "2026-12-23"])("a closing on %s ends the lot that was opened first", (day) => {
  const trades = [
    ...condor("2026-12-21", true, 2, OLD),
    ...condor("2026-12-22", true, 1, NEW),
    ...condor(day, false, 2, END),
  ];
  expect(rows(trades)).toEqual([
    ["condor", 1, 0.75],
    ["closed condor", 2, 1.15],
  ]);
});
