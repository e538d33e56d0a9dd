/** Brokers' trades over days: every row accounted for, condors grouped, cash and fees to the cent, in any order of the rows. */
import { fieldsApart } from "../../../src/functions/reading/separated";
import { brokerDiaries } from "../../support/broker-diaries";
import { excelDate } from "../../support/excel-date";
import { condorsOf, type Row, rowsTold } from "../../support/positions-found";

type Name = keyof typeof brokerDiaries;
const CLOSED = {
  kind: "closed condor",
  expiry: excelDate("2026-03-20"),
  "long put": 6490,
  "short call": 6800,
  credit: 1.15,
};
const ROLLED = {
  kind: "put vertical",
  "long put": 6440,
  "short put": 6450,
  credit: 0.8,
  cash: 80,
  fees: 3.44,
};

test.each<[Name, rows: Row[], cash: number, fees: number]>([
  // Received 115, the put side bought back for 70, its roll sold for 80; 1.23 of interest. Fees 1.72 a leg opened, .72 closed.
  ["tastytrade", [ROLLED, { ...CLOSED, cash: 45, fees: 8.32 }, { kind: "cash", cash: 1.23 }], 126.23, 11.76],
  // Of two condors one is held: 115 each, bought back for 30 and for 20 on two days; euros are named, never counted; the share's dollar of fees counts with its cash.
  [
    "flex",
    [
      { ...CLOSED, kind: "condor", cash: 115, fees: 5 },
      { ...CLOSED, cash: 65, fees: 10 },
      { kind: "other currency" },
      { kind: "other underlying", cash: -2000 },
    ],
    180 - 2000,
    16,
  ],
  // The put side bought back for 30, the calls expired; six fills at 1.37, and a fee of its own row.
  [
    "schwab",
    [
      { ...CLOSED, cash: 85, fees: 8.22 },
      { kind: "fee", cash: "", fees: 5 },
    ],
    85,
    13.22,
  ],
  // 2.10 + 1.30 received and 1,200 paid on assignment; the long put is still held. Three fills at 1.24.
  [
    "fidelity",
    [
      { kind: "long put", "long put": 6490, cash: -150 },
      { kind: "closed", contracts: 2, cash: -860 },
    ],
    -1010,
    3.72,
  ],
  // 2.10 - 1.50 + 1.30: a fill told twice counts once, and the fourth leg is missed.
  [
    "doubled",
    [
      { kind: "three legs", note: "a condor without its long call", cash: 190 },
      { kind: "correction", cash: 0 },
    ],
    190,
    3.3,
  ],
  // Sold at 1.15, its put side bought back at .30: the calls are left.
  [
    "tos",
    [
      { kind: "call vertical", credit: 0.55, cash: 55 },
      { kind: "closed", cash: 30 },
    ],
    85,
    0,
  ],
])("%s", (name, wanted, cash, fees) => {
  const rows = fieldsApart(brokerDiaries[name], ",");
  const { found, total } = condorsOf(rows);
  expect(found).toEqual(wanted.map((row) => expect.objectContaining(row)));
  expect(total).toMatchObject({ kind: "total", cash, fees });
  const heading = rows.findIndex((cells) => cells.filter((cell) => /[a-z]/i.test(cell)).length > 3);
  const every = rows.flatMap((cells, at) =>
    at > heading && cells.some((cell) => cell !== "") ? [at + 1] : [],
  );
  expect(rowsTold(found)).toEqual(every);
  // Trades without a time stand in the order of their rows, and thinkorswim's legs below their order.
  const turned =
    name === "tos" ? rows : [...rows.slice(0, heading + 1), ...rows.slice(heading + 1).reverse()];
  expect(condorsOf(turned).total).toMatchObject({ cash, fees });
});
