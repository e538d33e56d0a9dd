/** Brokers' rows as condors and holdings; expected figures are by hand from the files' own prices. */
import { CellError, type RawArgument } from "../../../src/functions/cells";
import { brokerFiles } from "../../support/broker-files";
import { call } from "../../support/call";
import { excelDate } from "../../support/excel-date";
import { answered, CONDOR, cellsOf, named, type Table, withoutRows } from "../../support/positions-found";
import { describeWithShared, sharedText } from "../../support/shared-data";

const LAST_TRADE = excelDate("2026-04-21");
const file = (name: keyof typeof brokerFiles) => cellsOf(brokerFiles[name]);
const condors = (rows: Table) => named(answered("CONDOR.POSITIONS", rows));
const holdings = (rows: Table) => named(answered("ALVH.POSITIONS", rows));

describe("one condor of two contracts is found", () => {
  // 2.10 - 1.50 + 1.30 - 0.75; of a cost basis 2.087 - 1.513 + 1.287 - 0.763, its fees in it.
  test.each([
    ["tos_position", 1.15, 230, 0, "7, 8, 9, 10"],
    ["tos_cash", 1.15, 230, 7.28, "4"],
    ["flex", 1.15, 230, 7.28, "2, 3, 4, 5"],
    ["tws", 1.15, 230, 0, "2, 3, 4, 5"],
    ["tws2", 1.15, 230, 0, "2, 3, 4, 5"],
    ["tasty_pos", 1.15, 230, 0, "2, 3, 4, 5"],
    ["fid_pos", 1.098, 219.6, 0, "2, 3, 4, 5"],
    ["schwab_tx", 1.15, 230, 10.4, "3, 4, 5, 6"],
    ["generic", 1.15, 230, 0, "1, 2, 3, 4"],
    ["ib_trades", 1.15, 230, 10.4, "3, 4, 5, 6"],
    ["ib_both", 1.098, 219.6, 0, "6, 8, 9, 10, 14, 15, 16, 17"],
    ["flex_pos", 1.15, 230, 10.4, "2, 3, 4, 5"],
    ["tasty_old", 1.15, 230, 10.24, "2, 3, 4, 5"],
    ["generic_long", 1.15, 230, 0, "2, 3, 4, 5"],
    ["generic_parts", 1.15, 230, 0, "2, 3, 4, 5"],
    ["semi2", 1.15, 230, 0, "2, 3, 4, 5"],
    ["tos_full", 1.15, 230, 7.28, "5, 6, 19, 20, 21, 22, 26, 27, 28, 29"],
  ] as const)("in %s", (name, credit, cash, fees, rows) => {
    expect(condors(file(name))[0]).toMatchObject({ ...CONDOR, credit, cash, fees, rows });
  });

  test("with what is left of it where half was closed, the closed half in a row of its own", () => {
    const [open, closed, total] = condors(file("tos_trades"));
    expect(open).toMatchObject({ ...CONDOR, contracts: 1, credit: 1.15, cash: 115 });
    // Sold at 1.15, bought back at 0.60, once.
    expect(closed).toMatchObject({
      ...CONDOR,
      kind: "closed condor",
      contracts: 1,
      ...{ credit: 1.15, close: 0.6, exit: "closed", cash: 55 },
    });
    expect(Math.floor(Number(closed?.closed))).toBe(excelDate("2026-03-17"));
    expect(total).toMatchObject({ kind: "total", cash: 170 });
  });
});

describe("cash reconciles to the cent", () => {
  test.each([
    // The sums of the files' own columns of amounts, fees taken off.
    ["tasty_tx", 416.72 - 303.28 + 256.72 - 153.28 - 1205 - 0.05],
    ["schwab_tx", 417.4 - 302.6 + 257.4 - 152.6 - 1],
    ["fid_tx", 418.62 - 301.38 + 258.62],
  ] as const)("in %s", (name, sum) => {
    const total = condors(file(name)).at(-1);
    expect(Number(total?.cash) - Number(total?.fees)).toBeCloseTo(sum, 8);
  });

  test("a statement's fees count beside its trades, whose rows tell none", () => {
    const text = brokerFiles.tos_full;
    const trades = cellsOf(text.slice(0, text.indexOf("\nOptions")));
    const total = condors(trades).at(-1);
    // From 100,000.00 to 100,222.72.
    expect(Number(total?.cash) - Number(total?.fees)).toBeCloseTo(222.72, 8);
    expect(condors(trades)[0]).toMatchObject({ kind: "condor", credit: 1.15 });
  });

  test("what shares are worth moves no cash", () => {
    expect(condors(file("ib_both"))[1]).toMatchObject({ kind: "other underlying", cash: "", note: "SPY" });
    expect(condors(file("ib_both")).at(-1)?.note).toContain(
      "1 row passed over: the same in more or less detail",
    );
  });

  test("between both functions where a file has SPX and VIX", () => {
    const cash = (id: string) =>
      call(id, file("tos_cash"), ...(id === "CONDOR.POSITIONS" ? [null, "cash"] : ["cash"])) as number;
    const fees = (id: string) =>
      call(id, file("tos_cash"), ...(id === "CONDOR.POSITIONS" ? [null, "fees"] : ["fees"])) as number;
    // 230.00 - 7.28 - 740.00 - 3.68 - 1.25, from 100,000.00 to 99,477.79.
    const moved =
      cash("CONDOR.POSITIONS") + cash("ALVH.POSITIONS") - fees("CONDOR.POSITIONS") - fees("ALVH.POSITIONS");
    expect(moved).toBeCloseTo(99_477.79 - 100_000, 8);
  });
});

describe("nothing is completed, dropped or guessed", () => {
  const symbols = (...legs: readonly (readonly [string, number, number])[]): Table => [
    ["Symbol", "Quantity", "Trade Price"],
    ...legs.map((leg) => [...leg]),
  ];

  test("ALVH.POSITIONS counts the rows that are not of VIX, without those of VIX that it could not read", () => {
    const rows = symbols(["VIX260421C20", 4, 1.85], ["SPXW 261218P07000000", 2, 1.5]);
    const notes = (...more: Table) => call("ALVH.POSITIONS", [...rows, ...more], "notes");
    expect(notes()).toBe("1 row of SPX or neither: see CONDOR.POSITIONS");
    expect(notes(["VIX260421C25", null, 1])).toBe("1 row of SPX or neither: see CONDOR.POSITIONS");
    expect(notes(["AAPL  261218C00200000", 1, 3])).toBe("2 rows of SPX or neither: see CONDOR.POSITIONS");
  });

  test("three legs are named by the fourth", () => {
    expect(condors(file("fid_tx"))[0]).toMatchObject({
      kind: "three legs",
      "long call": "",
      credit: 1.9,
      note: "a condor without its long call",
    });
  });

  test("half a condor is a vertical, a leg alone is itself", () => {
    const rows = condors(
      symbols(["SPXW260325P6560", -2, 2.1], ["SPXW260325P6550", 2, 1.5], ["SPXW260401P6000", 1, 3]),
    );
    expect(rows[0]).toMatchObject({ kind: "put vertical", "short put": 6560, "long put": 6550, credit: 0.6 });
    expect(rows[1]).toMatchObject({ kind: "long put", "long put": 6000, credit: -3, cash: -300 });
    expect(rows).toHaveLength(3);
  });

  test("sides of unequal size are as many condors as both have, and the rest", () => {
    const rows = condors(
      symbols(
        ["SPXW260325P6560", -3, 2.1],
        ["SPXW260325P6550", 3, 1.5],
        ["SPXW260325C6800", -2, 1.3],
        ["SPXW260325C6820", 2, 0.6],
      ),
    );
    expect(rows[0]).toMatchObject({ kind: "condor", contracts: 2, "long call": 6820, credit: 1.3 });
    expect(rows[1]).toMatchObject({ kind: "put vertical", contracts: 1, credit: 0.6 });
  });

  test("SPX and SPXW of one third Friday never make one condor", () => {
    const rows = condors(
      symbols(
        ["SPX260320P6560", -2, 2.1],
        ["SPX260320P6550", 2, 1.5],
        ["SPXW260320C6800", -2, 1.3],
        ["SPXW260320C6810", 2, 0.75],
      ),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(["put vertical", "call vertical", "total"]);
    expect(rows[0]?.note).toContain("SPX and SPXW of one date settle apart");
  });

  test("a fill that stands twice is counted once, other currencies and underlyings are named", () => {
    const rows = condors(file("flex"));
    expect(rows.map(({ kind, rows: of }) => [kind, of])).toEqual([
      ["condor", "2, 3, 4, 5"],
      ["correction", "6"],
      ["other currency", "7"],
      ["other underlying", "8"],
      ["total", ""],
    ]);
    expect(rows[1]?.note).toBe("the fill 14 stands in row 5 already: counted once");
  });

  test("assignments and expirations close what is held, whichever sign the broker gives them", () => {
    const rows = condors(file("tasty_tx"));
    expect(rows[0]).toMatchObject({
      kind: "call vertical",
      "short call": 6800,
      "long call": 6810,
      credit: 0.55,
    });
    // 420 - 300 received for the put spread, 1,200 paid at its settlement.
    expect(rows[1]).toMatchObject({
      kind: "closed",
      cash: -1080,
      note: "assigned, expired: legs at 6550/6560",
    });
    expect(rows[2]).toMatchObject({ kind: "fee", cash: "", fees: 0.05 });
  });

  test("a closing of what the rows never open is an orphan", () => {
    const rows = condors([
      ["Date", "Action", "Symbol", "Quantity", "Price", "Amount"],
      ["03/17/2026", "Buy to Close", "SPXW260325P6560", 2, 1.2, -240],
    ]);
    expect(rows[0]).toMatchObject({ kind: "orphan", "short put": 6560, credit: -1.2, cash: -240 });
  });

  test("a trade that was taken back leaves nothing open", () => {
    const rows = condors([
      ["Date", "Action", "Symbol", "Quantity", "Price", "Amount"],
      ["03/16/2026", "Sell to Open", "SPXW260325P6560", 2, 2.1, 420],
      ["03/16/2026", "Cancel Sell to Open", "SPXW260325P6560", 2, 2.1, -420],
    ]);
    expect(rows[0]).toMatchObject({ kind: "correction", note: "takes back row 2", cash: 0 });
    expect(rows.at(-1)?.note).toContain("row 3: cancel sell to open: it takes back what it names");
  });

  test("an amount that is not price times quantity is told by its row", () => {
    const rows = condors([
      ["Date", "Action", "Symbol", "Quantity", "Price", "Amount"],
      ["03/16/2026", "Sell to Open", "SPXW260325P6560", 2, 2.1, 400],
    ]);
    expect(rows.at(-1)?.note).toBe("row 2: its amount 400 is not price x quantity x 100");
  });

  test("rows that read like ours and tell no contract, quantity or price are named", () => {
    const rows = condors(
      symbols(
        ["SPXW260325P6550", 2, 1.5],
        ["SPXW 25 FOO 26 6560 P", -2, 2.1],
        ["SPXW260325C6800", "n/a" as never, 1.3],
        ["SPXW260325C6810", 2, "--" as never],
      ),
    );
    expect(rows.slice(1, 4).map(({ kind, note }) => [kind, note])).toEqual([
      ["unread", "SPXW 25 FOO 26 6560 P: names no contract"],
      ["unread", "SPXW260325C6800: no quantity"],
      ["unread", "SPXW260325C6810: no price"],
    ]);
  });

  test("rows of nothing that is held are refused with what is looked for", () => {
    const found = call("CONDOR.POSITIONS", [
      ["Date", "Close"],
      [46_000, 6800],
    ]) as CellError;
    expect(found).toBeInstanceOf(CellError);
    expect(found.message).toMatch(
      /^rows \(table\): must be a broker's positions or trades.*no row names a symbol/,
    );
  });
});

describe("the hedge among the rows", () => {
  test.each(["tos_position", "tos_cash", "tws", "tasty_pos"] as const)("one VIX call in %s", (name) => {
    const call_ = holdings(file(name)).find(({ instrument }) => instrument === "call");
    expect(call_).toMatchObject({
      expiry: LAST_TRADE,
      strike: 20,
      contracts: 4,
      paid: 1.85,
      cash: -740,
      kind: "holding",
    });
  });

  test("a VX future of $1,000 a point is ten of the book's", () => {
    const found = holdings(file("flex"))[0];
    // The monthly of April 2026 settles 30 days before 15 May.
    expect(found).toMatchObject({
      instrument: "future",
      expiry: excelDate("2026-04-15"),
      contracts: 10,
      paid: 18.6,
      cash: 0,
    });
  });

  test("calls bought with calls sold further up are a call spread, puts are named", () => {
    const rows = holdings([
      ["Symbol", "Quantity", "Trade Price"],
      ["VIX260415C20", 4, 1.85],
      ["VIX260415C30", -4, 0.6],
      ["VIX260415P15", -1, 0.3],
    ]);
    expect(rows.find(({ instrument }) => instrument === "call spread")).toMatchObject({
      strike: 20,
      "short strike": 30,
      contracts: 4,
      paid: 1.25,
      cash: -500,
    });
    expect(rows.find(({ instrument }) => instrument === "put")).toMatchObject({
      kind: "holding",
      contracts: -1,
      paid: 0.3,
      cash: 30,
    });
  });

  test("two spreads bought on one day stay two spreads: the call sold in one never goes with that bought in the other", () => {
    const rows = holdings([
      ["Symbol", "Quantity", "Trade Price"],
      ["VIX260415C20", 4, 1.85],
      ["VIX260415C30", -4, 0.6],
      ["VIX260415C35", 4, 0.5],
      ["VIX260415C45", -4, 0.2],
    ]);
    expect(rows.map((row) => [row.instrument, row.strike, row["short strike"], row.cash])).toEqual([
      ["call spread", 20, 30, -500],
      ["call spread", 35, 45, -120],
      ["", "", "", -620],
    ]);
  });

  it("puts bought with puts sold further down are put spreads, and the book reads them", () => {
    const rows = call("ALVH.POSITIONS", [
      ["Symbol", "Quantity", "Trade Price"],
      ["VIX260415P20", 2, 3.1],
      ["VIX260415P16", -2, 0.85],
      ["VIX260318P14", 1, 0.2],
    ]);
    const [header = [], ...found] = rows as unknown[][];
    const cell = (row: number, heading: string) => found[row]?.[header.indexOf(heading)];
    // 2 x (3.10 - 0.85) x 100 and 0.20 x 100 paid.
    expect(
      [0, 1].map((row) =>
        ["instrument", "strike", "short strike", "contracts", "cash"].map((each) => cell(row, each)),
      ),
    ).toEqual([
      ["put", 14, "", 1, -20],
      ["put spread", 20, 16, 2, -450],
    ]);
    const curve = [
      [0, 18],
      [30, 19],
      [60, 20],
    ];
    const book = call("ALVH.BOOK", rows as RawArgument, "2026-03-17", curve, 0.9) as unknown[][];
    expect(book.slice(1, 3).map((row) => [row[1], typeof row[3]])).toEqual([
      ["put", "number"],
      ["put spread", "number"],
    ]);
  });
});

test("the books read what is theirs among the rows, and count the rest", () => {
  const rows = answered("CONDOR.POSITIONS", file("flex"));
  const book = call("CONDOR.BOOK", rows as RawArgument, 6700, 0.12, "2026-03-17") as Table;
  expect(book).toHaveLength(3);
  expect(book[1]?.slice(2, 4)).toEqual(["6550/6560/6800/6810", 2]);
  expect(book.at(-1)?.at(-1)).toBe("3 rows are no condors: not in the total");
  const held = answered("ALVH.POSITIONS", file("tos_position"));
  const curve = [
    [0, 18],
    [30, 19],
    [60, 20],
  ];
  const hedge = call("ALVH.BOOK", held as RawArgument, "2026-03-17", curve, 0.9) as Table;
  expect(hedge.map(([, instrument]) => instrument)).toEqual(["instrument", "future", "call", ""]);
  // From 17 March to the settlement on 22 April, the morning after the last trade.
  expect(hedge[2]?.[6]).toBe(36);
});

test("trades up to a date leave out those after it", () => {
  const until = (asOf: string) => call("CONDOR.POSITIONS", file("tos_trades"), asOf, "condors");
  expect(until("2026-03-16")).toBe(2);
  expect(until("2026-03-17 09:59")).toBe(2);
  expect(until("2026-03-17")).toBe(1);
});

describe("the order of a broker's rows does not count", () => {
  test.each(["tos_position", "flex", "tasty_tx", "schwab_tx", "fid_pos"] as const)("in %s", (name) => {
    const rows = file(name);
    const heading = rows.findIndex((cells) =>
      cells.some((cell) => /^(?:Instrument|Symbol)$/.test(String(cell))),
    );
    // Of a position statement the groups keep their lines, so only the legs of one are turned.
    const [from, to] = name === "tos_position" ? [6, 10] : [heading + 1, rows.length];
    const turned = [...rows.slice(0, from), ...rows.slice(from, to).reverse(), ...rows.slice(to)];
    expect(withoutRows(condors(turned))).toEqual(withoutRows(condors(rows)));
  });
});

const CASES = ["positions_tos_statement.csv", "positions_ibkr_activity.csv", "positions_schwab.csv"] as const;
describeWithShared(
  CASES.map((name) => `../cases/files/${name}`),
  () => {
    test.each([
      [CASES[0], 1.15, 1.85],
      [CASES[1], 1.098, 1.863],
      [CASES[2], 1.098, 1.863],
    ] as const)("%s is one condor and one VIX call", (name, credit, paid) => {
      const rows = cellsOf(sharedText(`../cases/files/${name}`));
      expect(condors(rows)[0]).toMatchObject({ ...CONDOR, credit });
      expect(condors(rows)).toHaveLength(2);
      expect(holdings(rows)[0]).toMatchObject({
        instrument: "call",
        expiry: LAST_TRADE,
        strike: 20,
        contracts: 4,
        paid,
      });
    });
  },
);
