/**
 * Orders that only a cash balance of thinkorswim describes. Their wording is of public statements and order logs of SPX,
 * RUT, NFLX and AMD traders; legs and dollars by hand from them.
 */
import { describedTrade } from "../../../src/functions/reading/positions/described";
import { call } from "../../support/call";
import { excelDate } from "../../support/excel-date";
import { condorsOf, type Table } from "../../support/positions-found";

type Leg = readonly [expiry: string, strike: number, type: "call" | "put", quantity: number];

test.each<readonly [text: string, legs: readonly Leg[], points: number]>([
  [
    "BOT +1 VERTICAL SPX 100 (Weeklys) 6 MAR 26 6870/6880 CALL @7.70 CBOE",
    [
      ["2026-03-06", 6870, "call", 1],
      ["2026-03-06", 6880, "call", -1],
    ],
    -7.7,
  ],
  [
    "BOT +2 CALENDAR SPX 100 (Weeklys) 3 FEB 26/30 JAN 26 6860 PUT @7.00 CBOE",
    [
      ["2026-02-03", 6860, "put", 2],
      ["2026-01-30", 6860, "put", -2],
    ],
    -14,
  ],
  [
    "SOLD -2 DIAGONAL SPX 100 (Weeklys) 24 FEB 26/20 FEB 26 6830/6810 PUT @27.20 CBOE",
    [
      ["2026-02-24", 6830, "put", -2],
      ["2026-02-20", 6810, "put", 2],
    ],
    54.4,
  ],
  [
    "SOLD -1 CONDOR SPX 100 (Weeklys) 6 MAR 26 6770/6870/6880/6970 CALL @36.05 CBOE",
    [
      ["2026-03-06", 6770, "call", -1],
      ["2026-03-06", 6870, "call", 1],
      ["2026-03-06", 6880, "call", 1],
      ["2026-03-06", 6970, "call", -1],
    ],
    36.05,
  ],
  [
    "SOLD -3 DBL DIAG SPX 100 (Weeklys) 20 JAN 26/16 JAN 26 6990/6830/6990/6830 CALL/PUT/CALL/PUT @12.05 CBOE",
    [
      ["2026-01-20", 6990, "call", -3],
      ["2026-01-20", 6830, "put", -3],
      ["2026-01-16", 6990, "call", 3],
      ["2026-01-16", 6830, "put", 3],
    ],
    36.15,
  ],
  [
    "SOLD -4 DBL DIAG SPX 100 (Quarterlys) 30 JUN 26/26 JUN 26 7520/7350/7480/7340 PUT @67.75 CBOE",
    [
      ["2026-06-30", 7520, "put", -4],
      ["2026-06-30", 7350, "put", -4],
      ["2026-06-26", 7480, "put", 4],
      ["2026-06-26", 7340, "put", 4],
    ],
    271,
  ],
  [
    "SOLD -20 VERT ROLL RUT 100 (Weeklys) 20 FEB 26/30 JAN 26 2730/2740/2730/2740 CALL @.40",
    [
      ["2026-02-20", 2730, "call", -20],
      ["2026-02-20", 2740, "call", 20],
      ["2026-01-30", 2730, "call", 20],
      ["2026-01-30", 2740, "call", -20],
    ],
    8,
  ],
  [
    "BOT +2 1/3 BACKRATIO NFLX 100 16 OCT 20 585/600 CALL @.05",
    [
      ["2020-10-16", 585, "call", -2],
      ["2020-10-16", 600, "call", 6],
    ],
    -0.1,
  ],
  [
    "SOLD -2 1/2 BACKRATIO SPX 100 (Weeklys) 2 NOV 20 3230/3210 PUT @.10",
    [
      ["2020-11-02", 3230, "put", 2],
      ["2020-11-02", 3210, "put", -4],
    ],
    0.2,
  ],
  [
    "BOT +2 1/3/2 ~BUTTERFLY SPX 100 (Weeklys) 21 AUG 20 3405/3420/3450 CALL @.80 CBOE",
    [
      ["2020-08-21", 3405, "call", 2],
      ["2020-08-21", 3420, "call", -6],
      ["2020-08-21", 3450, "call", 4],
    ],
    -1.6,
  ],
  [
    "SOLD -1 2/2/1/1 ~IRON CONDOR RUT 100 16 APR 21 [AM] 2230/2250/2150/2055 CALL/PUT @4.10",
    [
      ["2021-04-16", 2230, "call", -2],
      ["2021-04-16", 2250, "call", 2],
      ["2021-04-16", 2150, "put", -1],
      ["2021-04-16", 2055, "put", 1],
    ],
    4.1,
  ],
  [
    "SOLD -1 1/1/-1 CUSTOM AMD 100 18 JUN 26/17 APR 26/20 FEB 26 190/190/230 PUT/CALL/PUT @8.17 CBOE",
    [
      ["2026-06-18", 190, "put", -1],
      ["2026-04-17", 190, "call", -1],
      ["2026-02-20", 230, "put", 1],
    ],
    8.17,
  ],
  [
    "BOT +1 STRADDLE AMZN 100 (Weeklys) 1 MAY 26 255 CALL/PUT @5.00",
    [
      ["2026-05-01", 255, "call", 1],
      ["2026-05-01", 255, "put", 1],
    ],
    -5,
  ],
])("%s", (text, legs, points) => {
  const found = describedTrade(text);
  if (typeof found !== "object") throw new Error(`no legs: ${found}`);
  expect(
    found.legs.map(({ contract: { expiry, strike, type }, quantity }) => [expiry, strike, type, quantity]),
  ).toEqual(legs.map(([day, ...rest]) => [excelDate(day), ...rest]));
  expect(found.cash).toBeCloseTo(points, 8);
});

test("on one date [AM] is SPX and (Weeklys) without it SPXW", () => {
  const found = describedTrade(
    "BOT +1 DIAGONAL SPX 100 (Weeklys) 16 APR 21/16 APR 21 [AM] 3990/3995 CALL @1.20",
  );
  expect(typeof found === "object" && found.legs.map(({ contract }) => contract.root)).toEqual([
    "SPXW",
    "SPX",
  ]);
});

test.each([
  ["SOLD -1 BACKRATIO SPX 100 (Weeklys) 2 NOV 26 6230/6210 PUT @.10", /no ratio of its legs/],
  [
    "SOLD -1 UNBALANCED IC SPX 100 (Weeklys) 2 NOV 26 6800/6810/6560/6550 CALL/PUT @1.10",
    /no legs are known of/,
  ],
  ["SOLD -1 IRON CONDOR SPX 100 (Weeklys) 2 NOV 26 6800/6810/6560 CALL/PUT @1.10", /3 told for 4 legs/],
  [
    "SOLD -1 DBL DIAG SPX 100 (Weeklys) 9 NOV 26/2 NOV 26 6990/6830/6990/6830 CALL/PUT @1",
    /not told for each leg/,
  ],
  ["SOLD -1 VERTICAL SPX 100 (Weeklys) 2 NOV 26 6800 CALL @1.10", /told apart/],
  ["SOLD -1 ROLLED THING SPX 100 @1.10", /its legs are not told/],
])("%s is unread, with what is missing", (text, missing) => {
  const rows = [
    ["DATE", "TYPE", "DESCRIPTION", "AMOUNT"],
    ["10/30/26", "TRD", text, 110],
  ];
  const { found, total } = condorsOf(rows);
  expect(found).toEqual([
    expect.objectContaining({ kind: "unread", rows: "2", note: expect.stringMatching(missing) }),
  ]);
  // Its money is known.
  expect(total.cash).toBe(110);
});

describe("a condor whose put side is rolled by an order in the cash balance", () => {
  const HEAD = ["DATE", "TIME", "TYPE", "REF #", "DESCRIPTION", "Misc Fees", "Commissions & Fees", "AMOUNT"];
  const rows: Table = [
    HEAD,
    [
      "11/9/26",
      "09:40:22",
      "TRD",
      "1",
      "SOLD -1 IRON CONDOR SPX 100 (Weeklys) 13 NOV 26 6900/6910/6700/6690 CALL/PUT @1.15",
      -1,
      -2,
      115,
    ],
    [
      "11/12/26",
      "09:40:22",
      "TRD",
      "2",
      "SOLD -1 VERT ROLL SPX 100 (Weeklys) 16 NOV 26/13 NOV 26 6680/6670/6700/6690 PUT @.25",
      -1,
      -2,
      25,
    ],
    [
      "11/13/26",
      "23:25:44",
      "RAD",
      "3",
      "Removed due to Expiration CALL S & P 500 INDEX $6900 EXP 11/13/26: EXP: 1.0 .SPXW261113C6900",
      "",
      "",
      "",
    ],
    [
      "11/13/26",
      "23:25:44",
      "RAD",
      "4",
      "Removed due to Expiration CALL S & P 500 INDEX $6910 EXP 11/13/26: EXP: -1.0 .SPXW261113C6910",
      "",
      "",
      "",
    ],
  ];
  const { found, total } = condorsOf(rows);

  test("the new side is held, the old one is over", () => {
    expect(found.map(({ kind }) => kind)).toEqual(["put vertical", "closed condor"]);
    expect(found[0]).toMatchObject({
      expiry: excelDate("2026-11-16"),
      "short put": 6680,
      "long put": 6670,
      contracts: 1,
    });
    expect([total.cash, total.fees]).toEqual([140, 6]);
  });
  test("what its end cost no row tells, so that it is no win of the record", () => {
    expect(found[1]).toMatchObject({
      close: "",
      exit: "closed, expired",
      note: expect.stringContaining("no result"),
    });
    expect(total.note).toContain("row 3: one price for what may open and close");
    expect(call("RISK.JOURNAL", rowsOfPositions(rows) as never, null, "trades")).toBe(0);
  });
});

const rowsOfPositions = (rows: Table) => call("CONDOR.POSITIONS", rows as never);

test("an order that was cancelled is no trade; where it moved money it is unread", () => {
  const order = "CANCELED SOLD -1 VERTICAL SPX 100 (Weeklys) 9 NOV 26 6710/6700 PUT @.60";
  const { found } = condorsOf([
    ["DATE", "TYPE", "DESCRIPTION", "AMOUNT"],
    ["11/3/26", "TRD", order, 0],
    ["11/3/26", "TRD", order, -60],
  ]);
  expect(found.map(({ kind, cash }) => [kind, cash])).toEqual([
    ["correction", 0],
    ["unread", -60],
  ]);
});

test("an amount that its own words contradict is said, and other underlyings stand by themselves", () => {
  const { found, total } = condorsOf([
    ["DATE", "TYPE", "DESCRIPTION", "Commissions & Fees", "AMOUNT"],
    ["11/9/26", "TRD", "SOLD -1 VERTICAL SPX 100 (Weeklys) 13 NOV 26 6700/6690 PUT @1.15", -1, -115],
    ["11/9/26", "TRD", "SOLD -1 VERTICAL SPY 100 (Weeklys) 13 NOV 26 670/669 PUT @.15", -1, 15],
  ]);
  expect(total.note).toContain("row 2: its amount -115 is not price x quantity x 100, 115");
  expect(found[1]).toMatchObject({ kind: "other underlying", cash: 15, fees: 1 });
});
