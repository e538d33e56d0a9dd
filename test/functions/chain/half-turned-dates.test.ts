/**
 * Day-first dates opened by an Excel of the United States: 9 January becomes 1 September, the 16th stays a text. Serial
 * numbers: 46266 is 2026-09-01, 46175 is 2026-06-02, 46031 is 2026-01-09.
 */
import { CellError, type RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const HEADINGS = ["expiry", "strike", "type", "bid", "ask"];
const pair = (expiry: RawCell): RawCell[][] => [
  [expiry, 6900, "C", 30, 31],
  [expiry, 6900, "P", 29, 30],
];
const chain = (...expiries: RawCell[]) => [HEADINGS, ...expiries.flatMap(pair)];
const check = (cells: RawCell[][]) => call("CHAIN.CHECK", cells, "2026-01-05");

test.each([
  ["a half-turned column of expiries", chain(46_266, "16/01/2026", "30/01/2026", 46_175)],
  ["the same with the text first", chain("16/01/2026", 46_266)],
])("%s is refused with both dates and their rows", (_, cells) => {
  const found = check(cells) as CellError;
  expect(found).toBeInstanceOf(CellError);
  expect(found.message).toMatch(
    /^chain: "expiry": row \d "16\/01\/2026" has the day first \(2026-01-16\), row \d "09\/01\/2026" has the month first \(2026-09-01\)/,
  );
});

test("so is a column of quote days: 5 January became 1 May", () => {
  const rows = chain("2026-02-20", "2026-03-20").map((row, at) => [
    at === 0 ? "quote date" : at % 2 === 0 ? 46_143 : "13/01/2026",
    ...row,
  ]);
  expect((call("CHAIN.CHECK", rows) as CellError).message).toMatch(
    /"quote date": row \d "13\/01\/2026" has the day first/,
  );
});

test.each([
  ["a day above 12 among the dates that Excel made", chain("16/01/2026", 46_266, 46_052)],
  ["dates alone", chain(46_266, 46_175)],
  ["dates beside texts of the year first", chain(46_266, "2026-01-16")],
  ["dates that read alike both ways", chain("16/01/2026", 46_055)],
])("%s are read", (_, cells) => expect(check(cells)).not.toBeInstanceOf(CellError));
