import fc from "fast-check";
import { isSession, sessionAfter } from "../../../src/engine/calendar/sessions";
import { CellError, type RawArgument, type RawCell } from "../../../src/functions/cells";
import { call, callBy, definitionOf } from "../../support/call";
import { excelDate } from "../../support/excel-date";

const STRIKES = [7005, 7015, 7265, 7275];
/** The model's price of the worked condor for the next session, worked out elsewhere. */
const CREDIT = 1.08532;
const WEDNESDAY = excelDate("2026-12-02");

const book = (given: Record<string, RawArgument>) =>
  callBy(definitionOf("CONDOR.BOOK"), { spot: 7140, vol: 0.18, ...given });
const cellsOf = (answer: ReturnType<typeof book>, row: number, ...names: string[]) => {
  const rows = answer as RawCell[][];
  return names.map((name) => rows[row]![rows[0]!.indexOf(name)]);
};

describe("ten worked condors sold at a close for the next session", () => {
  test.each([
    ["2026-12-02", "2026-12-03", "Wednesday for Thursday"],
    ["2026-12-04", "2026-12-07", "Friday for Monday"],
    ["2026-11-25", "2026-11-27", "the eve of Thanksgiving for the half day after it"],
    ["2026-12-24", "2026-12-28", "Christmas Eve over four days"],
    ["2025-01-08", "2025-01-10", "over a day of mourning"],
    ["2026-07-02", "2026-07-06", "over Independence Day kept on a Friday"],
  ])("%s for %s stand at nothing: %s", (asOf, expiry) => {
    const positions = [[expiry, ...STRIKES, 10, CREDIT]];
    // The credit is known to half a unit of its fifth digit: $0.005 a condor of $100 a point.
    expect(Math.abs(book({ positions, asOf, return: "P/L dollars" }) as number)).toBeLessThan(0.01);
    // Ten condors can lose 10 less the credit: $8,914.68.
    expect(book({ positions, asOf, return: "open risk" })).toBeCloseTo(8914.68, 1);
  });

  test("calendar days only where they are asked for: one for Thursday, three for Monday", () => {
    const on = (asOf: string, expiry: string) =>
      book({ positions: [[expiry, ...STRIKES, 10, CREDIT]], asOf, clock: "calendar", return: "P/L dollars" });
    expect(on("2026-12-02", "2026-12-03")).toBeCloseTo(550.2, 1);
    expect(on("2026-12-04", "2026-12-07")).toBeCloseTo(-1561, 0);
  });

  test("the days of a row and the risk of the book are handed on as they stand", () => {
    const positions = [["2026-12-07", ...STRIKES, 10, CREDIT]];
    const rows = book({ positions, asOf: "2026-12-04" });
    const [days, profit] = cellsOf(rows, 1, "days", "P/L");
    expect(days).toBe("1t");
    const single = call(
      "CONDOR.PL",
      7140,
      STRIKES.join("/"),
      days as string,
      0.18,
      CREDIT,
      10,
      null,
      null,
      null,
      null,
      "P/L",
    );
    expect((single as number) * 10).toBeCloseTo(profit as number, 8);
    const openRisk = book({ positions, asOf: "2026-12-04", return: "open risk" }) as number;
    // 10 % of 200,000 leaves 20,000 - 8,914.68 of room: twelve condors of 891 dollars.
    expect(call("RISK.SIZE", 200_000, 0.5, 8.91, null, openRisk, 0.1)).toBe(12);
  });
});

test("a condor booked at its own model credit stands at nothing, whatever day it is sold and however long it runs", () => {
  const sale = fc.integer({ min: excelDate("1990-01-02"), max: excelDate("2040-12-31") }).filter(isSession);
  fc.assert(
    fc.property(
      sale,
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0.08, max: 0.6, noNaN: true }),
      (asOf, sessions, vol) => {
        let expiry = asOf;
        for (let count = 0; count < sessions; count++) expiry = sessionAfter(expiry);
        const credit = call("CONDOR.CREDIT", 7140, STRIKES.join("/"), `${sessions}t`, vol) as number;
        const positions = [[expiry, ...STRIKES, 3, credit]];
        expect(book({ positions, asOf, vol, return: "P/L" })).toBeCloseTo(0, 8);
        expect(book({ positions, asOf, vol, return: "open risk" })).toBeCloseTo((10 - credit) * 300, 5);
      },
    ),
    { numRuns: 60 },
  );
});

test("a condor sold during a session stands at nothing too", () => {
  for (const asOf of ["2026-12-03 10:15", "2026-12-04 15:45", "2026-12-24 12:45", "2026-12-23 15:59"]) {
    const expiry = "2026-12-28";
    const days = call("OPTION.DAYS", asOf, expiry, "trading") as string;
    const credit = call("CONDOR.CREDIT", 7140, STRIKES.join("/"), days, 0.18) as number;
    expect(book({ positions: [[expiry, ...STRIKES, 3, credit]], asOf, return: "P/L" })).toBeCloseTo(0, 6);
  }
});

describe("a row past its expiry", () => {
  const open = ["2026-12-03", ...STRIKES, 10, CREDIT];
  const past = ["2026-12-01", ...STRIKES, 2, 1.1];
  const asOf = WEDNESDAY;

  test("waits apart for its level, and the total goes on without it", () => {
    const rows = book({ positions: [open, past], asOf });
    expect(cellsOf(rows, 2, "days", "P/L", "open risk")).toEqual(["expired", "", ""]);
    expect(cellsOf(rows, 2, "note")[0]).toMatch(/^settle me: expired on 2026-12-01/);
    expect(cellsOf(rows, 3, "P/L", "contracts", "open risk")).toEqual(
      cellsOf(rows, 1, "P/L", "contracts", "open risk"),
    );
    expect(cellsOf(rows, 3, "note")).toEqual(["1 to settle, not in the total"]);
    expect(book({ positions: [open, past], asOf, return: "contracts" })).toBe(10);
  });

  test.each([
    [7150, 1.1 * 200, "inside the short strikes the credit is kept"],
    [7010, (1.1 - 5) * 200, "half way through the put wing five points are lost"],
    [6900, (1.1 - 10) * 200, "below it the whole wing"],
    [7271, (1.1 - 6) * 200, "six points into the call wing"],
  ])("settles at %d for %d dollars: %s", (level, dollars) => {
    const settlements = [
      ["expiry", "level"],
      ["2026-11-30", 7100],
      ["2026-12-01", level],
    ];
    const rows = book({ positions: [past], asOf, settlements });
    expect(cellsOf(rows, 1, "days", "contracts", "open risk", "margin", "delta")).toEqual([
      "settled",
      0,
      0,
      0,
      0,
    ]);
    expect(cellsOf(rows, 1, "P/L dollars")[0]).toBeCloseTo(dollars, 8);
    const both = book({ positions: [open, past], asOf, settlements });
    expect(cellsOf(both, 3, "P/L dollars")[0]).toBeCloseTo(
      dollars + (cellsOf(both, 1, "P/L dollars")[0] as number),
      8,
    );
  });

  test("a level still blank is none", () => {
    for (const blank of [null, "", 0])
      expect(
        cellsOf(book({ positions: [past], asOf, settlements: [["2026-12-01", blank]] }), 1, "days"),
      ).toEqual(["expired"]);
  });

  test("on a half day it is past after 13:00", () => {
    const eve = [["2026-12-24", ...STRIKES, 1, 1]];
    expect(cellsOf(book({ positions: eve, asOf: "2026-12-24 12:45" }), 1, "days")).toEqual(["0.038461538t"]);
    expect(cellsOf(book({ positions: eve, asOf: "2026-12-24 13:01" }), 1, "days")).toEqual(["expired"]);
  });

  test("a fall by a third within the life of a condor settles", () => {
    // SPX on 2020-02-19 and 2020-03-23: 3,386.15 and 2,237.40.
    const covid = [["2020-03-23", 3_000, 3_050, 3_600, 3_650, 1, 5]];
    const settled = book({
      positions: covid,
      asOf: "2020-03-24",
      settlements: [["2020-03-23", 2_237.4]],
      spot: 2_447,
    });
    expect(cellsOf(settled, 1, "P/L")).toEqual([-45]);
  });

  test("a level of another index, two levels of one expiry and one of an expiry to come are refused with the rule", () => {
    const message = (settlements: RawArgument, positions: RawArgument = [past]) => {
      const answer = book({ positions, asOf, settlements });
      return answer instanceof CellError
        ? answer.message
        : (cellsOf(answer, 1, "P/L")[0] as CellError).message;
    };
    expect(message([["2026-12-01", 715]])).toMatch(
      /positions, row 1: settlements .*must be the level of the index whose strikes are 7005 to 7275, got 715/,
    );
    // VIX, SPY, RUT, DJX and NDX beside an SPX of 7,140.
    for (const level of [17.4, 714, 2_400, 480, 25_000])
      expect(message([["2026-12-01", level]])).toMatch(
        `must be the level of the index whose strikes are 7005 to 7275, got ${level}`,
      );
    expect(
      message([
        ["2026-12-01", 7150],
        ["2026-12-01", 7151],
      ]),
    ).toMatch(/settlements, row 2: must be one level an expiry, got 7151 for 2026-12-01, which has 7150/);
    expect(message([["2026-12-03", 7150]], [open])).toMatch(
      /settlements: must be of expiries before asOf \(2026-12-02\), got one for 2026-12-03/,
    );
    expect(message([["soon", 7150]])).toMatch(/^settlements \(index points\), row 1: expiry must be/);
    expect(message([["2026-12-01", "-"]])).toMatch(/row 1: level must be a number above 0/);
  });
});

describe("series of a book", () => {
  const headed = (...rows: RawCell[][]) => [
    ["root", "expiry", "long put", "short put", "short call", "long call", "contracts", "credit"],
    ...rows,
  ];
  test("a monthly SPX condor settles at the open, SPXW of the same date at the close", () => {
    const rows = book({
      positions: headed(
        ["SPX", "2026-12-18", ...STRIKES, 1, 1],
        ["SPXW", "2026-12-18", ...STRIKES, 1, 1],
        ["", "2026-12-18", ...STRIKES, 1, 1],
      ),
      asOf: "2026-12-16",
    });
    expect([1, 2, 3].map((row) => cellsOf(rows, row, "days")[0])).toEqual(["1t", "2t", "2t"]);
    const notes = [1, 2, 3].map((row) => cellsOf(rows, row, "note")[0]);
    expect(notes).toEqual([expect.stringMatching(/night before its opening print .*"calendar"/), "", ""]);
  });

  test("a root is read as vendors write it", () => {
    for (const root of ["$SPX", "^SPX", "SPX Index", "S&P 500", ".SPX", "spx", "SPX261218C07265000"]) {
      const rows = headed([root, "2026-12-18", ...STRIKES, 1, 1], ["SPXW", "2026-12-18", ...STRIKES, 1, 1]);
      expect(cellsOf(book({ positions: rows, asOf: "2026-12-16" }), 1, "days")).toEqual(["1t"]);
    }
  });

  test("condors on VIX, each driven by a future of its own, are refused", () => {
    const positions = headed(["VIX", "2026-12-16", 14, 15, 20, 21, 1, 0.3]);
    const answer = book({ positions, spot: 17, vol: 0.9, asOf: "2026-12-01" });
    expect((answer as CellError).message).toBe(
      "positions (table), row 2: root must be an index, got VIX - ALVH.BOOK holds VIX options",
    );
  });

  test("condors of two indices share no spot and no book", () => {
    const mixed = book({
      positions: headed(
        ["SPXW", "2026-12-18", ...STRIKES, 1, 1],
        ["XSP", "2026-12-18", 700, 701, 726, 727, 1, 0.1],
      ),
      asOf: "2026-12-16",
    });
    expect((mixed as CellError).message).toMatch(
      /^positions \(table\), row 3: root must be of one index .*SPXW, got XSP/,
    );
    const unnamed = book({ positions: [["2026-12-18", 700, 701, 726, 727, 1, 0.1]], asOf: "2026-12-16" });
    expect((cellsOf(unnamed, 1, "P/L")[0] as CellError).message).toMatch(
      /index whose spot is 7140, got 700 to 727/,
    );
  });
});

test("a long gap among few sessions is told in the row, an ordinary weekend and a month are not", () => {
  const note = (asOf: string, expiry: string, clock: RawArgument = null) =>
    cellsOf(book({ positions: [[expiry, ...STRIKES, 1, 1]], asOf, clock }), 1, "note")[0];
  expect(note("2026-12-24", "2026-12-28")).toMatch(/four or more calendar days counts one session.*by 1\.22/);
  expect(note("2026-12-23", "2026-12-28")).toMatch(/by 1\.12/);
  expect(note("2026-12-04", "2026-12-07")).toBe("");
  expect(note("2026-12-24", "2027-01-29")).toBe("");
  expect(note("2026-12-24", "2026-12-28", "calendar")).toBe("");
});
