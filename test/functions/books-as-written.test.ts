/** Books and journals with words of direction, sums and footers, dollars or per cents for points; each value by hand or by its plain twin. */
import type { RawCell } from "../../src/functions/cells";
import { call } from "../support/call";

type Row = readonly RawCell[];
const CURVE = [
  [16, 17.5],
  [51, 19.4],
];
const HOLDING = ["instrument", "expiry", "strike", "contracts", "paid"];
const hedge = (rows: readonly Row[], pick = "gain") =>
  call("ALVH.BOOK", rows, "2026-03-17", CURVE, 0.95, pick);
const BOOK = ["expiry", "strikes", "contracts", "credit"];
const SOLD = ["2026-12-07", "7005/7015/7265/7275", 10, 1.1];
const book = (rows: readonly Row[]) =>
  call("CONDOR.BOOK", rows, 7140, 0.18, "2026-12-04", null, "P/L dollars");
const JOURNAL = ["date", "expiry", "strikes", "contracts", "credit", "close", "fees"];
const TRADE = ["2026-11-03", "2026-11-04", "7005/7015/7265/7275", 2, 1.1, 0.5, 20];
const journal = (rows: readonly Row[]) => call("RISK.JOURNAL", rows, null, "P/L dollars");
const refused = (words: string | RegExp) =>
  expect.objectContaining({ message: expect.stringMatching(words) });

describe("a column of directions that has no place in the table", () => {
  test.each(["short", "SELL_TO_OPEN", "STO"])("makes a holding of 4 short: %s", (word) => {
    const said = hedge([
      [...HOLDING, "side"],
      ["call", "2026-04-22", 20, 4, 1.85, word],
    ]);
    expect(said).toBe(hedge([HOLDING, ["call", "2026-04-22", 20, -4, 1.85]]));
  });
  test("against a sign is refused", () => {
    expect(
      hedge([
        [...HOLDING, "side"],
        ["call", "2026-04-22", 20, -4, 1.85, "long"],
      ]),
    ).toEqual(refused(/row 2: side says long, of -4 contracts/));
  });
  test("refuses what was bought in a book and a journal of condors that were sold", () => {
    const words = /row 2: side must be a word of selling, .* got "long"/;
    expect(
      journal([
        [...JOURNAL, "side"],
        [...TRADE, "long"],
      ]),
    ).toEqual(refused(words));
    expect(
      book([
        [...BOOK, "side"],
        [...SOLD, "long"],
      ]),
    ).toEqual(refused(/1 of 1 positions have an error/));
    expect(
      book([
        [...BOOK, "side"],
        [...SOLD, "short"],
      ]),
    ).toBe(book([BOOK, SOLD]));
  });
});

describe("dollars for points in a hedge", () => {
  test.each([
    ["call", 50, "", /its future, 18.*type 0.5/],
    ["call", 185, "", /any VIX future, 100.*\$185 a contract type 1.85/],
    ["put", 185, "", /its strike, 20.*type 1.85/],
    ["call spread", 85, 30, /its width, 10.*type 0.85/],
    ["put spread", 40, 15, /its width, 5.*type 0.4/],
    ["ratio spread", -185, 30, /any VIX future, 100.*type -1.85/],
  ])("%s at %d", (instrument, paid, other, words) => {
    const rows = [
      [...HOLDING, "short strike"],
      [instrument, "2026-04-22", 20, 4, paid, other],
    ];
    expect(hedge(rows)).toEqual(refused(words));
  });
  test("an SPX put at 4500 is one at 45", () => {
    const rows = [HOLDING, ["SPX put", "2026-06-19", 6500, 1, 4500]];
    expect(hedge(rows)).toEqual(refused(/a quarter of its strike, 1625.*type 45/));
  });
});

test.each(["7.005/7.015/7.265/7.275", "7,005/7,015/7,265/7,275", "7005,00/7015,00/7265,00/7275,00"])(
  "the strikes of %s are 7005/7015/7265/7275",
  (text) => {
    const plain = call("CONDOR.CREDIT", 7140, "7005/7015/7265/7275", "1t", 0.18);
    expect(call("CONDOR.CREDIT", 7140, text, "1t", 0.18)).toBe(plain);
    expect(call("CONDOR.CREDIT", 7140, [text.split("/")], "1t", 0.18)).toBe(plain);
  },
);

describe("sums, footers, headings and units again hold nothing", () => {
  const wide = (cells: Row, width: number) => [...cells, ...Array(width).fill("")].slice(0, width);
  test.each([[["Source: broker"]], [["Total", "", 12]], [BOOK], [["date", "pts", "", "pts"]]])(
    "%j",
    (row) => {
      expect(book([BOOK, SOLD, wide(row, 4)])).toBe(book([BOOK, SOLD]));
      expect(journal([JOURNAL, TRADE, wide(row === BOOK ? JOURNAL : row, 7)])).toBe(
        journal([JOURNAL, TRADE]),
      );
      const held = ["call", "2026-04-22", 20, 4, 1.85];
      expect(hedge([HOLDING, held, wide(row === BOOK ? HOLDING : row, 5)])).toBe(hedge([HOLDING, held]));
    },
  );
  test("a row of which only the first cell is filled still is one", () => {
    expect(book([BOOK, SOLD, ["2026-12-08", "", "", ""]])).toEqual(refused(/1 of 2 positions/));
    expect(hedge([HOLDING, ["call", "", "", "", ""]])).toEqual(refused(/expiry must be/));
  });
});

describe("a per cent is no number of points", () => {
  test("in a journal, a book, a hedge", () => {
    expect(journal([JOURNAL, [...TRADE.slice(0, 5), "50%", 20]])).toEqual(refused(/"50%" - not a per cent/));
    expect(book([BOOK, [...SOLD.slice(0, 3), "11.5%"]])).toEqual(refused(/1 of 1 positions/));
    expect(hedge([HOLDING, ["call", "2026-04-22", 20, 4, "1.85%"]])).toEqual(refused(/"1.85%"/));
  });
});

describe("CHAIN.CREDIT", () => {
  const HEAD = ["expiry", "strike", "type", "bid", "ask"];
  const quotes = (cells: (row: Row, at: number) => Row) =>
    [
      ["2026-12-07", 7005, "put", 1, 1.2],
      ["2026-12-07", 7015, "put", 2, 2.2],
      ["2026-12-07", 7265, "call", 2, 2.2],
      ["2026-12-07", 7275, "call", 1, 1.2],
    ].map(cells);
  const credit = (rows: Row[]) => call("CHAIN.CREDIT", [HEAD, ...rows], "2026-12-07", "7005/7015/7265/7275");
  test("names the row whose bid is a per cent", () => {
    expect(credit(quotes((row, at) => (at === 1 ? [...row.slice(0, 3), "165.2%", 2.2] : row)))).toEqual(
      refused(/7015.*row 3: bid: the text "165.2%" is a per cent/),
    );
  });
  test("names the first row whose expiry is blank", () => {
    expect(credit(quotes((row, at) => (at === 0 ? row : ["", ...row.slice(1)])))).toEqual(
      refused(/7015 is not in the chain.*row 3: the expiry must be a date, got a blank/),
    );
  });
});
