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
const CALLS = [ended("Expiration", "C06860000", "0.00", 0), ended("Expiration", "C06870000", "0.00", 0)];
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

describe("an expiry that is booked on a later day ends on its own", () => {
  const CASH = "DATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions & Fees,AMOUNT,BALANCE";
  const removed = (booked: string, time: string): readonly string[] =>
    [
      [-2, "6840 CALL"],
      [2, "6850 CALL"],
      [-2, "6700 PUT"],
      [2, "6690 PUT"],
    ].map(
      ([many, leg], at) =>
        `${booked},${time},RAD,100${at},REMOVAL OF OPTION DUE TO EXPIRATION ${many}.0 SPXW 100 (Weeklys) 13 NOV 26 ${leg},,,,`,
    );
  const movements = (booked: string, time: string): Table =>
    cellsOf(
      [
        "Cash Balance",
        CASH,
        '11/12/26,16:05:11,TRD,1001,SOLD -2 IRON CONDOR SPXW 100 (Weeklys) 13 NOV 26 6840/6850/6700/6690 CALL/PUT @1.15,-1.44,-2.60,230.00,"100,225.96"',
        ...removed(booked, time),
      ].join("\n"),
    );
  const history = (booked: string, words: string): Table =>
    cellsOf(
      [
        "Run Date,Action,Symbol,Price,Quantity,Commission,Fees,Amount",
        ...[
          ["C6860", 2],
          ["C6870", -2],
          ["P6720", 2],
          ["P6710", -2],
        ].map(([leg, many]) => `${booked},EXPIRED ${words},-SPXW261106${leg},,${many},,,`),
        "11/05/2026,YOU SOLD OPENING TRANSACTION,-SPXW261106C6860,2.10,-2,1.30,1.16,417.54",
        "11/05/2026,YOU BOUGHT OPENING TRANSACTION,-SPXW261106C6870,1.50,2,1.30,1.16,-302.46",
        "11/05/2026,YOU SOLD OPENING TRANSACTION,-SPXW261106P6720,2.40,-2,1.30,1.16,477.54",
        "11/05/2026,YOU BOUGHT OPENING TRANSACTION,-SPXW261106P6710,1.80,2,1.30,1.16,-362.46",
      ].join("\n"),
    );

  test.each<readonly [when: string, rows: Table, day: string, dollars: number]>([
    // 230.00 - 1.44 - 2.60, and 240.00 - 4 x 2.46.
    ["after midnight", movements("11/14/26", "01:00:00"), "2026-11-13", 225.96],
    ["on the Monday", movements("11/16/26", "05:00:00"), "2026-11-13", 225.96],
    ["on its evening", movements("11/13/26", "23:00:00"), "2026-11-13", 225.96],
    ["as of the Friday", history("11/09/2026", "CALL as of Nov-06-2026"), "2026-11-06", 230.16],
    ["on the Saturday", history("11/07/2026", ""), "2026-11-06", 230.16],
  ])("%s", (_, rows, day, dollars) => {
    expect(journal(rows, "P/L dollars")).toBeCloseTo(dollars, 8);
    const list = call("RISK.JOURNAL", call("CONDOR.POSITIONS", rows as RawArgument), "trades") as RawCell[][];
    expect(list[1]?.[1]).toBe(excelDate(day));
  });

  test("and after what was traded on that day", () => {
    const bought =
      "11/13/26,11:05:11,TRD,1002,BOT +2 IRON CONDOR SPXW 100 (Weeklys) 13 NOV 26 6840/6850/6700/6690 CALL/PUT @.30,-1.44,-2.60,-60.00,";
    const sold =
      "11/13/26,12:05:11,TRD,1003,SOLD -2 IRON CONDOR SPXW 100 (Weeklys) 13 NOV 26 6840/6850/6700/6690 CALL/PUT @.50,-1.44,-2.60,100.00,";
    const rows = [...movements("11/14/26", "01:00:00"), ...cellsOf(`${bought}\n${sold}`)];
    // 230 - 60 + 100, three times 4.04 of fees.
    expect(journal(rows, "P/L dollars")).toBeCloseTo(270 - 3 * 4.04, 8);
    expect(journal(rows, "trades")).toBe(2);
  });
});

describe("what was assigned was in the money", () => {
  const SCHWAB = [
    "Date,Action,Symbol,Quantity,Price,Fees & Comm,Amount",
    "11/04/2026,Sell to Open,SPXW 11/05/2026 6720.00 P,1,$2.40,$1.23,$238.77",
    "11/04/2026,Buy to Open,SPXW 11/05/2026 6710.00 P,1,$1.80,$1.23,-$181.23",
    "11/04/2026,Sell to Open,SPXW 11/05/2026 6860.00 C,1,$2.10,$1.23,$208.77",
    "11/04/2026,Buy to Open,SPXW 11/05/2026 6870.00 C,1,$1.50,$1.23,-$151.23",
  ];
  const end = (action: string, leg: string, many: number, money = ",,") =>
    `11/05/2026,${action},SPXW 11/05/2026 ${leg},${many},${money}`;
  const rows = (...ends: readonly string[]) => cellsOf([...SCHWAB, ...ends].join("\n"));
  const REST = [
    end("Expired", "6710.00 P", -1),
    end("Expired", "6860.00 C", 1),
    end("Expired", "6870.00 C", -1),
  ];
  const WORDS = "no row tells what that paid: it has no result";

  test.each<readonly [what: string, ends: readonly string[], note: string]>([
    ["without its dollars", [end("Assigned", "6720.00 P", 1), ...REST], `assigned, expired: ${WORDS}`],
    [
      "for a price of 0",
      [end("Assigned", "6720.00 P", 1, "$0.00,,"), ...REST],
      `assigned, expired: ${WORDS}`,
    ],
    [
      "both puts of it, without dollars",
      [end("Assigned", "6720.00 P", 1), end("Exercised", "6710.00 P", -1), ...REST.slice(1)],
      `assigned, exercised, expired: ${WORDS}`,
    ],
  ])("a condor assigned %s has no result", (_, ends, note) => {
    const { found } = condorsOf(rows(...ends));
    expect(found).toEqual([
      expect.objectContaining({ kind: "closed condor", credit: 1.2, close: "", cash: "", note }),
    ]);
    expect(journal(rows(...ends), "open")).toBe(1);
    expect(journal(rows(...ends), "wins")).toMatchObject({ code: "#N/A" });
  });

  test("and RISK.JOURNAL names it beside the others, in none of its figures", () => {
    const other = [
      "11/09/2026,Sell to Open,SPXW 11/10/2026 6720.00 P,1,$2.40,$1.23,$238.77",
      "11/09/2026,Buy to Open,SPXW 11/10/2026 6710.00 P,1,$1.80,$1.23,-$181.23",
      "11/09/2026,Sell to Open,SPXW 11/10/2026 6860.00 C,1,$2.10,$1.23,$208.77",
      "11/09/2026,Buy to Open,SPXW 11/10/2026 6870.00 C,1,$1.50,$1.23,-$151.23",
      ...REST.map((row) => row.replaceAll("11/05", "11/10")),
      "11/10/2026,Expired,SPXW 11/10/2026 6720.00 P,1,,,",
    ];
    const table = rows(end("Assigned", "6720.00 P", 1), ...REST, ...other);
    expect([journal(table, "trades"), journal(table, "open")]).toEqual([1, 1]);
    expect(journal(table, "P/L dollars")).toBeCloseTo(120 - 4.92, 8);
    const said = (call("RISK.JOURNAL", call("CONDOR.POSITIONS", table as RawArgument)) as RawCell[][]).flat();
    expect(said.join(" ")).toContain(`row 2: assigned, expired, ${WORDS}, and stands in no figure`);
  });

  test("a side that was rolled and assigned without dollars is shared with no trade", () => {
    const table = rows(
      "11/05/2026,Buy to Close,SPXW 11/05/2026 6720.00 P,1,$6.00,$1.23,-$601.23",
      "11/05/2026,Sell to Close,SPXW 11/05/2026 6710.00 P,1,$2.00,$1.23,$198.77",
      "11/05/2026,Sell to Open,SPXW 11/05/2026 6690.00 P,1,$3.00,$1.23,$298.77",
      "11/05/2026,Buy to Open,SPXW 11/05/2026 6680.00 P,1,$2.00,$1.23,-$201.23",
      end("Assigned", "6690.00 P", 1),
      end("Expired", "6680.00 P", -1),
      ...REST.slice(1),
    );
    // 120 - 400 less six fees of 1.23: what the new side brought in is no gain yet.
    expect(journal(table, "P/L dollars")).toBeCloseTo(-280 - 6 * 1.23, 8);
    expect(condorsOf(table).found.map(({ cash }) => cash)).toEqual([-280, ""]);
  });

  test.each<readonly [what: string, ends: readonly string[], dollars: number]>([
    // The index at 6705: 15 points of the put sold, 5 of the put bought.
    [
      "the put bought",
      [end("Assigned", "6720.00 P", 1), end("Exercised", "6710.00 P", -1, ",,$500.00")],
      -1000,
    ],
    [
      "the put sold",
      [end("Assigned", "6720.00 P", 1, ",,-$1500.00"), end("Exercised", "6710.00 P", -1)],
      -1000,
    ],
    // The index at 6714.
    [
      "the put sold, through half its wing",
      [end("Assigned", "6720.00 P", 1, ",,-$600.00"), end("Exercised", "6710.00 P", -1)],
      -600,
    ],
  ])("the level of the index is known by %s alone", (_, ends, paid) => {
    expect(journal(rows(...ends, ...REST.slice(1)), "P/L dollars")).toBeCloseTo(120 - 4.92 + paid, 8);
  });

  test("an exercise for 0.00 is told: the long put was worth nothing more", () => {
    const table = statement(
      ended("Cash Settled Assignment", "P06720000", "-1000.00", 0),
      ended("Cash Settled Exercise", "P06710000", "0.00", 0),
      ...CALLS,
    );
    // 120 - 1,000 - 6.86.
    expect(journal(table, "P/L dollars")).toBeCloseTo(-886.86, 8);
    expect(String(condorsOf(table).total.note)).not.toContain("no row tells");
  });

  test("nor is a removal beside the row that tells its dollars without them", () => {
    const table = statement(
      ended("Cash Settled Assignment", "P06720000", "-500.00", 0),
      ended("Assignment", "P06720000", "0.00", -5),
      ended("Expiration", "P06710000", "0.00", 0),
      ...CALLS,
    );
    // 120 - 500 - 11.86.
    expect(journal(table, "P/L dollars")).toBeCloseTo(-391.86, 8);
    expect(JSON.stringify(condorsOf(table))).not.toContain("no row tells");
  });
});
