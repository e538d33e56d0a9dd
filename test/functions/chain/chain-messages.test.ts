/** What a chain that cannot be read says of itself, in the user's own texts. */
import type { CellError, RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

type Cells = readonly (readonly RawCell[])[];
const EXPIRY = "2024-01-12";
const credit = (cells: Cells, root: string | null = null) =>
  call("CHAIN.CREDIT", cells, EXPIRY, "4550/4575/4775/4800", "mid", root);
const message = (found: unknown) => (found as CellError).message;
const check = (cells: Cells) => (call("CHAIN.CHECK", cells) as RawCell[][])[1] ?? [];

const HEADINGS = ["root", "expiry", "strike", "type", "bid", "ask"];
const legs = (root: string, put = 6.5, call = 9.35): Cells => [
  [root, EXPIRY, 4550, "put", 5.1, 5.3],
  [root, EXPIRY, 4575, "put", put - 0.1, put + 0.1],
  [root, EXPIRY, 4775, "call", call - 0.15, call + 0.15],
  [root, EXPIRY, 4800, "call", 4.9, 5.1],
];

test.each(["SPXW/JAN/4550/P", "SPXW 4550 P", "1234567", "see broker"])(
  "a column of symbols such as %s that cannot be read is quoted",
  (symbol) =>
    expect(
      message(
        credit([
          ["Symbol", "Bid", "Ask"],
          [symbol, 5.1, 5.3],
        ]),
      ),
    ).toMatch(
      new RegExp(
        `^chain: the header "strike" .* is missing; row 1 has "Symbol", "Bid", "Ask"; "${symbol}" in row 2 names no option$`,
      ),
    ),
);

test("one symbol that cannot be read among others is named with its row", () => {
  const cells = [
    ["Symbol", "Bid", "Ask"],
    ["SPXW240112P04550000", 5.1, 5.3],
    ["SPXW240112Q04575000", 6.4, 6.6],
  ];
  expect(check(cells).at(-1)).toContain('row 3: the text "SPXW240112Q04575000" names no option');
});

test.each([
  ["headings alone", [HEADINGS]],
  ["headings and blanks", [HEADINGS, ["", "", "", "", "", ""], [null, null, null, null, null, null]]],
  ["headings and zeros", [HEADINGS, [0, 0, 0, 0, 0, 0]]],
  ["headings and a footer", [HEADINGS, ["no quotes today", "", "", "", "", ""]]],
])("%s are no chain, and say so", (_, cells) =>
  expect(message(credit(cells))).toMatch(/^chain: no row below the headers holds an option/),
);

test("one cell without headings is told what a chain is", () =>
  expect(message(credit([["hello"]]))).toMatch(/^chain \(table\): must be a chain with a row of headers/));

test("a heading that stands twice over different cells is refused", () => {
  const cells = [[...HEADINGS, "strike"], ...legs("SPXW").map((row, at) => [...row, 5000 + at])];
  expect(message(credit(cells))).toBe(
    'chain: row 2: "strike" 4550, "strike" 5000: the strike stands twice, leave one of its columns',
  );
});

test("a heading that stands twice over the same cells is read once", () => {
  const cells = [[...HEADINGS, "Strike"], ...legs("SPXW").map((row) => [...row, row[2] as RawCell])];
  expect(credit(cells)).toBeCloseTo(5.65, 9);
});

test("of two words for one field the plainer is taken", () => {
  const cells = [[...HEADINGS, "best bid"], ...legs("SPXW").map((row) => [...row, 1])];
  expect(credit(cells)).toBeCloseTo(5.65, 9);
});

test("SPX and SPXW of one day are never averaged: the root is asked for, and each has its own credit", () => {
  const cells = [HEADINGS, ...legs("SPXW"), ...legs("SPX", 6.4, 9.3)];
  // The function needs live pairs to know that both are quoted.
  const pairs = ["SPX", "SPXW"].flatMap((root) => [
    [root, EXPIRY, 4700, "call", 40, 41],
    [root, EXPIRY, 4700, "put", 33.5, 34.5],
  ]);
  expect(message(credit([...cells, ...pairs]))).toMatch(/^root \(text\): is missing; .* as SPX, SPXW/);
  expect(credit([...cells, ...pairs], "SPXW")).toBeCloseTo(5.65, 9);
  // 6.4 - 5.2 + 9.3 - 5
  expect(credit([...cells, ...pairs], "SPX")).toBeCloseTo(5.5, 9);
});

test("an option that is quoted twice, differently, is named with both rows; said twice alike it is told", () => {
  const twice = [HEADINGS, ...legs("SPXW"), ["SPXW", EXPIRY, 4575, "put", 7, 7.2]];
  expect(message(credit(twice))).toContain("4575 put is quoted more than once, differently, in rows 3 and 6");
  const again = [HEADINGS, ...legs("SPXW"), legs("SPXW")[1] as RawCell[]];
  expect(credit(again)).toBeCloseTo(5.65, 9);
  expect(check(again).at(-2)).toContain("1 said twice");
});

test("footers are told and are no fault", () => {
  const cells = [HEADINGS, ...legs("SPXW"), ["Quotes delayed at least 15 minutes", "", "", "", "", ""]];
  expect(credit(cells)).toBeCloseTo(5.65, 9);
  expect(check(cells).at(-1)).toContain('row 6: "Quotes delayed at least 15 minutes" is no option');
  expect(check(cells).at(-2)).not.toContain("unread");
});

test("a page downloaded on a Saturday shows Friday's close", () => {
  const cells = [
    ["S&P 500 INDEX", "Last: 4697.24", "", "", "", ""],
    ["Date: January 6, 2024 at 10:52 AM EST", "", "", "", "", ""],
    HEADINGS,
    ["SPXW", EXPIRY, 4700, "call", 40, 41],
    ["SPXW", EXPIRY, 4700, "put", 33.5, 34.5],
  ];
  // From Friday 16:00 to Friday 16:00.
  expect(call("CHAIN.FORWARD", cells, 45_296, EXPIRY, null, null, "days")).toBe(7);
  expect(message(call("CHAIN.FORWARD", cells, 45_299, EXPIRY))).toContain("no quotes at 2024-01-08");
});

test("rows that each carry the time of their own last change are one snapshot", () => {
  const at = (minute: number) => 45_296 + 15 / 24 + minute / 1440;
  const cells = [[...HEADINGS, "bid_date"], ...legs("SPXW").map((row, index) => [...row, at(11 * index)])];
  expect(credit(cells)).toBeCloseTo(5.65, 9);
});

test("columns that a chain does not use are named by the check", () => {
  const cells = [[...HEADINGS, "IV", "Open Int"], ...legs("SPXW").map((row) => [...row, 0.12, 10])];
  expect(check(cells).at(-1)).toContain("columns not used: IV, Open Int");
  expect(credit(cells)).toBeCloseTo(5.65, 9);
});

test("a workbook that counts dates from 1904 is recognised by its expiries on closed days", () => {
  // 2024-01-12 and 2024-01-19, Fridays, as such a workbook hands them over: Saturdays of 2020.
  const early = [45_303 - 1462, 45_310 - 1462];
  const cells = [
    HEADINGS,
    ...early.flatMap((expiry) => legs("SPXW").map((row) => [row[0], expiry, ...row.slice(2)])),
  ];
  expect(message(credit(cells as Cells))).toMatch(
    /^chain: the expiry 2020-01-11 is no session, .* counts dates from 1904/,
  );
});
