/** Commissions in another currency than their trade: named with amount, currency and row, and never added as dollars. */
import { answered, cellsOf, condorsOf, named } from "../../support/positions-found";

const HEADINGS =
  "CurrencyPrimary,FXRateToBase,Symbol,TradeID,DateTime,Quantity,TradePrice,Proceeds,IBCommission,IBCommissionCurrency";
/** Sold at 2.10 - 1.50 + 1.30 - .75 = 1.15, two of it. */
const LEGS = [
  ["SPXW  260325P06550000", 2, 1.5, -300],
  ["SPXW  260325P06560000", -2, 2.1, 420],
  ["SPXW  260325C06800000", -2, 1.3, 260],
  ["SPXW  260325C06810000", 2, 0.75, -150],
] as const;
const flex = (currencies: readonly string[], rate = "0.92", more = ["", ""]) =>
  cellsOf(
    [
      `${HEADINGS}${more[0]}`,
      ...LEGS.map(
        ([symbol, many, price, proceeds], at) =>
          `USD,${rate},${symbol},${at + 1},20260316;092322,${many},${price},${proceeds},-${at + 1}.05,${currencies[at]}${more[1]}`,
      ),
    ].join("\n"),
  );

test("the legs count, each fee in euros is named by its row, and the total says that it stands apart", () => {
  const { found, total } = condorsOf(flex(["EUR", "USD", "EUR", "USD"]));
  expect(found[0]).toMatchObject({ kind: "condor", contracts: 2, credit: 1.15 });
  // 2.05 and 4.05 dollars; 1.05 and 3.05 euros.
  expect(found[0]?.fees).toBeCloseTo(6.1, 8);
  expect([total.fees, total.cash]).toEqual([6.1, 230]);
  const apart = found.filter(({ kind }) => kind === "other currency");
  expect(apart.map(({ rows, note }) => [rows, note])).toEqual([
    ["2", "fees of 1.05 EUR"],
    ["4", "fees of 3.05 EUR"],
  ]);
  expect(total.note).toContain("fees of 4.1 EUR are no dollars: they stand apart, in no total");
});

test("with the account's currency told, the rate of the row makes dollars of them, and says so", () => {
  // A dollar is .92 euros: 1.05 / .92 = 1.14.
  const base = condorsOf(flex(["EUR", "USD", "USD", "USD"], "0.92", [",BaseCurrency", ",EUR"]));
  expect(base.total.fees).toBeCloseTo(2.05 + 3.05 + 4.05 + 1.14, 2);
  expect(base.total.note).toContain("row 2: fees of 1.05 EUR are 1.14 dollars at 0.92");
  expect(base.found.map(({ kind }) => kind)).toEqual(["condor"]);
  // The account is in dollars: the rate of a trade in dollars is that of its fee, 1.05 x 1.1 = 1.155.
  const dollars = condorsOf(flex(["EUR", "USD", "USD", "USD"], "1.1", [",BaseCurrency", ",USD"]));
  expect(dollars.found[0]?.fees).toBeCloseTo(2.05 + 3.05 + 4.05 + 1.155, 8);
  // A rate of dollars to dollars tells nothing of euros.
  const one = condorsOf(flex(["EUR", "USD", "USD", "USD"], "1", [",BaseCurrency", ",USD"]));
  expect(one.found.map(({ kind }) => kind)).toEqual(["condor", "other currency"]);
  // Nor does a rate to a currency that nobody names.
  expect(condorsOf(flex(["EUR", "EUR", "EUR", "EUR"])).total.fees).toBe(0);
});

test.each(["-1.05 EUR", "€1.05", "EUR 1.05", "(€1.05)", "-1.05 CAD", "CA$1.05"])("%s in the cell", (fee) => {
  const rows = [
    ["Symbol", "Quantity", "Trade Price", "Commission", "Fees"],
    ...LEGS.map(([symbol, many, price]) => [symbol, many, price, fee, 0.5]),
  ];
  const { found, total } = condorsOf(rows);
  expect([found[0]?.credit, total.fees]).toEqual([1.15, 2]);
  expect(found.filter(({ kind }) => kind === "other currency")).toHaveLength(4);
  expect(total.note).toMatch(/fees of 4\.2 (?:EUR|€|CAD|CA\$) are no dollars/);
});

test.each(["Commission (EUR)", "Comm in EUR", "Fees in EUR"])("%s over the column", (heading) => {
  const { total } = condorsOf([
    ["Symbol", "Quantity", "Trade Price", heading],
    ...LEGS.map(([symbol, many, price]) => [symbol, many, price, 1.05]),
  ]);
  expect(total.fees).toBe(0);
  expect(total.note).toContain("fees of 4.2 EUR are no dollars");
});

test("the column of a fee's currency goes with its own fee", () => {
  const rows = [
    ["Date", "Action", "Symbol", "Quantity", "Price", "Commission", "Fees", "Fee currency", "Currency"],
    ["3/16/2026", "Sell to Open", "VIX   260421C00020000", 1, 1.85, -1, -0.5, "EUR", "USD"],
  ];
  const [holding, total] = named(answered("ALVH.POSITIONS", rows));
  expect([holding?.fees, total?.fees]).toEqual([1, 1]);
  expect(total?.note).toContain("fees of 0.5 EUR are no dollars");
});

test("a fill told twice has one fee in euros, and one that was taken back none", () => {
  const [headings, ...legs] = flex(["EUR", "EUR", "EUR", "EUR"]);
  const twice = condorsOf([headings as string[], ...legs, legs[0] as string[]]);
  // 1.05 + 2.05 + 3.05 + 4.05.
  expect(twice.total.note).toContain("fees of 10.2 EUR are");
});

test("fees, interest and shares in euros are no dollars either", () => {
  const { found, total } = condorsOf(
    cellsOf(`Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,Proceeds,Comm/Fee,Code
Trades,Data,Order,Equity and Index Options,USD,SPXW 20MAR26 6410 P,"2026-03-16, 09:35:00",-1,0.3,30,-0.5,O
Trades,Data,Order,Stocks,EUR,VWCE,"2026-03-16, 09:36:00",10,120,-1200,-1.25,O
Fees,Header,Subtitle,Currency,Date,Description,Amount
Fees,Data,Other Fees,EUR,2026-03-18,Snapshot fee,-0.42
Fees,Data,Other Fees,USD,2026-03-18,OPRA fee,-0.30
Fees,Total,,,,,-0.72
Interest,Header,Currency,Date,Description,Amount
Interest,Data,EUR,2026-03-20,EUR Credit Interest for Mar-2026,3.21
Interest,Data,Total,,,3.21
`),
  );
  expect([total.cash, total.fees]).toEqual([30, 0.8]);
  expect(found.filter(({ kind }) => kind === "other currency").map(({ note }) => note)).toEqual([
    "VWCE: -1200 EUR",
    "Snapshot fee: -0.42 EUR",
    "EUR Credit Interest for Mar-2026: 3.21 EUR",
  ]);
});
