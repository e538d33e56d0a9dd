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

test("a date that holds its time is not moved by a column of times", () => {
  const timed = [DECEMBER + 14 / 24, "FOMC statement", "14:00"];
  expect(
    call("REGIME.EVENT", DECEMBER - 4, [["date", "event", "time"], timed], null, "hours to event"),
  ).toBeCloseTo(4 * 24 + 14, 6);
});

test("of two releases of one event on a day the first counts, in whatever order they stand", () => {
  const rows: RawCell[][] = [
    [DECEMBER, "CPI y/y", "10:00"],
    [DECEMBER, "Core CPI m/m", "08:30"],
  ];
  for (const each of [rows, [...rows].reverse()])
    expect(
      call("REGIME.EVENT", DECEMBER - 4, [["date", "event", "time"], ...each], null, "hours to event"),
    ).toBeCloseTo(4 * 24 + 8.5, 6);
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
    message: "calendar: holds no FOMC, CPI, PPI or GDP after asOf (2026-12-10); bring it up to date",
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

describe("names as agencies and calendars write them", () => {
  /** Noon of 7 December 2026. */
  const noon = DECEMBER - 2 + 0.5;
  const hoursTo = (name: string, asOf = DECEMBER + 12 / 24) =>
    call(
      "REGIME.EVENT",
      asOf,
      [
        [DECEMBER, name],
        [DECEMBER + 30, "CPI"],
      ],
      null,
      "hours to event",
    );

  test.each([
    "Federal Open Market Committee",
    "Fed Interest Rate Decision",
    "Federal Funds Rate",
    "F.O.M.C.",
  ])("%s two hours ahead is under embargo", (name) => {
    expect(hoursTo(name)).toBeCloseTo(2, 6);
    const calendar = [
      [DECEMBER, name],
      [DECEMBER + 30, "CPI"],
    ];
    expect(call("REGIME.EVENT", DECEMBER + 0.5, calendar, null, "event embargo")).toBe(true);
  });

  test.each([
    "German CPI",
    "UK CPI y/y",
    "FOMC Minutes",
    "FOMC Member Bowman Speaks",
    "ECB Interest Rate Decision",
  ])("%s is passed over", (name) => {
    expect(hoursTo(name)).toBeCloseTo(30 * 24 - 12 + 8.5, 6);
  });

  test("a calendar's columns of time, currency and event are read by their headings, in any order", () => {
    const calendar: RawCell[][] = [
      ["Economic calendar, week of 6 December"],
      ["Time", "Currency", "Event", "Date"],
      ["8:30am", "EUR", "CPI y/y", "2026-12-08"],
      ["8:30am", "USD", "Core CPI m/m", "2026-12-10"],
      ["8:30am", "USD", "CPI m/m", "2026-12-10"],
      ["19:00 UTC", "USD", "FOMC Statement", "2026-12-09"],
      ["", "USD", "Dinner of the board", "2026-12-09"],
    ];
    const found = call("REGIME.EVENT", noon, calendar, DECEMBER + 2) as RawCell[][];
    expect(found[1]).toEqual(
      ["FOMC", DECEMBER + 14 / 24, 50, true, false].map((cell) =>
        typeof cell === "number" ? expect.closeTo(cell, 6) : cell,
      ),
    );
    expect(found[2]?.[1]).toBeCloseTo(DECEMBER + 1 + 8.5 / 24, 6);
    expect(found[5]).toEqual(["not understood", '1 row: "Dinner of the board"', "", "", ""]);
    expect(call("REGIME.EVENT", noon, calendar, DECEMBER + 2, "events before expiry")).toBe(2);
  });

  test("a time that cannot be read is refused by its row, where words for no time leave the day", () => {
    const at = (time: RawCell) =>
      call(
        "REGIME.EVENT",
        noon,
        [
          ["date", "time", "event"],
          [DECEMBER + 2, time, "CPI and PPI"],
        ],
        null,
        "hours to event",
      );
    for (const time of ["8:30 XYZ", "25:00", "0830h?"])
      expect((at(time) as CellError).message).toMatch(
        /^calendar \(time\), row 2 column 2: must be a time such as/,
      );
    for (const time of ["All Day", "Tentative", "", null]) expect(at(time)).toEqual(expect.any(Number));
    expect(at("8:30am")).toBeCloseTo(92.5, 6);
  });

  describe("calendars in other layouts", () => {
    const hours = (rows: RawCell[][]) => call("REGIME.EVENT", noon, rows, null, "hours to event");
    const moment = DECEMBER + 14 / 24;
    const right = 50;

    test.each([
      ["event before date", [["FOMC", moment]]],
      [
        "no headings, date, time, currency, impact, event",
        [["2026-12-09", "2:00pm", "USD", "High", "FOMC Statement"]],
      ],
      [
        "a day written once above its times",
        [
          ["Date", "Time", "Currency", "Event"],
          ["Dec 9 2026", "8:30am", "USD", "JOLTS Job Openings"],
          ["", "2:00pm", "USD", "Federal Funds Rate"],
        ],
      ],
      [
        "the zone in a heading",
        [
          ["Date", "Time (UTC)", "Event"],
          [DECEMBER, "19:00", "FOMC"],
        ],
      ],
      [
        "the zone in a heading over stamps",
        [
          ["date_utc", "Event"],
          [DECEMBER + 19 / 24, "FOMC"],
        ],
      ],
      [
        "a calendar of Outlook",
        [
          ["Subject", "Start Date", "Start Time"],
          ["FOMC", "12/09/2026", "2:00 PM"],
        ],
      ],
      ["a meeting of two days", [["FOMC", "December 8-9, 2026"]]],
      ["the same, the day first", [["FOMC", "8\u20139 Dec 2026"]]],
    ] as [string, RawCell[][]][])("%s", (_, rows) => {
      expect(hours(rows)).toBeCloseTo(right, 6);
    });

    test("a date without its year, a blank one without a time, and two columns of one heading are refused", () => {
      const said = (rows: RawCell[][]) => (hours(rows) as CellError).message;
      const head = ["Date", "Time", "Event"];
      expect(said([head, ["Wed Dec 9", "2:00pm", "FOMC"]])).toMatch(/row 2 column 1.*its year is missing$/);
      expect(said([head, ["2026-12-09", "", "PPI"], ["", "", "FOMC"]])).toMatch(
        /row 3 column 1.*got a blank cell/,
      );
      expect(
        said([
          ["date", "date", "event"],
          [1, 2, "FOMC"],
        ]),
      ).toBe('calendar: the heading "date" stands twice');
      expect(
        said([
          ["Date", "Time (ABCT)", "Event"],
          ["2026-12-09", "14:00", "FOMC"],
        ]),
      ).toMatch(/got the text "14:00 ABCT"$/);
    });
  });

  test("dates as texts are dates, the day first where the column says so", () => {
    const calendar = [
      ["09/12/2026", "FOMC"],
      ["30/12/2026", "CPI"],
    ];
    expect(call("REGIME.EVENT", noon, calendar, null, "hours to event")).toBeCloseTo(50, 6);
  });

  test("a calendar of which nothing is understood says what it holds", () => {
    const found = call("REGIME.EVENT", noon, [
      [DECEMBER, "Dinner"],
      [DECEMBER, "constructor"],
    ]) as CellError;
    expect(found.message).toMatch(/bring it up to date; not understood: 2 rows: "Dinner", "constructor"$/);
  });
});
