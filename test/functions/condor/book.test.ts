import { CellError, type RawArgument } from "../../../src/functions/cells";
import { call } from "../../support/call";

/** Thursday 2026-12-17. */
const EXPIRY = 46_373;
const ROW = [EXPIRY, 7005, 7015, 7265, 7275, 2, 1.09];
const book = (positions: RawArgument, pick: RawArgument = null) =>
  call("CONDOR.BOOK", positions, 7140, 0.18, EXPIRY - 1, null, pick);

test("rows and total agree with the single functions", () => {
  const rows = book([ROW, [EXPIRY, 6995, 7005, 7275, 7285, 1, 0.8]]) as (string | number)[][];
  expect(rows).toHaveLength(4);
  const [header, first, second, total] = rows as [string[], number[], number[], number[]];
  const column = (name: string) => header.indexOf(name);
  const single = call(
    "CONDOR.PL",
    7140,
    "7005/7015/7265/7275",
    "1t",
    0.18,
    1.09,
    2,
    null,
    null,
    null,
    null,
    "P/L dollars",
  );
  expect(first[column("P/L dollars")]).toBeCloseTo(single as number, 8);
  for (const name of ["P/L dollars", "delta", "vega", "worst loss", "margin", "open risk", "contracts"])
    expect(total[column(name)]).toBeCloseTo(
      (first[column(name)] as number) + (second[column(name)] as number),
      8,
    );
  expect(first[column("worst loss")]).toBeCloseTo(2 * 8.91 * 100, 8);
  expect(first[column("margin")]).toBe(2000);
});

test("open risk is what can still be lost from here", () => {
  const worst = book([ROW], "worst loss") as number;
  const profit = book([ROW], "P/L dollars") as number;
  expect(book([ROW], "open risk")).toBeCloseTo(worst + profit, 8);
});

test("a heading and empty rows are skipped", () => {
  const heading = ["expiry", "long put", "short put", "short call", "long call", "contracts", "credit"];
  expect(
    book([heading, ROW, [0, 0, 0, 0, 0, 0, 0], [null, null, null, null, null, null, null]], "contracts"),
  ).toBe(2);
});

const bad: { title: string; row: RawArgument[]; words: RegExp }[] = [
  {
    title: "crossed strikes",
    row: [EXPIRY, 7015, 7005, 7265, 7275, 2, 1.09],
    words: /row 2 .*must be ascending/,
  },
  {
    title: "half a contract",
    row: [EXPIRY, 7005, 7015, 7265, 7275, 0.5, 1.09],
    words: /row 2: contracts must be a whole number/,
  },
];

test.each(bad)("$title spoils its own row and leaves no half total", ({ row, words }) => {
  const rows = book([ROW, row as never]) as (string | number | CellError)[][];
  expect(rows[1]?.every((cell) => !(cell instanceof CellError))).toBe(true);
  const spoiled = rows[2]?.find((cell) => cell instanceof CellError) as CellError;
  expect(spoiled.message).toMatch(words);
  expect(rows[3]?.find((cell) => cell instanceof CellError)).toMatchObject({
    code: "#N/A",
    message: "1 of 2 positions have an error",
  });
});

test("each position has its own volatility where a column gives one", () => {
  const two = [ROW, [EXPIRY + 1, 7005, 7015, 7265, 7275, 1, 1.5]];
  const rows = call("CONDOR.BOOK", two, 7140, [[0.18], [0.2]], EXPIRY - 1) as (string | number)[][];
  const profit = (rows[0] as string[]).indexOf("P/L dollars");
  const single = call(
    "CONDOR.PL",
    7140,
    "7005/7015/7265/7275",
    "2t",
    0.2,
    1.5,
    1,
    null,
    null,
    null,
    null,
    "P/L dollars",
  );
  expect(rows[2]?.[profit]).toBeCloseTo(single as number, 8);
  expect(call("CONDOR.BOOK", two, 7140, [[0.18], [0.2], [0.2]], EXPIRY - 1)).toMatchObject({
    code: "#VALUE!",
    message: expect.stringContaining("one for each of the 2 positions or 2 rows of the range, got 3"),
  });
});

test("strikes stand as one text too", () => {
  const spelled = book([[EXPIRY, "7005/7015/7265/7275", 2, 1.09]], "P/L dollars");
  expect(spelled).toBe(book([ROW], "P/L dollars"));
});

test("headings in another order are followed, never skipped over", () => {
  const [expiry, a, b, c, d, contracts, credit] = ROW;
  const swapped = [
    ["credit", "Contracts", "expiry", "long put", "short put", "short call", "long call"],
    [credit, contracts, expiry, a, b, c, d],
  ];
  expect(book(swapped as never, "P/L dollars")).toBe(book([ROW], "P/L dollars"));
  const spelled = [
    ["strikes", "expiry", "credit", "contracts"],
    ["7005/7015/7265/7275", expiry, credit, contracts],
  ];
  expect(book(spelled as never, "P/L dollars")).toBe(book([ROW], "P/L dollars"));
});

test("a bad row below a heading is named by its row in the range", () => {
  const heading = ["expiry", "long put", "short put", "short call", "long call", "contracts", "credit"];
  const rows = book([heading, ROW, [EXPIRY + 2, 7005, 7015, 7265, 7275, 2, 1.09]] as never) as unknown[][];
  expect(JSON.stringify(rows[2])).toMatch(/positions, row 3: expiry/);
});

test("a column of volatilities beside a range with spare rows keeps to its rows", () => {
  const empty = [null, null, null, null, null, null, null];
  const two = [ROW, empty, [EXPIRY + 1, 7005, 7015, 7265, 7275, 1, 1.5], empty];
  const spared = call("CONDOR.BOOK", two, 7140, [[0.18], [null], [0.2], [null]], EXPIRY - 1, null, "P/L");
  const packed = call(
    "CONDOR.BOOK",
    [two[0], two[2]] as never,
    7140,
    [[0.18], [0.2]],
    EXPIRY - 1,
    null,
    "P/L",
  );
  expect(spared).toBe(packed);
});

test("an expiry on a closed day is refused with the day that is meant, a monthly one is moved", () => {
  const at = (expiry: RawArgument, asOf: RawArgument) =>
    call(
      "CONDOR.BOOK",
      [[expiry, 7005, 7015, 7265, 7275, 2, 1.09]] as never,
      7140,
      0.18,
      asOf,
    ) as RawArgument[][];
  for (const [expiry, right] of [
    ["2025-12-25", "2025-12-24"],
    ["2026-12-19", "2026-12-18"],
    ["2025-01-09", "2025-01-08"],
  ])
    expect(JSON.stringify(at(expiry as string, "2024-12-31")[1])).toMatch(
      new RegExp(`positions, row 1: expiry .*got ${expiry}.*expire on ${right}`),
    );
  expect(at("2026-06-19", "2026-06-17")[1]![0]).toBe(46_191);
});

test("settlements whose dates have the day first in one row and the month first in another are refused", () => {
  const mixed = [
    ["13/12/2025", 6878],
    ["12/14/2025", 6800],
  ];
  const found = call("CONDOR.BOOK", [ROW], 7140, 0.18, EXPIRY - 1, 0, null, null, mixed) as CellError;
  expect(found.message).toMatch(
    /^settlements: row 1 "13\/12\/2025" has the day first .*, row 2 "12\/14\/2025" has the month first/,
  );
});
