import { CellError, type RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

// The Fed's published calendar: statements on 2026-10-28 and 2026-12-09 at 14:00.
const OCTOBER = 46323;
const DECEMBER = 46365;

test("the calendar is read with date or event first, other events and headings skipped", () => {
  const calendar: RawCell[][] = [
    ["event", "date"],
    ["Nonfarm payrolls", DECEMBER - 5],
    ["FOMC statement", DECEMBER],
    ["Core CPI m/m", DECEMBER + 1],
    ["", ""],
  ];
  const swapped = calendar.map(([event, date]) => [date as RawCell, event as RawCell]);
  const asOf = DECEMBER - 4;
  expect(call("REGIME.EVENT", asOf, calendar, null, "event")).toBe("FOMC");
  expect(call("REGIME.EVENT", asOf, swapped, null, "hours to event")).toBeCloseTo(4 * 24 + 14, 6);
  expect(call("REGIME.EVENT", asOf, calendar, DECEMBER + 2, "events before expiry")).toBe(2);
});

test("a column of days gives a column of embargoes", () => {
  const asOf = [[DECEMBER - 3], [DECEMBER - 1], [DECEMBER]];
  const found = call("REGIME.EVENT", asOf, [[DECEMBER, "FOMC"]], null, "event embargo");
  expect(found).toEqual([[false], [true], [true]]);
});

test("a calendar that has run out is an error, not a free pass", () => {
  expect(
    call(
      "REGIME.EVENT",
      DECEMBER + 1,
      [
        [OCTOBER, "FOMC"],
        [DECEMBER, "FOMC"],
      ],
      null,
      "event embargo",
    ),
  ).toMatchObject({
    code: "#N/A",
    message: `calendar: holds no FOMC, CPI, PPI or GDP after asOf (${DECEMBER + 1}); bring it up to date`,
  });
});

test("an event without a date is refused by its row", () => {
  const found = call("REGIME.EVENT", OCTOBER, [
    [DECEMBER, "FOMC"],
    ["soon", "CPI"],
  ]);
  expect(found).toBeInstanceOf(CellError);
  expect((found as CellError).message).toMatch(/^calendar .*row 2 column 1: must be .* got the text "soon"/);
  const unnamed = call("REGIME.EVENT", OCTOBER, [
    [DECEMBER, "FOMC"],
    [DECEMBER + 1, null],
  ]);
  expect((unnamed as CellError).message).toContain("row 2 column 2: must be the name of an event");
});

test("an expiry in the past is refused, and none is asked for", () => {
  const calendar = [[DECEMBER, "FOMC"]];
  expect((call("REGIME.EVENT", OCTOBER, calendar, OCTOBER - 1) as CellError).message).toContain("expiry");
  expect(call("REGIME.EVENT", OCTOBER, calendar, null, "before expiry")).toMatchObject({
    message: "give expiry",
  });
});
