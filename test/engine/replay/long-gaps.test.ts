import fc from "fast-check";
import { isBeforeLongGap, longGapFactor, longGapsBetween } from "../../../src/engine/calendar/long-gap";
import { tradingDays } from "../../../src/engine/calendar/time-to-expiry";
import { workedPlan } from "../../../src/engine/plan/plan";
import { condorStream } from "../../../src/engine/replay/condors";
import { marketDays } from "../../../src/engine/replay/history";
import { condorPoints } from "../../../src/engine/trial/condor-points";
import { flatRatio } from "../../../src/engine/vix1d/sold-at";
import { call, callBy, definitionOf } from "../../support/call";
import { excelDate } from "../../support/excel-date";

test.each([
  ["2026-12-24", true, "Christmas on a Friday"],
  ["2026-12-23", false, "the session before"],
  ["2026-11-25", false, "Thanksgiving is two days"],
  ["2026-12-04", false, "an ordinary weekend"],
  ["2026-04-02", true, "Good Friday and the weekend"],
  ["2026-01-16", true, "Martin Luther King's Monday"],
  ["2001-09-10", false, "an attack that nobody saw coming"],
  ["2012-10-26", false, "a storm that was no holiday"],
])("a close of %s stands before a long gap: %s (%s)", (iso, expected) => {
  expect(isBeforeLongGap(excelDate(iso))).toBe(expected);
});

test("one session after a long gap has the volatility of 1.5 sessions' variance, several share it", () => {
  expect(longGapFactor(1, 1)).toBeCloseTo(Math.sqrt(1.5), 12);
  expect(longGapFactor(5, 1)).toBeCloseTo(Math.sqrt(5.5 / 5), 12);
  expect(longGapFactor(1, 0)).toBe(1);
  expect(longGapsBetween(excelDate("2025-12-31"), excelDate("2026-02-20"))).toBe(2);
});

test("variance adds up over sessions, long gaps or not", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 3 }), (sessions, gaps) => {
      expect(sessions * longGapFactor(sessions, gaps) ** 2).toBeCloseTo(sessions + gaps / 2, 9);
    }),
  );
});

const DATES = ["2026-12-22", "2026-12-23", "2026-12-24", "2026-12-28", "2026-12-29"];
const history = [["date", "SPX", "VIX"], ...DATES.map((iso) => [excelDate(iso), 7140, 18])];

test("a condor sold over a long gap is paid for it, the others are as they were, and the answer says so", () => {
  const strikes = "7005/7015/7265/7275";
  const plan = [
    ["SPX", 7140],
    ["strikes", strikes],
    ["costs", "none"],
    ["rate", 0],
  ];
  const given = { history, plan, ivRatio: 1, stressCosts: "none" };
  // Four condors kept to an unchanged index: each keeps its credit, one of them at 18 % x sqrt(1.5).
  const one = call("CONDOR.CREDIT", 7140, strikes, "1t", 0.18) as number;
  const over = call("CONDOR.CREDIT", 7140, strikes, "1t", 0.18 * Math.sqrt(1.5)) as number;
  expect(callBy(definitionOf("SCENARIO.REPLAY"), { ...given, return: "points a condor" })).toBeCloseTo(
    (3 * one + over) / 4,
    8,
  );
  const notes = callBy(definitionOf("SCENARIO.REPLAY"), given) as unknown[][];
  expect(notes.find(([label]) => label === "long gaps")?.[1]).toMatch(
    /^1 condors sold over four or more calendar days.*1\.5 times/,
  );
});

test("what is sold at VIX1D has the gap in its price: nothing is raised, and the answer says so", () => {
  const known = [[...history[0]!, "VIX1D"], ...history.slice(1).map((row) => [...row, 16])];
  const given = { history: known, plan: [["costs", "none"]], ivRatio: "VIX1D", show: "summary" };
  const notes = callBy(definitionOf("SCENARIO.REPLAY"), given) as unknown[][];
  expect(notes.find(([label]) => label === "long gaps")?.[1]).toBe(
    "1 condors sold over four or more calendar days, which VIX1D and its estimate have in them",
  );
});

/** The index stands still. */
const NONE = DATES.map(() => Number.NaN);
const stillDays = marketDays({
  row: DATES.map((_, index) => index + 1),
  day: DATES.map(excelDate),
  spx: DATES.map(() => 7140),
  vix: DATES.map(() => 18),
  vix1d: NONE,
  vix9d: NONE,
  vix3m: NONE,
  vvix: NONE,
  futures: [],
  expiries: [],
  futuresADay: 0,
});
const strikes = { longPut: 7005, shortPut: 7015, shortCall: 7265, longCall: 7275 };

test("the trial of gates raises a ratio over a long gap as the replay does", () => {
  const points = condorPoints({ ...workedPlan, strikes, costs: 0 }, stillDays, flatRatio(0.8), 0);
  // Sold at 14.4 %, on Christmas Eve at 14.4 % x sqrt(1.5), each to a twentieth of a point.
  const paid = [0.144, 0.144, 0.1765, 0.144].map((vol) =>
    expect.closeTo(call("CONDOR.CREDIT", 7140, "7005/7015/7265/7275", "1t", vol) as number, 8),
  );
  expect([...points].slice(0, 4)).toEqual(paid);
});

test("a condor of several sessions is marked with the gaps still ahead of it", () => {
  const plan = { ...workedPlan, strikes, days: tradingDays(4), costs: 0, rate: 0, yield: 0 };
  const terms = { soldAt: flatRatio(1), stressCosts: 0, closeAt: 0 };
  const stream = condorStream(plan, stillDays, new Uint8Array(stillDays.count).fill(3), terms);
  const credit = (sessions: number, gaps: number) =>
    call(
      "CONDOR.CREDIT",
      7140,
      "7005/7015/7265/7275",
      `${sessions}t`,
      0.18 * Math.sqrt((sessions + gaps / 2) / sessions),
    ) as number;
  expect(stream.credit[0]).toBeCloseTo(credit(4, 1), 8);
  expect(stream.gain[1]).toBeCloseTo(credit(4, 1) - credit(3, 1), 8);
  expect(stream.gain[2]).toBeCloseTo(credit(3, 1) - credit(2, 1), 8);
  expect(stream.gain[3]).toBeCloseTo(credit(2, 1) - credit(1, 0), 8);
  expect(stream.gain[4]).toBeCloseTo(credit(1, 0), 8);
});

test("a row on a day of mourning is no session of a history, as one on a holiday is none", () => {
  const days = ["2025-01-07", "2025-01-08", "2025-01-09", "2025-01-10", "2025-01-13"];
  const given = {
    history: [["date", "SPX", "VIX"], ...days.map((iso) => [excelDate(iso), 5900, 18])],
    plan: [
      ["strikes", "5765/5775/6025/6035"],
      ["SPX", 5900],
    ],
    ivRatio: 1,
  };
  expect(callBy(definitionOf("SCENARIO.REPLAY"), { ...given, return: "trades" })).toBe(3);
  const notes = callBy(definitionOf("SCENARIO.REPLAY"), given) as unknown[][];
  expect(notes.filter(([label]) => label === "rows").map(([, text]) => text)).toEqual([
    "1 on a weekend or a holiday: set aside (first: row 4)",
  ]);
});
