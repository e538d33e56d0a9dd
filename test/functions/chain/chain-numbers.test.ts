/** Decimal marks, dates and times of a chain: read where one reading is left, refused with both where two are. */
import type { CellError, RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";
import { excelDate } from "../../support/excel-date";

type Cells = readonly (readonly RawCell[])[];
const message = (found: unknown) => (found as CellError).message;
const credit = (cells: Cells, expiry: RawCell, strikes: string) =>
  call("CHAIN.CREDIT", cells, expiry, strikes);
const forward = (cells: Cells, asOf: RawCell, expiry: RawCell, output = "forward") =>
  call("CHAIN.FORWARD", cells, asOf, expiry, null, null, output);
const lines = (...texts: string[]) => texts.map((text) => [text]);

describe("decimal marks", () => {
  test("a lone 0 before a comma is no group of thousands: 0.30, not 300", () => {
    const cells = lines(
      "expiry;strike;type;bid;ask",
      "21.04.2026;22;put;0,125;0,175",
      "21.04.2026;24;put;0,225;0,275",
      "21.04.2026;30;call;0,525;0,575",
      "21.04.2026;32;call;0,325;0,375",
    );
    // 0.25 - 0.15 + 0.55 - 0.35
    expect(credit(cells, excelDate("2026-04-21"), "22/24/30/32")).toBeCloseTo(0.3, 9);
  });

  const condor = (quotes: readonly (readonly [string, string])[], strikes: readonly string[]) => [
    ["expiry", "strike", "type", "bid", "ask"],
    ...quotes.map(([bid, ask], row) => [
      "2026-04-24",
      strikes[row] as string,
      row < 2 ? "put" : "call",
      bid,
      ask,
    ]),
  ];
  const STRIKES = ["6550", "6600", "7100", "7150"];

  test("an option that would cost more than the index has its decimals behind the comma: 11.2, not 11200", () => {
    const cells = condor(
      [
        ["10,400", "10,600"],
        ["16,100", "16,300"],
        ["12,500", "12,700"],
        ["7,000", "7,200"],
      ],
      STRIKES,
    );
    // 16.2 - 10.5 + 12.6 - 7.1
    expect(credit(cells, "2026-04-24", "6550/6600/7100/7150")).toBeCloseTo(11.2, 9);
  });

  test("points between thousands and commas before decimals: strikes 6.600 beside quotes 300,70", () => {
    const cells = [
      ["expiry", "strike", "type", "bid", "ask"],
      ["2026-04-24", "6.600", "call", "300,70", "301,70"],
      ["2026-04-24", "6.600", "put", "2,70", "2,90"],
      ["2026-04-24", "6.900", "call", "50,10", "50,90"],
      ["2026-04-24", "6.900", "put", "50,20", "50,80"],
    ];
    // 6900 + 50.5 - 50.5
    expect(forward(cells, 46_110, "2026-04-24")).toBeCloseTo(6900, 9);
    const long = cells.map(([expiry, strike, ...rest], row) => [
      expiry,
      row === 0 ? strike : `${strike},00`,
      ...rest,
    ]);
    expect(forward(long as RawCell[][], 46_110, "2026-04-24")).toBeCloseTo(6900, 9);
  });

  test("the mark of any other number of the table decides where quotes and strikes leave it open", () => {
    const cells = [
      ["expiry", "strike", "type", "bid", "ask", "iv"],
      ["2026-04-24", "6,600", "call", 50, 51, "12.5%"],
      ["2026-04-24", "6,600", "put", 40, 41, "12.5%"],
    ];
    expect(forward(cells, 46_110, "2026-04-24")).toBeCloseTo(6610, 9);
  });

  test("a put that would cost more than its strike says that the comma stands between thousands", () => {
    const cells = [
      ["expiry", "strike", "type", "bid", "ask"],
      ["2026-04-24", "6,600", "call", 50, 51],
      ["2026-04-24", "6,600", "put", 40, 41],
    ];
    expect(forward(cells, 46_110, "2026-04-24")).toBeCloseTo(6610, 9);
  });

  test("a mark that contradicts itself is refused with both texts", () => {
    const cells = condor(
      [
        ["10.40", "10,60"],
        ["16.10", "16.30"],
        ["12.50", "12.70"],
        ["7.00", "7.20"],
      ],
      STRIKES,
    );
    expect(message(credit(cells, "2026-04-24", "6550/6600/7100/7150"))).toBe(
      'chain: row 2 "10.40" has its decimals behind a point, row 2 "10,60" behind a comma: write all numbers alike',
    );
  });

  test("where both readings are possible the row is refused with the two", () => {
    const cells = [
      ["expiry", "strike", "type", "bid", "ask"],
      ["2026-04-24", 6600, "call", "1,400", "1,600"],
      ["2026-04-24", 6600, "put", 2, 3],
    ];
    const notes = (call("CHAIN.CHECK", cells) as RawCell[][])[1]?.at(-1);
    expect(notes).toContain('row 2: bid: the text "1,400" may be 1400 or 1.4');
  });

  test.each([
    ["(0.25)", "is quoted below 0"],
    ["1.2K", "is shortened"],
    ["10 1/8", "is a fraction"],
  ])("%s is no quote, and the row says so", (bid, why) => {
    const cells = [
      ["expiry", "strike", "type", "bid", "ask"],
      ["2026-04-24", 6600, "call", bid, 3],
      ["2026-04-24", 6600, "put", 2, 3],
    ];
    expect(JSON.stringify(call("CHAIN.CHECK", cells))).toContain(why);
  });

  test.each([
    ["$1,234.50", 1234.5],
    ["1 234.50", 1234.5],
    ["1\u00a0234.50", 1234.5],
    ["１２３４.５０", 1234.5],
    [" 1234.5 ", 1234.5],
    ["1,234.50 USD", 1234.5],
  ])("%s is the number %s", (bid, value) => {
    const cells = [
      ["expiry", "strike", "type", "bid", "ask"],
      ["2026-04-24", 5366, "call", bid, "1,235.50"],
      ["2026-04-24", 5366, "put", 0.5, 0.5],
    ];
    // 5366 + (bid + 1235.5) / 2 - 0.5
    expect(forward(cells, 46_110, "2026-04-24")).toBeCloseTo(5366 + (value + 1235.5) / 2 - 0.5, 9);
  });
});

describe("dates", () => {
  const pairsOn = (...expiries: readonly RawCell[]): Cells => [
    ["expiry", "strike", "type", "bid", "ask"],
    ...expiries.flatMap((expiry, row) => [
      [expiry, 6900, "call", 50 + row, 51 + row],
      [expiry, 6900, "put", 40, 41],
    ]),
  ];
  const ASKED = excelDate("2026-01-02");

  test("a day above 12 anywhere in the column puts the day first everywhere", () => {
    const cells = pairsOn("05/01/2026", "09/01/2026", "16/01/2026", "30/01/2026");
    // The first of them runs three days, not to the first of May.
    expect(forward(cells, ASKED, "2026-01-05", "days")).toBe(3);
    for (const [row, expiry] of ["2026-01-05", "2026-01-09", "2026-01-16", "2026-01-30"].entries())
      expect(forward(cells, ASKED, expiry)).toBeCloseTo(6910 + row, 9);
    expect(JSON.stringify(call("CHAIN.CHECK", cells))).toContain('\\"expiry\\" is read with the day first');
  });

  test("no option expires on a weekend: a date that would be a Sunday with the day first has the month first, and so have the others", () => {
    // 6 December 2026 is a Sunday and 12 June a Friday, so the month stands first: 2 September, a Wednesday.
    const cells = pairsOn("09/02/2026", "06/12/2026");
    expect(forward(cells, ASKED, "2026-06-12")).toBeCloseTo(6911, 9);
    expect(forward(cells, ASKED, "2026-09-02")).toBeCloseTo(6910, 9);
  });

  test("the weekend of one reading decides for the other", () => {
    // 4 July 2026 is a Saturday; 7 April 2026 is a Tuesday.
    expect(forward(pairsOn("07/04/2026"), ASKED, "2026-04-07")).toBeCloseTo(6910, 9);
  });

  test("where nothing decides the month stands first, and the check says so", () => {
    const cells = pairsOn("02/03/2026");
    // 3 February 2026 and 2 March 2026 are both weekdays.
    expect(forward(cells, ASKED, "2026-02-03")).toBeCloseTo(6910, 9);
    expect(JSON.stringify(call("CHAIN.CHECK", cells))).toContain(
      'dates such as \\"02/03/2026\\" are read with the month first',
    );
  });

  test("option symbols beside the dates decide", () => {
    const cells = [
      ["symbol", "expiry", "strike", "type", "bid", "ask"],
      ["SPXW260302C06900000", "02/03/2026", 6900, "call", 50, 51],
      ["SPXW260302P06900000", "02/03/2026", 6900, "put", 40, 41],
    ];
    expect(forward(cells, ASKED, "2026-03-02")).toBeCloseTo(6910, 9);
  });

  test("the quote day beside the expiries decides", () => {
    const cells = [
      ["quote date", "expiry", "strike", "type", "bid", "ask"],
      ["20/02/2026", "02/03/2026", 6900, "call", 50, 51],
      ["20/02/2026", "02/03/2026", 6900, "put", 40, 41],
    ];
    expect(forward(cells, excelDate("2026-02-20"), "2026-03-02")).toBeCloseTo(6910, 9);
  });

  test("a column that has it both ways is refused with both texts", () => {
    expect(message(forward(pairsOn("13/02/2026", "02/27/2026"), ASKED, "2026-02-13"))).toMatch(
      /^chain: "expiry": row 2 "13\/02\/2026" has the day first \(2026-02-13\), row \d "02\/27\/2026" has the month/,
    );
  });

  test.each([
    "2026-01-16",
    "1/16/26",
    "01-16-2026",
    "16.01.2026",
    "16 JAN 26",
    "Jan 16, 2026",
    "Fri Jan 16 2026",
    "20260116",
  ])("%s is the sixteenth of January", (expiry) =>
    expect(forward(pairsOn(expiry), ASKED, "2026-01-16")).toBeCloseTo(6910, 9),
  );
});

describe("quote times", () => {
  const timed = (heading: string, ...cells: readonly RawCell[]): Cells => [
    ["quote date", heading, "root", "expiry", "strike", "type", "bid", "ask"],
    ["2026-01-15", ...cells, "SPXW", "2026-01-16", 6900, "call", 50, 51],
    ["2026-01-15", ...cells, "SPXW", "2026-01-16", 6900, "put", 40, 41],
  ];
  const hoursToExpiry = (cells: Cells) =>
    24 * (forward(cells, excelDate("2026-01-15"), "2026-01-16", "days") as number);

  test.each([
    [1000, 30],
    ["100000", 30],
    ["1000", 30],
    ["10:00", 30],
    ["10:00:00", 30],
    ["10:00 AM", 30],
    ["10:00 a.m.", 30],
    [10, 30],
    [10 / 24, 30],
    ["15:45", 24.25],
    ["3:45 p.m.", 24.25],
    ["3:45 PM ET", 24.25],
    ["20:45 UTC", 24.25],
    ["20:45Z", 24.25],
    ["14:45 CT", 24.25],
    ["12:45 PST", 24.25],
    ["21:45 CET", 24.25],
    ["15:45:00-05:00", 24.25],
  ])("quotes of %s have %s hours to the close of the next day", (time, hours) =>
    expect(hoursToExpiry(timed("quote time", time))).toBeCloseTo(hours, 6),
  );

  test.each([
    ["2026-01-15T20:45:00Z", 24.25],
    ["2026-01-15 15:45", 24.25],
    ["2026-01-15T15:45:00-05:00", 24.25],
    [Date.UTC(2026, 0, 15, 20, 45) / 1000, 24.25],
    [Date.UTC(2026, 0, 15, 20, 45), 24.25],
    [String(Date.UTC(2026, 0, 15, 20, 45)), 24.25],
    [`${Date.UTC(2026, 0, 15, 20, 45)}000000`, 24.25],
    // Past midnight in Tokyo it is still the day before in New York.
    ["2026-01-16 05:45 JST", 24.25],
  ])("a stamp of %s has %s hours to the close of the next day", (stamp, hours) => {
    const cells = timed("note", "").map((row, index) => (index === 0 ? row : [stamp, ...row.slice(1)]));
    expect(hoursToExpiry(cells)).toBeCloseTo(hours, 6);
  });

  test.each(["15:45 XYZT", "noon", "25:00"])("a time such as %s is refused, not dropped", (time) => {
    expect(message(forward(timed("quote time", time), excelDate("2026-01-15"), "2026-01-16"))).toContain(
      `row 2: the quote time must be a time of day, got the text "${time}"`,
    );
  });

  test("on the day of expiry a chain without a quote time asks for one", () => {
    const cells = timed("note", "").map(([, ...row], index) => (index === 0 ? row : row));
    expect(message(call("CHAIN.SMILE", cells, excelDate("2026-01-16"), "2026-01-16"))).toContain(
      "give asOf a time of day, such as 15:45",
    );
    expect(forward(cells, excelDate("2026-01-16") + 15.75 / 24, "2026-01-16")).toBeCloseTo(6910, 9);
  });
});
