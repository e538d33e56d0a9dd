/** Contracts in columns of their own: marks of thousands, thousandths, blanks and numbers that nobody can read. */
import { CellError, type RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";
import { condorsOf, named } from "../../support/positions-found";

const HEAD = ["Root", "Expiry", "Strike", "Type", "Quantity", "Price"];
const POINTS = [6550, 6560, 6800, 6810];
const PRICES = [1.5, 2.1, 1.3, 0.75];
const condor = (
  strikes: readonly RawCell[],
  prices: readonly RawCell[] = PRICES,
  expiries: readonly RawCell[] = Array(4).fill("2026-03-25"),
) => [
  HEAD,
  ...strikes.map((strike, at) => [
    ...["SPXW", expiries[at], strike, at < 2 ? "P" : "C", at === 0 || at === 3 ? 2 : -2, prices[at]],
  ]),
];
const COMMAS = ["1,5", "2,1", "1,3", "0,75"];

describe("the condor 6550/6560/6800/6810 brought 230 dollars", () => {
  test.each([
    ["points between thousands", ["6.550", "6.560", "6.800", "6.810"], COMMAS],
    ["commas before decimals", ["6550,00", "6560,00", "6800,00", "6810,00"], COMMAS],
    ["both", ["6.550,00", "6.560,00", "6.800,00", "6.810,00"], COMMAS],
    ["commas between thousands", ["6,550", "6,560", "6,800", "6,810"], PRICES],
    ["points between thousands beside numbers", ["6.550", "6.560", "6.800", "6.810"], PRICES],
    ["thousandths", POINTS.map((strike) => strike * 1000), PRICES],
  ])("with %s", (_, strikes, prices) => {
    const { found, total } = condorsOf(condor(strikes, prices));
    expect(found).toMatchObject([
      { "long put": 6550, "short put": 6560, "short call": 6800, "long call": 6810, cash: 230 },
    ]);
    expect(total.cash).toBe(230);
  });
});

test.each(["20", "20,00", "20.000", 20_000])("a VIX strike of %p is 20", (strike) => {
  const [call20] = named(
    call("ALVH.POSITIONS", [HEAD, ["VIX", "2026-04-21", strike, "C", 4, 1.85]]) as RawCell[][],
  );
  expect(call20).toMatchObject({ strike: 20, contracts: 4 });
});

describe("a number over rows of which one could not be read names that row", () => {
  const unread = condor(POINTS, [1.5, 2.1, "1.3s", 0.75]);
  test.each(["cash", "fees", "condors"])("%s", (pick) => {
    expect(call("CONDOR.POSITIONS", unread, null, pick)).toMatchObject({
      code: "#N/A",
      message: expect.stringMatching(/row 4: SPXW 6800 call: .*"1.3s"/),
    });
  });
  test("the total of the table has no value", () => {
    expect(condorsOf(unread).total.cash).toBeInstanceOf(CellError);
  });
  test("of VIX, with what the price may be", () => {
    const rows = [
      ["Symbol", "Quantity", "Price"],
      ["VIX260421C20", 4, "1,850"],
    ];
    expect(call("ALVH.POSITIONS", rows, "cash")).toMatchObject({
      message: expect.stringMatching(/row 2: VIX260421C20: .*"1,850" may be 1850 or 1.85/),
    });
  });
  test("a row of VIX does not take the total of the SPX rows away", () => {
    const rows = [...condor(POINTS), ["VIX", "", 20, "C", 4, 1.85]];
    expect(call("CONDOR.POSITIONS", rows, null, "cash")).toBe(230);
    expect(call("ALVH.POSITIONS", rows, "cash")).toMatchObject({
      message: expect.stringContaining("row 6: 4 at 1.85: VIX has no expiry"),
    });
  });
});

test.each([
  ["expiry", condor(POINTS, PRICES, ["2026-03-25", "", "", ""]), 3, "SPXW has no expiry"],
  [
    "year",
    condor(POINTS, PRICES, Array(4).fill("26-03-25")),
    2,
    'SPXW has no expiry: "26-03-25" may be 2026-03-25 or 2025-03-26',
  ],
  ["mark", condor(["6,550", "6,560", "6,800", "6,810"], COMMAS), 2, "SPXW has no strike 6.55"],
  ["strike", condor([6550, "", 6800, 6810]), 3, "SPXW has no strike"],
  ["price", condor(POINTS, [1.5, "50%", 1.3, 0.75]), 3, '"50%" is a per cent'],
])("a blank or wrong %s is named by its row", (_, rows, row, words) => {
  expect(call("CONDOR.POSITIONS", rows, null, "cash")).toMatchObject({
    message: expect.stringMatching(new RegExp(`row ${row}: .*${words}`)),
  });
});

test("the journal and the book are without a result where a row of the broker could not be read", () => {
  const table = call("CONDOR.POSITIONS", condor(POINTS, [1.5, 2.1, "1.3s", 0.75])) as RawCell[][];
  const cells = table.map((row) => row.map((cell) => (cell instanceof CellError ? "#N/A" : cell)));
  expect(call("RISK.JOURNAL", cells, null, "P/L dollars")).toBeInstanceOf(CellError);
  expect(call("CONDOR.BOOK", cells, 6700, 0.15, "2026-03-20", null, "P/L dollars")).toBeInstanceOf(CellError);
});

test("footers, sums, headings and units again hold nothing", () => {
  const rows = [
    ...condor(POINTS),
    ["Total", "", "", "", 8, ""],
    HEAD,
    ["Source: broker", "", "", "", "", ""],
  ];
  const { found, total } = condorsOf(rows);
  expect(found).toHaveLength(1);
  expect(total.cash).toBe(230);
});
