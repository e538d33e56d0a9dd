import fc from "fast-check";
import { CellError, type RawArgument, type RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";
import { TRADE_HEADINGS } from "../../support/trade-headings";

const HEADINGS = [...TRADE_HEADINGS, "check"];
const STRIKES = "7005/7015/7265/7275";
const trade = (
  date: string,
  expiry: string,
  end: {
    close?: RawCell;
    settlement?: RawCell;
    exit?: string;
    contracts?: number;
    fees?: RawCell;
    check?: RawCell;
  },
): RawCell[] => [
  ...[date, expiry, STRIKES, end.contracts ?? 1, 1.1, end.close ?? null, end.settlement ?? null],
  ...[end.fees ?? null, end.exit ?? null, end.check ?? null],
];
const TRADES = [
  HEADINGS,
  trade("2026-11-02", "2026-11-03", { settlement: 7150, exit: "expired", fees: 10 }),
  trade("2026-11-03", "2026-11-04", { settlement: 7010, exit: "expired", contracts: 2, fees: 20 }),
  trade("2026-11-04", "2026-11-05", { close: 3.1, exit: "stop", fees: 10 }),
  trade("2026-11-06", "2026-11-09", { close: 0.5, exit: "target", fees: 10 }),
  trade("2026-12-01", "2026-12-02", { settlement: 7100, exit: "expired", fees: 10 }),
  trade("2026-12-02", "2026-12-03", {}),
];
const ask = (trades: RawArgument, by: RawArgument = null, pick: RawArgument = null) =>
  call("RISK.JOURNAL", trades, by, pick);
const rows = (trades: RawArgument, by: string) => ask(trades, by) as RawCell[][];

test("a journal of one closed and one open trade is a journal", () => {
  const two = [HEADINGS, TRADES[1] as RawCell[], TRADES[6] as RawCell[]];
  const [header, total] = rows(two, "all") as [string[], number[]];
  expect(total[header.indexOf("trades")]).toBe(1);
});

test("a record is what its trades come to, worked by hand", () => {
  // Points a condor after fees: 1, -4, -2.1, .5, 1; dollars 100, -800, -210, 50, 100.
  const [header, total] = rows(TRADES, "all") as [string[], number[]];
  const at = (name: string) => total[header.indexOf(name)] as number;
  expect([at("trades"), at("won"), at("lost")]).toEqual([5, 3, 2]);
  expect(at("effective wins")).toBeCloseTo(1 + 0.5 + 0.69 + 0.95 + 1, 10);
  expect(at("EV by record")).toBeCloseTo((1 - 4 - 2.1 + 0.5 + 1) / 5, 10);
  expect(at("P/L dollars")).toBeCloseTo(-760, 8);
  expect(at("longest streak")).toBe(2);
  expect(at("drawdown")).toBeCloseTo(1010, 8);
  expect([at("best"), at("worst")]).toEqual([100, -800]);
  expect(at("EV by record, low")).toBeLessThan(at("EV by record"));
  expect(at("EV by record, high")).toBeGreaterThan(at("EV by record"));
  expect(ask(TRADES, null, "open")).toBe(1);
});

test("the interval is the exact one of a share, and holds the record itself", () => {
  // 3 of 3: from .025^(1/3) to 1, as published tables have it: .2924; 9 of 10: .5550 to .9975.
  const won = Array.from({ length: 10 }, () => trade("2026-11-02", "2026-11-03", { settlement: 7150 }));
  const lost = trade("2026-11-02", "2026-11-03", { settlement: 6900 });
  const ends = (rows: RawCell[][]) =>
    ["EV by record, low", "EV by record, high"].map((pick) => ask([HEADINGS, ...rows], null, pick));
  const [low, high] = ends(won.slice(0, 3)) as [number, number];
  expect(low).toBeCloseTo(1.1 - 10 * (1 - 0.025 ** (1 / 3)), 8);
  expect(high).toBeCloseTo(1.1, 10);
  const [lower, upper] = ends([...won.slice(0, 9), lost]) as [number, number];
  expect(lower).toBeCloseTo(1.1 - 10 * (1 - 0.555), 2);
  expect(upper).toBeCloseTo(1.1 - 10 * (1 - 0.9975), 2);
});

test("groups stand by month, weekday, exit and strategy, and add up to the total", () => {
  for (const [by, names] of [
    ["month", ["2026-11", "2026-12"]],
    ["weekday", ["Monday", "Tuesday", "Wednesday", "Friday"]],
    ["exit", ["expired", "stop", "target"]],
    ["strategy", ["not told"]],
    ["year", ["2026"]],
  ] as const) {
    const [header, ...groups] = rows(TRADES, by) as [string[], ...number[][]];
    expect(groups.map(([name]) => name)).toEqual([...names, "total"]);
    for (const name of ["trades", "P/L dollars", "effective wins"]) {
      const column = header.indexOf(name);
      const sum = groups.slice(0, -1).reduce((all, group) => all + (group[column] as number), 0);
      expect(sum).toBeCloseTo(groups.at(-1)![column] as number, 8);
    }
  }
});

test("wins, trades, credit and results go into RISK.CEILING and RISK.KELLY as they stand", () => {
  const results = ask(TRADES, "results") as number[][];
  expect(results.map(([result]) => Number(result!.toFixed(10)))).toEqual([1, -4, -2.1, 0.5, 1]);
  const record = ["wins", "trades", "net credit", "width"].map((pick) => ask(TRADES, null, pick) as number);
  const [wins, trades, credit, width] = record as [number, number, number, number];
  expect(credit - (1 - wins / trades) * width).toBeCloseTo(ask(TRADES, null, "EV by record") as number, 10);
  const open: RawArgument = [["VIX", 13]];
  const ceiling = call(
    "RISK.CEILING",
    open,
    wins,
    trades,
    credit,
    width,
    100_000,
    252,
    null,
    null,
    null,
    "binding",
  );
  expect(typeof ceiling).toBe("string");
});

test("a later edit shows in the check figures from its close on", () => {
  const listed = rows(TRADES, "trades");
  const figures = listed.slice(1).map((row) => row[listed[0]!.indexOf("check")] as string);
  expect(new Set(figures).size).toBe(5);
  const kept = TRADES.map((row, index) =>
    figures[index - 1] ? [...row.slice(0, -1), figures[index - 1]!] : row,
  );
  expect(ask(kept, null, "edited")).toBe("none");
  const edited = kept.map((row, index) => (index === 3 ? [...row.slice(0, 5), 2.1, ...row.slice(6)] : row));
  expect(ask(edited, null, "edited")).toBe(4);
  const note = rows(edited, "trades").map((row) => row.at(-1));
  expect(note.filter((words) => words !== "")).toHaveLength(2);
  const without = [kept[0]!, ...kept.slice(2)];
  expect(ask(without, null, "edited")).toBe(2);
});

const CHECK = HEADINGS.length - 1;
/** The rows with their check figures, as whoever kept them at each close would have them. */
function kept(table: RawCell[][]): RawCell[][] {
  const [heading = [], ...listed] = rows(table, "trades");
  const figures = new Map(listed.map((row) => [row[heading.indexOf("row")], row[heading.indexOf("check")]]));
  return table.map((row, index) =>
    figures.has(index + 1) ? [...row.slice(0, CHECK), figures.get(index + 1)!] : row,
  );
}

test("a journal that is sorted was not edited, however many of its trades closed on one day", () => {
  const sameDay = [
    ...TRADES,
    trade("2026-11-30", "2026-12-02", { close: 0.2, exit: "target", fees: 10 }),
    trade("2026-12-01", "2026-12-02", { close: 0.4, exit: "target", fees: 10 }),
  ];
  const [heading, ...all] = kept(sameDay) as [RawCell[], ...RawCell[][]];
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (sorted) => {
      expect(ask([heading, ...sorted], null, "edited")).toBe("none");
    }),
  );
  const edited = all.map((row) => (row[5] === 0.4 ? [...row.slice(0, 5), 0.3, ...row.slice(6)] : row));
  expect(ask([heading, ...edited], null, "edited")).toBe(9);
  // Of several that closed on one day the upper row is told, below one that closed before as above it.
  const twice = edited.map((row) => (row[5] === 0.2 ? [...row.slice(0, 5), 0.1, ...row.slice(6)] : row));
  expect(ask([heading, ...twice], null, "edited")).toBe(8);
  const turned = [...twice.slice(0, -2).reverse(), twice.at(-1)!, twice.at(-2)!];
  expect(ask([heading, ...turned], null, "edited")).toBe(8);
});

test("a trade that closes after later ones leaves their figures alone", () => {
  const weekly = (close: RawCell) => trade("2026-11-02", "2026-12-18", { close, exit: "target" });
  const before = kept([HEADINGS, weekly(null), ...TRADES.slice(1)]);
  const after = before.map((row, index) => (index === 1 ? weekly(0.4) : row));
  expect(ask(after, null, "edited")).toBe("none");
});

test("the rows may come in any order of columns, their strikes in four, their dates as texts of one country", () => {
  const apart = [
    [
      "SPX close",
      "fees",
      "Exp",
      "Trade date",
      "short put",
      "long put",
      "short call",
      "long call",
      "qty",
      "credit",
    ],
    [7010, "10.00", "04.11.2026", "03.11.2026", 7015, 7005, 7265, 7275, 2, "1.10"],
    [7150, "5.00", "30.11.2026", "27.11.2026", 7015, 7005, 7265, 7275, 1, "1.10"],
  ];
  expect(ask(apart, null, "P/L dollars")).toBeCloseTo(2 * 100 * (1.1 - 5) - 10 + 110 - 5, 8);
});

const bad: readonly (readonly [string, RawCell[], RegExp])[] = [
  [
    "both ends",
    trade("2026-11-02", "2026-11-03", { close: 1, settlement: 7100 }),
    /row 2: close or settlement .*not both/,
  ],
  [
    "a level as close",
    trade("2026-11-02", "2026-11-03", { close: 7100 }),
    /close must be the points .*stands under settlement/,
  ],
  [
    "another index",
    trade("2026-11-02", "2026-11-03", { settlement: 715 }),
    /settlement must be the level of the index whose strikes are 7005 to 7275, got 715/,
  ],
  [
    "an expiry before the trade",
    trade("2026-11-03", "2026-11-02", { settlement: 7100 }),
    /expiry must be a date not before/,
  ],
  [
    "negative fees",
    trade("2026-11-02", "2026-11-03", { settlement: 7100, fees: -3 }),
    /fees must be dollars from 0, got -3/,
  ],
  [
    "half a contract",
    trade("2026-11-02", "2026-11-03", { settlement: 7100, contracts: 0.5 }),
    /contracts must be a whole number/,
  ],
];

test.each(bad)("%s is refused with its row and rule", (_, row, words) => {
  const found = ask([HEADINGS, row]);
  expect(found).toBeInstanceOf(CellError);
  expect((found as CellError).message).toMatch(words);
});

test("a journal of open trades only has no record yet", () => {
  const found = ask([HEADINGS, trade("2026-12-02", "2026-12-03", {})]);
  expect(found).toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("no trade has a result yet, 1 are without"),
  });
});

test("the deepest fall is that of every peak and later trough", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.05, max: 9.9, noNaN: true }), { minLength: 1, maxLength: 12 }),
      (costs) => {
        const closes = [HEADINGS, ...costs.map((close) => trade("2026-11-02", "2026-11-03", { close }))];
        let sum = 0;
        const path = [0, ...costs.map((cost) => (sum += 100 * (1.1 - cost)))];
        const falls = path.flatMap((high, at) => path.slice(at).map((low) => high - low));
        expect(ask(closes, null, "drawdown")).toBeCloseTo(Math.max(...falls), 6);
      },
    ),
    { numRuns: 40 },
  );
});

test.each<[RawCell, RegExp]>([
  ["7015/7005/7265/7275", /row 2 .*must be ascending: the long put lies below the short put/],
  ["7005/7015/7265", /row 2 .*must be four ascending strikes/],
  [null, /row 2 .*must be four ascending strikes.* got a blank cell/],
])("a trade whose strikes are %p is refused by its row and for its strikes", (strikes, words) => {
  const edited = [HEADINGS, TRADES[1]!.map((cell, at) => (at === 2 ? strikes : cell)), TRADES[2]!];
  const found = ask(edited) as CellError;
  expect(found).toBeInstanceOf(CellError);
  expect(found.message).toMatch(words);
});

test("wins, credit and width give the record's own result where widths differ", () => {
  const row = (wide: boolean, close: RawCell): RawCell[] =>
    wide
      ? ["2026-10-05", "2026-10-06", "6980/7030/7250/7300", 1, 8, close]
      : ["2026-10-01", "2026-10-02", STRIKES, 1, 1.1, close];
  const table = [
    ["date", "expiry", "strikes", "contracts", "credit", "close"],
    ...Array.from({ length: 20 }, () => row(false, "none")),
    ...Array.from({ length: 20 }, (_, at) => row(true, at < 10 ? "none" : 12)),
  ];
  // 20 x 1.10, 10 x 8, 10 x (8 - 12), of forty: 1.55 = 4.55 - 3.00, a tenth of the mean width of 30.
  expect(ask(table, null, "EV by record")).toBeCloseTo(1.55, 10);
  expect(ask(table, null, "wins")).toBeCloseTo(36, 10);
  expect(ask(table, null, "net credit")).toBeCloseTo(4.55, 10);
  expect(ask(table, null, "width")).toBeCloseTo(30, 10);
});

test.each([12, 20, 10.01])("a close of %s on a wing of 10 is refused with what it may be", (close) => {
  expect(ask([HEADINGS, trade("2026-11-02", "2026-11-03", { close })])).toMatchObject({
    message: expect.stringContaining(`at most its wing, 10 (dollars: ${close / 100})`),
  });
});
