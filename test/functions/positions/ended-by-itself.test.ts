/** What ends without a trade: its fees, its day, and what it paid; figures are by hand from the rows. */
import type { RawArgument, RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";
import { excelDate } from "../../support/excel-date";
import { cellsOf, condorsOf, type Table } from "../../support/positions-found";

/** As tastytrade writes them: sold at 2.40 - 1.80 + 2.10 - 1.50 = 1.20, fees of 1.72 + 1.71 + 1.72 + 1.71 = 6.86. */
const HEADINGS = "Date,Sub Type,Action,Symbol,Value,Quantity,Average Price,Commissions,Fees,Order #";
const OPENED = `2026-11-04T15:05:00-0500,Sell to Open,SELL_TO_OPEN,SPXW  261105P06720000,240.00,1,240.00,-1.00,-0.72,7001
2026-11-04T15:05:00-0500,Buy to Open,BUY_TO_OPEN,SPXW  261105P06710000,-180.00,1,-180.00,-1.00,-0.71,7001
2026-11-04T15:05:00-0500,Sell to Open,SELL_TO_OPEN,SPXW  261105C06860000,210.00,1,210.00,-1.00,-0.72,7001
2026-11-04T15:05:00-0500,Buy to Open,BUY_TO_OPEN,SPXW  261105C06870000,-150.00,1,-150.00,-1.00,-0.71,7001`;
const ended = (how: string, symbol: string, value: string, fees: number) =>
  `2026-11-05T16:15:00-0500,${how},,SPXW  261105${symbol},${value},1,,0.00,${fees.toFixed(2)},`;
const CALLS = [
  ended("Expiration", "C06860000", "0.00", 0),
  ended("Expiration", "C06870000", "0.00", 0),
];
const statement = (...ends: readonly string[]): Table => cellsOf([HEADINGS, OPENED, ...ends].join("\n"));
const journal = (rows: Table, pick: string): RawCell =>
  call("RISK.JOURNAL", call("CONDOR.POSITIONS", rows as RawArgument), null, pick) as RawCell;

test.each<readonly [fees: string, assigned: number, exercised: number, sum: number]>([
  ["on both", -5, -5, 16.86],
  ["on the exercise alone", 0, -5, 11.86],
  ["on the assignment alone", -5, 0, 11.86],
  ["on neither", 0, 0, 6.86],
])("fees %s count once, with their sign", (_, assigned, exercised, sum) => {
  const rows = statement(
    ended("Cash Settled Assignment", "P06720000", "-1500.00", assigned),
    ended("Cash Settled Exercise", "P06710000", "500.00", exercised),
    ...CALLS,
  );
  expect(condorsOf(rows).total).toMatchObject({ fees: sum, cash: -880 });
  // 120 received, 1,000 paid.
  expect(journal(rows, "P/L dollars")).toBeCloseTo(-880 - sum, 8);
});

test("fees of a call of VIX that was exercised count with its sign", () => {
  const rows = cellsOf(`${HEADINGS}
2026-12-16T09:00:00-0500,Cash Settled Exercise,,VIX   261216C00018000,1080.00,4,,0.00,-5.00,
2026-11-04T15:06:00-0500,Buy to Open,BUY_TO_OPEN,VIX   261216C00018000,-740.00,4,-185.00,-4.00,-2.10,7002`);
  expect(call("ALVH.POSITIONS", rows as RawArgument, "fees")).toBeCloseTo(11.1, 8);
  expect(call("ALVH.POSITIONS", rows as RawArgument, "cash")).toBeCloseTo(340, 8);
});
