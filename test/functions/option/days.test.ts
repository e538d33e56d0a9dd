import { CellError, type RawArgument } from "../../../src/functions/cells";
import { call } from "../../support/call";

const days = (...given: RawArgument[]) => call("OPTION.DAYS", ...given);
const trading = (from: RawArgument, to: RawArgument, ...more: RawArgument[]) =>
  days(from, to, "trading", ...more);

const spans: readonly { from: string; to: string; sessions: string; why: string }[] = [
  { from: "2025-01-08", to: "2025-01-10", sessions: "1t", why: "9 January 2025 was a day of mourning" },
  {
    from: "2024-12-31",
    to: "2025-01-31",
    sessions: "20t",
    why: "New Year, the day of mourning and Martin Luther King day",
  },
  { from: "2001-09-10", to: "2001-09-17", sessions: "1t", why: "four days closed after the attack" },
  { from: "2012-10-26", to: "2012-10-31", sessions: "1t", why: "two days closed for the storm" },
  { from: "2018-12-04", to: "2018-12-06", sessions: "1t", why: "a day of mourning" },
  { from: "2007-01-01", to: "2007-01-03", sessions: "1t", why: "a day of mourning after New Year" },
  { from: "2025-12-23", to: "2025-12-24", sessions: "1t", why: "a half day is a session" },
  { from: "2026-11-25", to: "2026-11-27", sessions: "1t", why: "Thanksgiving, and the half day after it" },
  { from: "2026-07-01", to: "2026-07-06", sessions: "2t", why: "3 July is kept for Saturday the 4th" },
];

test.each(spans)("$from to $to is $sessions: $why", ({ from, to, sessions }) => {
  expect(trading(from, to)).toBe(sessions);
});

test("a user's closed days are added to the exchange's", () => {
  expect(trading("2024-12-31", "2025-01-31", [["2025-01-09"]])).toBe("20t");
  expect(trading("2024-12-31", "2025-01-31", [["2025-01-15"], [45_672], [null]])).toBe("19t");
  expect(trading("2024-12-31", "2025-01-31", [["closed"], ["2025-01-15"]])).toBe("19t");
  expect(trading("2024-12-31", "2025-01-31", [[0]])).toBe("20t");
});

test("a monthly series whose third Friday is a holiday settles the day before", () => {
  // 16:00 on Wednesday to 9:30 on Thursday, the third Friday being Juneteenth.
  expect(days("2026-06-17", "2026-06-19", null, null, "AM")).toBeCloseTo(17.5 / 24, 8);
  expect(days("2026-06-17", "2026-06-18", null, null, "AM")).toBeCloseTo(17.5 / 24, 8);
  expect(trading("2026-06-17", "2026-06-19")).toBe("1t");
  // Good Friday 2019-04-19 and 2008-03-21 were third Fridays; series were then dated on the Saturday after.
  expect(trading("2019-04-17", "2019-04-19")).toBe("1t");
  expect(trading("2008-03-19", "2008-03-22")).toBe("1t");
  // The last such Saturday, and a plain one of the same year.
  expect(trading("2015-01-15", "2015-01-17")).toBe("1t");
});

const closed: readonly { expiry: string; right: string }[] = [
  { expiry: "2025-12-25", right: "2025-12-24" },
  { expiry: "2026-12-12", right: "2026-12-11" },
  { expiry: "2026-09-07", right: "2026-09-08" },
  { expiry: "2025-01-09", right: "2025-01-08" },
  { expiry: "2026-04-03", right: "2026-04-02" },
  { expiry: "2026-12-19", right: "2026-12-18" },
];

test.each(closed)("an expiry on $expiry is refused: it is $right that is meant", ({ expiry, right }) => {
  for (const basis of ["calendar", "trading"]) {
    const found = days("2024-06-03", expiry, basis);
    expect(found).toBeInstanceOf(CellError);
    expect((found as CellError).message).toMatch(
      new RegExp(`^expiry .*got ${expiry}.*closed.*expire on ${right}`),
    );
  }
});

describe("a half day ends at 13:00, and its options with it", () => {
  const EVE = "2025-12-24";
  test("a quarter of an hour is left at 12:45", () => {
    const left = trading(`${EVE} 12:45`, EVE);
    expect(left).toBe("0.038461538t");
    expect(days(`${EVE} 12:45`, EVE)).toBeCloseTo(0.25 / 24, 8);
    // Black-Scholes by hand at 0.25 / (6.5 x 252) years: 1.0152.
    expect(call("CONDOR.CREDIT", 6932, "6910/6920/6945/6955", left as string, 0.12)).toBeCloseTo(1.0152, 4);
    expect(call("CONDOR.CREDIT", 6932, "6910/6920/6945/6955", "0.25h", 0.12)).toBeCloseTo(1.0152, 4);
  });

  test("nothing is left at its close, and afterwards the option has settled", () => {
    expect(trading(`${EVE} 13:00`, EVE)).toBe("0t");
    expect(trading(EVE, EVE)).toBe("0t");
    expect(days(EVE, "2025-12-26")).toBeCloseTo(2 + 3 / 24, 8);
    for (const basis of ["calendar", "trading"])
      expect(days(`${EVE} 14:00`, EVE, basis)).toMatchObject({
        code: "#VALUE!",
        message: expect.stringContaining("got 2025-12-24 13:00, when it settled"),
      });
  });

  test("it is a whole session until it opens", () => {
    expect(trading(`${EVE} 9:00`, EVE)).toBe("1t");
    expect(trading("2025-12-23 16:00", EVE)).toBe("1t");
  });

  test("other afternoons go on to 16:00", () => {
    expect(trading("2025-12-23 12:45", "2025-12-23")).toBe("0.5t");
    expect(trading("2025-12-26 14:00", "2025-12-26")).toBe("0.307692308t");
  });
});

test("dates are taken as texts and as numbers alike", () => {
  for (const [from, to] of [
    ["2025-12-22", "2025-12-24"],
    ["12/22/2025", "Dec 24 2025"],
    [46_013, 46_015],
    ["20251222", 20_251_224],
  ] as const)
    expect([from, to, days(from, to)]).toEqual([from, to, 2 - 3 / 24]);
  expect(days("soon", "2025-12-24")).toMatchObject({
    code: "#VALUE!",
    message: expect.stringMatching(/^asOf \(Excel date\): must be .*2026-12-24.*got the text "soon"/),
  });
});

test("a century is the longest time, in sessions and hours of trading too", () => {
  const gap = (time: RawArgument) => call("OPTION.PARITY", 10, 8, 7000, time, 7000, 0, null, null, "gap");
  for (const time of [36_525, "36525t", "36525h"]) expect(gap(time)).toBeCloseTo(2, 9);
  for (const time of [36_525.5, "36525.5t", "36526h"]) expect(gap(time)).toBeInstanceOf(CellError);
});
