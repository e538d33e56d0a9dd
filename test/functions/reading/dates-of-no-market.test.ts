import { CellError, type RawCell } from "../../../src/functions/cells";
import { dayOrderOf } from "../../../src/functions/reading/day-order";
import { call } from "../../support/call";

const message = (found: unknown) => (found instanceof CellError ? found.message : String(found));

describe("a date that begins with a year of two digits", () => {
  test("is refused with both readings where nothing tells", () => {
    expect(message(call("OPTION.DAYS", "24-01-05", "2024-01-12", "trading"))).toMatch(
      /24-01-05" - 2024-01-05, or 2005-01-24\? Write the year with four digits/,
    );
    for (const text of ["24-01-05", "25-12-31", "29-02-01"])
      expect(message(call("ALVH.EXPIRY", text, 30))).toMatch(/four digits/);
  });

  test("is a day where its column tells the day first, and where it can be no year", () => {
    expect(call("ALVH.EXPIRY", [["15-01-24"], ["24-01-24"]], 30)).toEqual(
      call("ALVH.EXPIRY", [["2024-01-15"], ["2024-01-24"]], 30),
    );
    expect(call("ALVH.EXPIRY", "24/01/24", 30)).toBe(call("ALVH.EXPIRY", "2024-01-24", 30));
    expect(call("ALVH.EXPIRY", "24-13-05", 30)).toBeInstanceOf(CellError);
  });
});

test("numbers of year, month and day are no serial numbers of a distant century", () => {
  expect(
    message(
      call(
        "ALVH.CURVE",
        [
          [240117, 14],
          [240214, 15.5],
        ],
        30,
        240105,
      ),
    ),
  ).toMatch(/got 240117/);
  expect(message(call("REGIME.EVENT", [[45_300, "CPI"]], 261209))).toMatch(/got 261209/);
  expect(message(call("OPTION.DAYS", 45_296, 240112))).toMatch(/got 240112/);
});

test.each<[string, number, number, number]>([
  ["eight digits", 20240117, 20240214, 20240105],
  ["seconds since 1970", 1_705_449_600 + 16 * 3600, 1_707_868_800 + 16 * 3600, 1_704_412_800 + 16 * 3600],
])("a curve takes dates in %s", (_, one, two, asOf) => {
  // By hand: 12 and 40 days, 14 + 1.5 x 18 / 28.
  expect(
    call(
      "ALVH.CURVE",
      [
        [one, 14],
        [two, 15.5],
      ],
      30,
      asOf,
    ),
  ).toBeCloseTo(14.9643, 4);
});

describe("a column of dates of which Excel read a part", () => {
  const told = (cells: RawCell[]) => dayOrderOf(cells);
  test("is refused with what its serial numbers were written as", () => {
    expect(told([46_143, "16/01/2026", "30/01/2026"])).toMatchObject({
      contradiction: { dayFirst: { text: "16/01/2026" }, monthFirst: { text: "05/01/2026", at: 0 } },
    });
    expect(told(["01/16/2026", 46_027])).toMatchObject({
      contradiction: { dayFirst: { text: "05/01/2026" }, monthFirst: { text: "01/16/2026" } },
    });
    const curve = [
      [46_143, 18],
      ["16/01/2026", 19],
      ["30/01/2026", 20],
    ];
    expect(message(call("ALVH.CURVE", curve, 30, "2026-01-01"))).toMatch(
      /row 2 "16\/01\/2026" has the day first \(2026-01-16\), row 1 "05\/01\/2026" has the month first \(2026-05-01\)/,
    );
    expect(
      message(call("OPTION.DAYS", "2026-01-02", "2026-02-20", "trading", [[46_143], ["16/01/2026"]])),
    ).toMatch(/same order/);
  });

  test("is read where a serial number can be no half: a day above 12, the same day both ways, no order told", () => {
    for (const cells of [
      [46_143, 46_042, "16/01/2026"],
      [46_055, "16/01/2026"],
      [46_143, "2026-01-16"],
      [46_143, "16.01.2026"],
    ])
      expect(told(cells).contradiction).toBeUndefined();
  });
});

test("nothing expires on a weekend, which leaves one reading of an expiry", () => {
  // 12 January 2024 is a Friday, 1 December a Sunday.
  expect(call("OPTION.DAYS", "2024-01-05", "12/01/2024")).toBe(7);
  expect(call("OPTION.DAYS", "2024-01-05", "02/10/2024")).toBe(271);
  // Both are days of the week.
  expect(call("OPTION.DAYS", "2024-01-05", "02/05/2024")).toBe(31);
});

describe("a curve whose columns nobody names", () => {
  test.each<[string, RawCell[][]]>([
    ["one row a day", [["2026-03-05", 18.4, 19.1, 19.9, 20.3, 20.6, 21.2, 21.6, 21.9]]],
    [
      "months above a day",
      [
        ["", "Mar", "Apr", "May"],
        ["2026-03-05", 18.4, 19.1, 19.9],
      ],
    ],
    [
      "days between dates and futures",
      [
        ["2026-03-18", 13, 14],
        ["2026-04-15", 41, 15.5],
      ],
    ],
    [
      "bid and ask",
      [
        ["Financial Instrument", "Bid", "Ask"],
        ["2026-03-18", 13.9, 14.1],
        ["2026-04-15", 15.4, 15.6],
      ],
    ],
  ])("is refused: %s", (_, curve) => {
    expect(message(call("ALVH.CURVE", curve, 30, "2026-03-05"))).toMatch(
      /more columns of numbers, and no heading/,
    );
    expect(message(call("ALVH.LADDER", curve, 300_000, 10, "2026-03-05"))).toMatch(/^(?!\d)/);
  });

  test("is read where words stand beside it", () => {
    const curve = [
      [12, 14, "Jan"],
      [40, 15.5, "Feb"],
    ];
    expect(call("ALVH.CURVE", curve, 30)).toBeCloseTo(14.9643, 4);
  });
});

describe("Barchart's page of VIX futures", () => {
  // By hand: 12 and 40 days from 2024-01-05 to 17 January and 14 February, 14 + 1.5 x 18 / 28.
  const read = (names: string[]) =>
    call(
      "ALVH.CURVE",
      [["Contract", "Last"], ...names.map((name, at) => [name, [14, 15.5, 16.2][at]!])],
      30,
      "2024-01-05",
    );
  test.each([
    [["VIF24 (Jan '24)", "VIG24 (Feb '24)", "VIH24 (Mar '24)"]],
    [["VIF24", "VIG24", "VIH24"]],
    [["VXF24 (Jan '24)", "VXG24 (Feb '24)", "VXH24 (Mar '24)"]],
    [["VXF4", "VXG4", "VXH4"]],
    [["Jan '24", "Feb '24", "Mar '24"]],
  ])("%s", (names) => {
    expect(read(names)).toBeCloseTo(14.9643, 4);
  });
  test("leaves its cash row out", () => {
    const rows = [
      ["Contract", "Last"],
      ["VIY00 (Cash)", 13.35],
      ["VIF24 (Jan '24)", 14],
      ["VIG24 (Feb '24)", 15.5],
    ];
    expect(call("ALVH.CURVE", rows, 30, "2024-01-05")).toBeCloseTo(14.9643, 4);
  });
});

describe("a reading in per cent is refused with what to type", () => {
  test.each<[string, number, RegExp]>([
    ["EV over hurdle", 1, /for 1 % type 0\.01/],
    ["EV over hurdle", 5, /for 5 % type 0\.05/],
    ["VIX slope", 8, /for 8 % type 0\.08/],
    ["VRP", 18, /for 18 % type 0\.18/],
    ["market cap change", 5, /for 5 % type 0\.05/],
    ["ROA", 5, /for 5 % type 0\.05/],
    ["ROE", 15, /for 15 % type 0\.15/],
    ["ROE", 5, /for 5 % type 0\.05/],
    ["ROE median", 1, /for 1 % type 0\.01/],
    ["REER deviation", 8, /for 8 % type 0\.08/],
  ])("%s of %d", (label, value, words) => {
    expect(message(call("REGIME.STATE", [[label, value]], null, label))).toMatch(words);
  });
  test.each<[string, number]>([
    ["EV over hurdle", 0.3],
    ["VIX slope", 0.35],
    ["VIX slope", -0.3],
    ["VRP", 1.8],
    ["market cap change", -0.34],
    ["ROE", 0.45],
  ])("%s of %d is one", (label, value) => {
    expect(call("REGIME.STATE", [[label, value]], null, label)).toBe(value);
  });
  test("and opens no gate", () => {
    const rows: RawCell[][] = [["EV over hurdle", 1]];
    const gates = call("RISK.WHY", rows) as RawCell[][];
    expect(JSON.stringify(gates)).toMatch(/type 0\.01/);
  });
});
