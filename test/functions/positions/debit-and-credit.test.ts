/** Money out and money in, each in a column of its own, is one signed amount; figures by hand from the rows. */
import { cellsOf, condorsOf } from "../../support/positions-found";

/** Two condors sold at 2.10 - 1.50 + 1.30 - .75 = 1.15, and a fee of .42. */
const LEGS = [
  ["SPXW  260325P06550000", "300.00", ""],
  ["SPXW  260325P06560000", "", "420.00"],
  ["SPXW  260325C06800000", "", "260.00"],
  ["SPXW  260325C06810000", "150.00", ""],
] as const;

test.each([
  ["Debit", "Credit"],
  ["Debit ($)", "Credit ($)"],
  ["Money Out", "Money In"],
  ["Withdrawal", "Deposit"],
  ["Withdrawals", "Deposits"],
  ["Debit Amount", "Credit Amount"],
  ["Paid out", "Paid in"],
  ["Soll", "Haben"],
])("%s and %s, without a price, a side or a sign", (out, into) => {
  const rows = [
    ["Date", "Symbol", "Description", "Quantity", out, into, "Balance"],
    ...LEGS.map(([symbol, debit, credit]) => ["3/16/2026", symbol, "", 2, debit, credit, "1,000.00"]),
    ["3/18/2026", "", "OPRA FEE", "", "0.42", "", "999.58"],
  ];
  const { found, total } = condorsOf(rows);
  expect(found[0]).toMatchObject({ kind: "condor", contracts: 2, credit: 1.15, cash: 230 });
  expect([total.cash, total.fees]).toEqual([230, 0.42]);
});

test.each([
  ["signed debits", ["-300", 0], ["-150", 0]],
  ["debits in brackets", ["(300.00)", "-"], ["($150.00)", "--"]],
  ["numbers and blanks as 0", [300, 0], [150, 0]],
  ["decimal commas", ["300,00", "0,00"], ["150,00", "0,00"]],
] as const)("%s", (_, first, last) => {
  const rows = [
    ["Date", "Symbol", "Quantity", "Debit", "Credit"],
    ["3/16/2026", LEGS[0][0], 2, ...first],
    ["3/16/2026", LEGS[1][0], 2, "", 420],
    ["3/16/2026", LEGS[2][0], 2, "", 260],
    ["3/16/2026", LEGS[3][0], 2, ...last],
  ];
  expect(condorsOf(rows).found[0]).toMatchObject({ kind: "condor", credit: 1.15, cash: 230 });
});

test("beside prices and sides amounts tell the fees, and a movement of cash has its sign", () => {
  const { found, total } = condorsOf(
    cellsOf(`Date,Action,Symbol,Quantity,Price,Fees,Debit,Credit
3/16/2026,Sell to Open,SPXW  260325P06560000,2,2.10,2.60,,417.40
3/16/2026,Buy to Open,SPXW  260325P06550000,2,1.50,2.60,302.60,
3/17/2026,Wire out,,,,,"1,000.00",
3/18/2026,Credit interest,,,,,,3.21
`),
  );
  expect(found[0]).toMatchObject({ kind: "put vertical", credit: 0.6, cash: 120, fees: 5.2 });
  expect(found.filter(({ kind }) => kind === "cash").map(({ cash }) => cash)).toEqual([-1000, 3.21]);
  expect(total.cash).toBeCloseTo(120 - 1000 + 3.21, 8);
});

test("a cash balance in two columns describes its trades as one does", () => {
  const { found, total } = condorsOf(
    cellsOf(`Cash Balance
DATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions & Fees,DEBIT,CREDIT,BALANCE
3/16/26,09:23:22,TRD,1,SOLD -2 IRON CONDOR SPX 100 (Weeklys) 25 MAR 26 6800/6810/6560/6550 CALL/PUT @1.15,-2.08,-5.20,,230.00,"100,222.72"
3/16/26,10:40:22,CRC,3,ADR FEE SOMETHING,,,1.25,,"100,221.47"
`),
  );
  expect(found[0]).toMatchObject({ kind: "condor", credit: 1.15, fees: 7.28 });
  expect([total.cash, total.fees]).toEqual([230, 8.53]);
});

test("money in both columns of a row is what is left of it", () => {
  const { total } = condorsOf([
    ["Date", "Action", "Symbol", "Quantity", "Price", "Debit", "Credit"],
    ["3/16/2026", "Sell", "SPXW  260325P06560000", 1, 2.1, 0, 210],
    ["3/18/2026", "Adjustment of interest", "", "", "", 5, 3.21],
  ]);
  expect(total.cash).toBeCloseTo(210 - 1.79, 8);
});

test("words under such headings stay the side of the trade", () => {
  const { found } = condorsOf([
    ["Symbol", "Quantity", "Price", "Debit", "Credit"],
    ["SPXW  260325P06560000", 1, 2.1, "", "x"],
    ["SPXW  260325P06550000", 1, 1.5, "x", ""],
  ]);
  expect(found[0]).toMatchObject({ kind: "put vertical", credit: 0.6 });
});
