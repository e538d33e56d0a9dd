/** What the pane is told of a chain's file. */
import type { RawCell } from "../../../src/functions/cells";
import { type Understood, understand } from "../../../src/functions/reading/understand";
import { chainLayouts } from "../../support/chain-layouts";
import { excelDate } from "../../support/excel-date";
import { fieldsOf } from "../../support/opened-as-excel";

function understood(rows: readonly (readonly RawCell[])[], fileName = "chain.csv"): Understood {
  const found = understand(rows, fileName);
  if ("why" in found) throw new Error(found.why);
  return found;
}

const layout = (name: string) => {
  const found = chainLayouts.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no layout ${name}`);
  return understood(fieldsOf(found.text), found.fileName);
};

const QUOTED = excelDate("2024-01-05") + 15.75 / 24;
const EXPIRY = excelDate("2024-01-12");

test.each([
  ["Cboe's quote download of 2025", { underlying: "SPX", quotedAt: QUOTED, spot: 4705.12 }],
  ["Cboe's quote download before 2020", { underlying: "SPX", quotedAt: QUOTED }],
  ["thinkorswim's export", { underlying: "SPX", quotedAt: QUOTED }],
  ["Barchart, stacked", { underlying: "SPXW", quotedAt: QUOTED, expiry: EXPIRY }],
  ["Barchart, side by side", { underlying: "SPXW", quotedAt: QUOTED, expiry: EXPIRY }],
  ["calls left and puts right, as the NSE writes a chain", { underlying: "SPX", expiry: EXPIRY }],
  ["a Google sheet with the expiry in a line above", { expiry: EXPIRY }],
  ["optionsdx", { underlying: "SPX", spot: 4705.12 }],
] as const)("the title of %s tells its facts", (name, facts) => {
  const { title } = layout(name);
  expect(title).toMatchObject(
    Object.fromEntries(
      Object.entries(facts).map(([fact, value]) => [
        fact,
        typeof value === "number" ? expect.closeTo(value, 6) : value,
      ]),
    ),
  );
  expect(Object.keys(title).sort()).toEqual(Object.keys(facts).sort());
});

test.each(chainLayouts)("$name is a chain with all its rows", ({ text, fileName }) => {
  const { kind, rows, columns } = understood(fieldsOf(text), fileName);
  expect(kind).toBe("chain");
  expect([5, 10]).toContain(rows.length);
  for (const row of rows) expect(row).toHaveLength(columns.length);
});

test("what only sections tell stands in columns of its own", () => {
  const { columns, rows } = layout("thinkorswim's export");
  const at = (heading: string) => columns.find((column) => column.heading === heading)?.index ?? -1;
  expect(rows.map((row) => [row[at("expiry")], row[at("root")]])).toEqual(
    Array.from({ length: 5 }, () => [EXPIRY, "SPXW"]),
  );
  expect(rows[0]?.[at("quote datetime")]).toBeCloseTo(QUOTED, 9);
  expect(columns.filter(({ field }) => field === "bid").map(({ heading }) => heading)).toEqual([
    "Call BID",
    "Put BID",
  ]);
});

test("rows that hold no option are named with their reason, footers with their text", () => {
  const { rows, leftOut } = understood([
    ["expiry", "strike", "type", "bid", "ask"],
    ["2024-01-12", "4700", "call", "41", "42"],
    ["2024-01-12", "47x0", "put", "27.4", "28.2"],
    ["2024-01-12", "4700", "straddle", "68.4", "70.2"],
    ["Downloaded on a Friday", "", "", "", ""],
  ]);
  expect(rows).toEqual([[EXPIRY, 4700, "call", 41, 42]]);
  expect(leftOut).toEqual([
    { row: 3, why: expect.stringContaining("the strike must be a number above 0") },
    { row: 4, why: 'the type must be a call or a put, got the text "straddle"' },
    { row: 5, why: '"Downloaded on a Friday" is no option' },
  ]);
});

test("numbers become numbers and dates days by the mark and the order of the table", () => {
  const { rows, notes } = understood([
    ["expiry", "strike", "type", "bid", "ask", "iv", "remark"],
    ["16.01.2026", "6.900,00", "call", "50,5", "51,5", "12,5%", "=1+1"],
    ["30/01/2026", "6.900,00", "put", "40,5", "41,5", "13,5%", "-"],
  ]);
  expect(rows).toEqual([
    [excelDate("2026-01-16"), 6900, "call", 50.5, 51.5, 0.125, "=1+1"],
    [excelDate("2026-01-30"), 6900, "put", 40.5, 41.5, 0.135, "-"],
  ]);
  expect(notes).toEqual(['"expiry" is read with the day first']);
});

test("headings that no field has are listed", () => {
  expect(layout("Barchart, stacked").unknown).toEqual(
    expect.arrayContaining(["Moneyness", "Mid", "OI Chg", "IV"]),
  );
});

test("columns that the user names are taken for what they are called", () => {
  const rows = [
    ["expiry", "level", "type", "buyers", "sellers"],
    ["2024-01-12", 4700, "call", 41, 42],
  ];
  const named = new Map([
    [1, "strike"],
    [3, "bid"],
    [4, "ask"],
  ] as const);
  expect(understand(rows, "mine.csv", named)).toMatchObject({
    kind: "chain",
    rows: [[EXPIRY, 4700, "call", 41, 42]],
  });
});

test("a table of positions with bid and ask is no chain", () => {
  const rows = [
    ["Symbol", "Quantity", "Bid", "Ask"],
    ["SPXW240112C04700000", 2, 41, 42],
  ];
  const found = understand(rows, "positions.csv");
  expect("kind" in found ? found.kind : found.why).not.toBe("chain");
});

test("an empty chain says that it holds no option", () => {
  expect(understand([["expiry", "strike", "type", "bid", "ask"]], "chain.csv")).toMatchObject({
    why: expect.stringContaining("no row below the headers holds an option"),
  });
});

test("futures with a bid and an ask are a curve, not a chain without strikes", () => {
  const rows = [
    ["Symbol", "Expiration", "Last", "Bid", "Ask", "Settlement"],
    ["VX/F6", "2026-01-21", 17.1, 17.05, 17.1, 17.08],
    ["VX/G6", "2026-02-18", 18.2, 18.15, 18.25, 18.19],
  ];
  expect(understand(rows, "vx.csv")).toMatchObject({ kind: "curve" });
});

test("symbols that are no options, and no other table, are quoted", () => {
  const rows = [
    ["Symbol", "Bid", "Ask"],
    ["SPXW JAN 4700", 41, 42],
  ];
  expect(understand(rows, "quotes.csv")).toMatchObject({
    why: expect.stringContaining('"SPXW JAN 4700" in row 2 names no option'),
  });
});
