/** Rows that tell a price in other words, tell none, or hold nothing: named, never guessed. Figures by hand. */
import { CellError } from "../../../src/functions/cells";
import { cellsOf, condorsOf } from "../../support/positions-found";

test("a cost that the broker does not know is no reason to take the mark for it", () => {
  const { found, total } = condorsOf(
    cellsOf(`"Symbol","Description","Qty (Quantity)","Price","Mkt Val (Market Value)","Cost Basis","Asset Type"
"SPXW 11/09/2026 6660.00 P","PUT S & P 500 INDEX $6660 EXP 11/09/26","-1","1.25","-$125.00","-$158.75","Option"
"SPXW 11/09/2026 6650.00 P","PUT S & P 500 INDEX $6650 EXP 11/09/26","1","0.80","$80.00","Incomplete","Option"
"Account Total","--","--","--","$1,258.20","$1,900","--"
`),
  );
  expect(found.map(({ kind, rows, note }) => [kind, rows, note])).toEqual([
    ["short put", "2", ""],
    ["unread", "3", 'SPXW 11/09/2026 6650.00 P: the text "Incomplete" is no number'],
  ]);
  expect(total.cash).toBeInstanceOf(CellError);
});

test("prices with their side behind them are numbers", () => {
  const { found } = condorsOf([
    ["Symbol", "Quantity", "Price"],
    ["SPXW  261104P06700000", 2, "1.40 db"],
    ["SPXW  261104P06710000", "(2)", "2.00cr"],
  ]);
  expect(found[0]).toMatchObject({ kind: "put vertical", contracts: 2, credit: 0.6 });
});

test("none of a contract, at no price, is nothing held", () => {
  const { found, total } = condorsOf(
    cellsOf(`Symbol,Quantity,Average Price
SPXW 11/04/26 6700 P,2,1.40
SPXW 11/04/26 6710 P,-2,2.00
SPXW 11/04/26 6990 C,0,0`),
  );
  expect(found.map(({ kind }) => kind)).toEqual(["put vertical"]);
  expect(total.cash).toBe(120);
});

test.each([0, null, ""])("a quantity of %p may be a blank: it is named", (blank) => {
  const { found } = condorsOf([
    ["Symbol", "Quantity", "Average Price"],
    ["SPXW 11/04/26 6700 P", 2, 1.4],
    ["SPXW 11/04/26 6990 C", blank, blank],
  ]);
  expect(found.map(({ kind }) => kind)).toEqual(["long put", "unread"]);
});

test.each([
  ["with a date", ["Date", "Symbol", "Quantity", "Debit", "Credit"], ["11/2/2026"]],
  ["without one", ["Symbol", "Quantity", "Debit", "Credit"], []],
])("debits and credits %s that are points are refused with what they may be", (_, head, before) => {
  const { found } = condorsOf([
    head,
    [...before, "SPXW  261104P06700000", 2, 1.4, ""],
    [...before, "SPXW  261104P06710000", 2, "", 2],
  ]);
  expect(found.map(({ kind, note }) => [kind, note])).toEqual([
    ["unread", "SPXW  261104P06700000: its amount -1.4 is less than such options cost: dollars or points?"],
    ["unread", "SPXW  261104P06710000: its amount 2 is less than such options cost: dollars or points?"],
  ]);
});

test("a history whose columns tell currencies and nothing in other ways", () => {
  const { found, total } = condorsOf(
    cellsOf(`Transaction History,Header,Date,Account,Description,Transaction Type,Symbol,Quantity,Price,Price Currency,Gross Amount ,Commission,Net Amount
Transaction History,Data,2026-11-02,U***1,SPX 04NOV26 6700 P,Buy,SPXW  261104P06700000,2.0,1.4,USD,-280.0,-2.5,-282.5
Transaction History,Data,2026-11-02,U***1,SPX 04NOV26 6710 P,Sell,SPXW  261104P06710000,-2.0,2.0,USD,400.0,-2.5,397.5
Transaction History,Data,2026-11-02,U***1,ODAX 20NOV26 24000 C,Buy,ODAX 261120C24000,1.0,30,EUR,-150.0,-1.5,-151.5
Transaction History,Data,2026-11-03,U***1,Electronic Fund Transfer,Deposit,-,-,-,-,1000.0,-,1000.0`),
  );
  expect(found[0]).toMatchObject({ kind: "put vertical", credit: 0.6, fees: 5 });
  expect(found.slice(1).map(({ kind, note }) => [kind, note])).toEqual([
    ["other currency", expect.stringContaining("ODAX")],
    ["cash", "Deposit: Electronic Fund Transfer"],
  ]);
  expect(total.cash).toBe(1120);
});
