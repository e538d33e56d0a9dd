/** Statements with positions and trades: what was closed stays, what is open is held against the positions; by hand. */
import type { RawArgument, RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";
import { cellsOf, condorsOf } from "../../support/positions-found";

const TRADES =
  "Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,Proceeds,Comm/Fee,Code";
const LEGS = [
  ["6710 P", 2, 1.8],
  ["6720 P", -2, 2.4],
  ["6860 C", -2, 2.1],
  ["6870 C", 2, 1.5],
] as const;
const trade = (day: string, leg: string, many: number, price: number, fee: number, code: string) =>
  `Trades,Data,Order,Equity and Index Options,USD,SPX ${leg.split("|").join(" ")},"${day}",${many},${price},${-100 * many * price},${-fee},${code}`;
const sold = (day: string, expiry: string) =>
  LEGS.map(([leg, many, price]) => trade(`${day}, 15:05:10`, `${expiry}|${leg}`, many, price, 2.5, "O"));
const expired = (day: string, expiry: string) =>
  LEGS.map(([leg, many]) => trade(`${day}, 16:20:00`, `${expiry}|${leg}`, -many, 0, 0, "C;Ep"));
const positions = (...held: readonly (readonly [symbol: string, many: number, basis: number])[]) => [
  "Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity,Mult,Cost Price,Cost Basis,Close Price,Value",
  ...held.map(
    ([symbol, many, basis]) =>
      `Open Positions,Data,Summary,Equity and Index Options,USD,${symbol},${many},100,${basis / many / 100},${basis},2,800`,
  ),
];
const VIX = ["VIX 16DEC26 20 C", 4, 746] as const;
const WEEK = [TRADES, ...sold("2026-11-04", "05NOV26"), ...expired("2026-11-05", "05NOV26")];
const read = (...lines: readonly string[]) => cellsOf(lines.join("\n"));
const ask = (rows: ReturnType<typeof read>, pick: string) =>
  call("RISK.JOURNAL", call("CONDOR.POSITIONS", rows as RawArgument), null, pick) as RawCell;

describe("a statement of Interactive Brokers keeps the condor that expired", () => {
  // 240 less four fees of 2.50.
  test.each<readonly [what: string, lines: readonly string[]]>([
    ["beside a call of VIX", [...WEEK, ...positions(VIX)]],
    ["with the positions first", [...positions(VIX), ...WEEK]],
    ["without positions", WEEK],
    [
      "beside the same condor of another day, held",
      [
        ...WEEK,
        ...sold("2026-11-06", "12NOV26"),
        ...positions(
          ["SPX 12NOV26 6710 P", 2, 362.5],
          ["SPX 12NOV26 6720 P", -2, -477.5],
          ["SPX 12NOV26 6860 C", -2, -417.5],
          ["SPX 12NOV26 6870 C", 2, 302.5],
        ),
      ],
    ],
    [
      "beside a position that the period did not open",
      [...WEEK, ...positions(["SPX 18DEC26 6000 P", 1, 900])],
    ],
  ])("%s", (_, lines) => {
    const rows = read(...lines);
    expect(ask(rows, "trades")).toBe(1);
    expect(ask(rows, "P/L dollars")).toBeCloseTo(230, 8);
    expect(condorsOf(rows).found.find(({ kind }) => kind === "closed condor")).toMatchObject({
      ...{ contracts: 2, credit: 1.2, close: "none", exit: "expired", cash: 240, fees: 10 },
    });
  });
});

test("a contract of which two were closed and two are held is both", () => {
  const rows = read(
    TRADES,
    ...sold("2026-11-04", "12NOV26"),
    ...sold("2026-11-05", "12NOV26"),
    ...LEGS.map(([leg, many, price]) =>
      trade("2026-11-06, 10:00:00", `12NOV26|${leg}`, -many, price / 2, 2.5, "C"),
    ),
    ...positions(
      ["SPX 12NOV26 6710 P", 2, 362.5],
      ["SPX 12NOV26 6720 P", -2, -477.5],
      ["SPX 12NOV26 6860 C", -2, -417.5],
      ["SPX 12NOV26 6870 C", 2, 302.5],
    ),
  );
  const [held, closed, total] = [...condorsOf(rows).found, condorsOf(rows).total];
  // Of the cost basis: (477.50 + 417.50 - 362.50 - 302.50) / 200.
  expect(held).toMatchObject({ kind: "condor", contracts: 2, credit: 1.15, fees: 0, cash: 230 });
  // 1.20 against half of it, eight fees of 2.50.
  expect(closed).toMatchObject({ kind: "closed condor", contracts: 2, credit: 1.2, close: 0.6, fees: 20 });
  expect(total?.note).not.toMatch(/position counts|do not count/);
});

test("trades that do not agree with the positions are told by row, and the positions count", () => {
  const rows = read(
    TRADES,
    ...sold("2026-11-06", "12NOV26"),
    ...positions(["SPX 12NOV26 6710 P", 1, 181.25]),
  );
  const { found, total } = condorsOf(rows);
  expect(found).toMatchObject([{ kind: "long put", contracts: 1, credit: -1.8125 }]);
  expect(total.note).toContain("row 7: 1 held, the trades leave 2: the position counts");
  expect(total.note).toContain(
    "rows 3, 4, 5: opened, and neither closed nor among the positions: they do not count",
  );
});

test("what was closed and never opened is an orphan beside positions too", () => {
  const rows = read(TRADES, ...expired("2026-11-05", "05NOV26"), ...positions(VIX));
  expect(condorsOf(rows).found.map(({ kind }) => kind)).toEqual(["orphan", "orphan", "orphan", "orphan"]);
});

test("an account statement of thinkorswim keeps it, with its fees and its expiry", () => {
  const rows = read(
    "Cash Balance",
    "DATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions & Fees,AMOUNT,BALANCE",
    "11/2/26,16:05:11,TRD,1001,SOLD -2 IRON CONDOR SPXW 100 (Weeklys) 3 NOV 26 6840/6850/6700/6690 CALL/PUT @1.15,-1.44,-2.60,230.00,",
    "11/3/26,16:05:12,TRD,1002,SOLD -3 IRON CONDOR SPXW 100 (Weeklys) 4 NOV 26 6860/6870/6720/6710 CALL/PUT @1.20,-2.16,-3.90,360.00,",
    ...["-2.0|6840 CALL", "2.0|6850 CALL", "-2.0|6700 PUT", "2.0|6690 PUT"].map(
      (leg) =>
        `11/4/26,01:00:00,RAD,1003,REMOVAL OF OPTION DUE TO EXPIRATION ${leg.replace("|", " SPXW 100 (Weeklys) 3 NOV 26 ")},,,,`,
    ),
    "",
    "Account Trade History",
    ",Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,Order Type",
    ",11/3/26 16:05:12,IRON CONDOR,SELL,-3,TO OPEN,SPXW,4 NOV 26,6860,CALL,2.10,1.20,LMT",
    ",,,BUY,+3,TO OPEN,SPXW,4 NOV 26,6870,CALL,1.50,CREDIT,",
    ",,,SELL,-3,TO OPEN,SPXW,4 NOV 26,6720,PUT,2.40,,",
    ",,,BUY,+3,TO OPEN,SPXW,4 NOV 26,6710,PUT,1.80,,",
    ",11/2/26 16:05:11,IRON CONDOR,SELL,-2,TO OPEN,SPXW,3 NOV 26,6840,CALL,2.00,1.15,LMT",
    ",,,BUY,+2,TO OPEN,SPXW,3 NOV 26,6850,CALL,1.45,CREDIT,",
    ",,,SELL,-2,TO OPEN,SPXW,3 NOV 26,6700,PUT,2.30,,",
    ",,,BUY,+2,TO OPEN,SPXW,3 NOV 26,6690,PUT,1.70,,",
    "",
    "Options",
    "Symbol,Option Code,Exp,Strike,Type,Qty,Trade Price,Mark,Mark Value",
    "SPXW,SPXW261104C6860,4 NOV 26,6860,CALL,-3,2.10,1.00,",
    "SPXW,SPXW261104C6870,4 NOV 26,6870,CALL,+3,1.50,.60,",
    "SPXW,SPXW261104P6720,4 NOV 26,6720,PUT,-3,2.40,1.00,",
    "SPXW,SPXW261104P6710,4 NOV 26,6710,PUT,+3,1.80,.70,",
  );
  const { found, total } = condorsOf(rows);
  expect(found).toMatchObject([
    { kind: "condor", contracts: 3, credit: 1.2, cash: 360, fees: 6.06 },
    { kind: "closed condor", contracts: 2, credit: 1.15, close: "none", cash: 230, fees: 4.04 },
  ]);
  expect(total).toMatchObject({ cash: 590, fees: 10.1 });
  expect(ask(rows, "P/L dollars")).toBeCloseTo(225.96, 8);
});
