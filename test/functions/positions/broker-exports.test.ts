/**
 * Five days as ten exports write them: every leg, day and cent by hand from the rows. Sold at 1.15, one bought back at
 * .40 brings 115 - 40 = 75; the other costs 5.00 in cash, 115 - 500 = -385; held is one sold at 1.05. All of SPX:
 * 230 - 40 - 500 + 105 = -205; of VIX -450.
 */
import type { RawArgument, RawCell } from "../../../src/functions/cells";
import { brokerExports as broker } from "../../support/broker-exports";
import { call } from "../../support/call";
import { excelDate } from "../../support/excel-date";
import { answered, cellsOf, condorsOf, named, rowsTold } from "../../support/positions-found";

interface Told {
  /** Of the condor held, the one bought back, the one settled; then of all of SPX with the rows that are none. */
  readonly fees: readonly [held: number, bought: number, settled: number, all: number];
  readonly cash: number;
  readonly vixFees: number;
  /** Rows that are no fill of an index, by their kind. */
  readonly others: Readonly<Record<string, readonly RegExp[]>>;
}

/** 1.25 a contract: four held; half of eight opened and four bought back; the other half. */
const PER_CONTRACT = [5, 10, 5] as const;

const TOLD: Readonly<Record<Exclude<keyof typeof broker, "thinkorswim, positions">, Told>> = {
  // 10.00, 5.00 and 5.00 of the orders, 1.34 of SPY, 1.50 of data; SPY brought 20.
  "thinkorswim, statement": {
    fees: [...PER_CONTRACT, 22.84],
    cash: -205 + 20,
    vixFees: 2.85,
    others: { "other underlying": [/VERTICAL SPY/], fee: [/MARKET DATA FEE/] },
  },
  "Interactive Brokers, Flex trades": {
    fees: [...PER_CONTRACT, 20],
    cash: -205,
    vixFees: 0,
    others: {
      correction: [/the fill 104 stands in row 5 already/, /takes back row 20/],
      "other currency": [/OESX.* in EUR/, /fees of 3.3 EUR/],
    },
  },
  "Interactive Brokers, activity statement": {
    fees: [...PER_CONTRACT, 21.5],
    // Dollars for euros came in too.
    cash: -205 + 1080,
    vixFees: 3.3,
    others: {
      "other underlying": [/EUR\.USD/],
      fee: [/OPRA/],
      "other currency": [/fees of 1.85 EUR/, /Snapshot VAT: -0.3 EUR/, /Electronic Fund Transfer: 5000 EUR/],
    },
  },
  "Schwab, transactions": {
    fees: [...PER_CONTRACT, 21.5],
    cash: -205 + 1000,
    vixFees: 3.3,
    others: { correction: [/takes back row 21/], fee: [/Service Fee/], cash: [/MoneyLink/] },
  },
  // A dollar and a quarter to open, a quarter to close, five for the settlement.
  "tastytrade, history": {
    fees: [5, 6, 10, 22.5],
    cash: -205,
    vixFees: 3.3,
    others: { fee: [/Regulatory fee/] },
  },
  "Fidelity, history": {
    fees: [...PER_CONTRACT, 21.5],
    cash: -205,
    vixFees: 3.3,
    others: { correction: [/takes back row 22/], fee: [/MARKET DATA/] },
  },
  "E*TRADE, all transactions": {
    fees: [...PER_CONTRACT, 21.5],
    cash: -205 - 2000,
    vixFees: 3.3,
    others: { "other underlying": [/AAPL/], fee: [/MARKET DATA FEE/] },
  },
  // No column tells fees: what the amounts lack.
  "Robinhood, activity": {
    fees: [...PER_CONTRACT, 21.5],
    cash: -205 + 1000,
    vixFees: 3.3,
    others: { fee: [/Gold Subscription Fee/], cash: [/ACH/] },
  },
  "OCC symbols, debits and credits": {
    fees: [...PER_CONTRACT, 21.5],
    cash: -205,
    vixFees: 3.3,
    others: { fee: [/Market data fee/] },
  },
};

const strikesOf = (row: Record<string, unknown>) =>
  ["long put", "short put", "short call", "long call"].map((leg) => row[leg]).join("/");
const dayOf = (cell: unknown) => Math.floor(Number(cell));

describe.each(Object.keys(TOLD) as (keyof typeof TOLD)[])("%s", (name) => {
  const { fees, cash, vixFees, others } = TOLD[name];
  const rows = cellsOf(broker[name]);
  const { found, total } = condorsOf(rows);
  const of = (kind: string) => found.filter((row) => row.kind === kind);

  test("one condor is held", () => {
    expect(
      of("condor").map((row) => [strikesOf(row), row.contracts, row.credit, row.cash, row.fees]),
    ).toEqual([["6650/6660/6900/6910", 1, 1.05, 105, fees[0]]]);
    expect(of("condor")[0]).toMatchObject({ expiry: excelDate("2026-11-09"), root: "SPXW" });
    expect(dayOf(of("condor")[0]?.opened)).toBe(excelDate("2026-11-05"));
  });

  test("one was bought back, one settled in cash", () => {
    const ends = of("closed condor").map((row) => [
      ...[strikesOf(row), row.contracts, row.credit, row.close, dayOf(row.closed), row.cash, row.fees],
    ]);
    expect(ends.sort((a, b) => Number(a[3]) - Number(b[3]))).toEqual([
      ["6700/6710/6950/6960", 1, 1.15, 0.4, excelDate("2026-11-03"), 75, fees[1]],
      ["6700/6710/6950/6960", 1, 1.15, 5, excelDate("2026-11-04"), -385, fees[2]],
    ]);
  });

  test("all else is named by its row", () => {
    const kinds = Object.fromEntries(
      [...new Set(found.map(({ kind }) => String(kind)))]
        .filter((kind) => !/condor/.test(kind))
        .map((kind) => [kind, of(kind).map(({ note }) => expect.stringMatching(/./) && String(note))]),
    );
    expect(Object.keys(kinds).sort()).toEqual(Object.keys(others).sort());
    for (const [kind, words] of Object.entries(others))
      expect(kinds[kind]).toEqual(words.map((each) => expect.stringMatching(each)));
  });

  test("all cash and fees are those of the rows", () => {
    expect([total.cash, total.fees]).toEqual([cash, fees[3]]);
  });

  test("three VIX calls are held", () => {
    const [holding, last] = named(answered("ALVH.POSITIONS", rows));
    expect(holding).toMatchObject({
      ...{ instrument: "call", expiry: excelDate("2026-12-16"), strike: 22, contracts: 3, paid: 1.5 },
      ...{ fees: vixFees, cash: -450 },
    });
    expect([last?.cash, last?.fees]).toEqual([-450, vixFees]);
  });

  test("both ends make the record", () => {
    const positions = call("CONDOR.POSITIONS", rows as RawArgument) as RawCell[][];
    expect(call("RISK.JOURNAL", positions as RawArgument, null, "trades")).toBe(2);
    expect(call("RISK.JOURNAL", positions as RawArgument, null, "P/L dollars")).toBeCloseTo(
      75 - 385 - fees[1] - fees[2],
      8,
    );
  });

  test("no row of a trade is dropped", () => {
    const takenBack = of("correction").map(({ note }) => Number(/row (\d+)/.exec(String(note))?.[1]));
    const told = new Set([
      ...rowsTold(found),
      ...rowsTold(named(answered("ALVH.POSITIONS", rows))),
      ...takenBack,
    ]);
    const isTrade = (line: string) =>
      /SPXW|\bVIX\b.*\d|SPX 100/.test(line) && !/SubTotal|ClosedLot/.test(line);
    const every = rows.flatMap((cells, at) =>
      isTrade(cells.join(",")) && !/CANCELED/.test(cells.join(",")) ? [at + 1] : [],
    );
    expect(every.filter((row) => !told.has(row))).toEqual([]);
    expect(every.length).toBeGreaterThan(5);
  });
});

test("thinkorswim, positions: what is held, and the other underlying by its rows", () => {
  const rows = cellsOf(broker["thinkorswim, positions"]);
  const { found, total } = condorsOf(rows);
  expect(found[0]).toMatchObject({
    kind: "condor",
    contracts: 1,
    credit: 1.05,
    cash: 105,
    rows: "7, 8, 9, 10",
  });
  expect(found.slice(1).map(({ kind, rows }) => [kind, rows])).toEqual([
    ["other underlying", "14"],
    ["other underlying", "15"],
  ]);
  expect(total.cash).toBe(105);
  expect(named(answered("ALVH.POSITIONS", rows))[0]).toMatchObject({ strike: 22, contracts: 3, paid: 1.5 });
});
