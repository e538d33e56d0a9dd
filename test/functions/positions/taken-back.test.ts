/** Fills that Interactive Brokers takes back: what they name is gone, whenever the cancellation was booked; by hand. */
import { cellsOf, condorsOf } from "../../support/positions-found";

const HEADINGS =
  "CurrencyPrimary,AssetClass,Symbol,DateTime,TransactionType,Quantity,TradePrice,IBCommission,Open/CloseIndicator,Notes/Codes,Buy/Sell,IBOrderID";
const fill = (leg: string, many: number, price: number, time: string, order: number, fee = -1.25) =>
  `USD,OPT,SPXW  261110${leg},20261104;${time},ExchTrade,${many},${price},${fee},O,P,${many > 0 ? "BUY" : "SELL"},${order}`;
const cancelled = (
  leg: string,
  many: number,
  price: number,
  time: string,
  kind = "TradeCancel",
  fee = 1.25,
) =>
  `USD,OPT,SPXW  261110${leg},20261104;${time},${kind},${many},${price},${fee},O,Ca,${many < 0 ? "BUY" : "SELL"} (Ca.),501`;
const [PUT, SOLD_PUT, SOLD_CALL, CALL] = ["P06710000", "P06720000", "C06860000", "C06870000"] as const;
const condor = (many = 1) => [
  fill(PUT, many, 1.8, "150510", 501),
  fill(SOLD_PUT, -many, 2.4, "150510", 501),
  fill(SOLD_CALL, -many, 2.1, "150510", 501),
  fill(CALL, many, 1.5, "150510", 501),
];
const read = (...rows: readonly string[]) => condorsOf(cellsOf([HEADINGS, ...rows].join("\n")));

test.each<readonly [what: string, rows: readonly string[], credit: number, fees: number]>([
  [
    "at its own time, filled anew later",
    [...condor(), cancelled(CALL, -1, 1.5, "150510"), fill(CALL, 1, 1.45, "152000", 502)],
    1.25,
    5,
  ],
  [
    "at its own time, filled anew at once",
    [...condor(), cancelled(CALL, -1, 1.5, "150510", "ExchTrade"), fill(CALL, 1, 1.45, "150510", 501)],
    1.25,
    5,
  ],
  [
    "an hour later",
    [...condor(), fill(CALL, 1, 1.45, "152000", 502), cancelled(CALL, -1, 1.5, "160000")],
    1.25,
    5,
  ],
  [
    "before its own row",
    [cancelled(CALL, -1, 1.5, "150510"), ...condor(), fill(CALL, 1, 1.45, "152000", 502)],
    1.25,
    5,
  ],
  [
    "a sale",
    [...condor(), cancelled(SOLD_PUT, 1, 2.4, "150510"), fill(SOLD_PUT, -1, 2.5, "150512", 501)],
    1.3,
    5,
  ],
])("a fill cancelled %s leaves the condor as it was filled anew", (_, rows, credit, fees) => {
  const { found, total } = read(...rows);
  expect(found.map(({ kind }) => kind)).toEqual(["condor", "correction"]);
  expect(found[0]).toMatchObject({ contracts: 1, credit, fees });
  expect(total).toMatchObject({ cash: Math.round(100 * credit), fees });
});

test("a condor that was cancelled whole is nothing, and no trade of the record", () => {
  const back = [
    cancelled(PUT, -1, 1.8, "150510"),
    cancelled(SOLD_PUT, 1, 2.4, "150510"),
    cancelled(SOLD_CALL, 1, 2.1, "150510"),
    cancelled(CALL, -1, 1.5, "150510"),
  ];
  const { found, total } = read(...condor(), ...back);
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["correction"]));
  expect(total).toMatchObject({ cash: 0, fees: 0 });
});

test("one of two contracts taken back leaves the other", () => {
  const { found } = read(...condor(2), cancelled(CALL, -1, 1.5, "150510"));
  expect(found.map(({ kind, contracts }) => [kind, contracts])).toEqual(
    [
      ["condor", 1],
      ["three legs", 1],
      ["correction", ""],
    ].filter(([kind]) => found.some((each) => each.kind === kind)),
  );
  expect(found[0]).toMatchObject({ kind: "condor", contracts: 1, credit: 1.2 });
});

test("a fee that the cancellation does not give back stays", () => {
  const { total } = read(
    ...condor(),
    cancelled(CALL, -1, 1.5, "150510", "TradeCancel", 0),
    fill(CALL, 1, 1.5, "152000", 502),
  );
  expect(total).toMatchObject({ cash: 120, fees: 6.25 });
});
