import fc from "fast-check";
import { isSession, SESSION_CLOSE, sessionsWithout } from "../../../src/engine/calendar/sessions";
import { calendarDaysLeft, tradingDaysLeft } from "../../../src/engine/calendar/settlement";
import { DomainError } from "../../../src/engine/errors";

// 46346 is Friday 2026-11-20; Thanksgiving is Thursday 2026-11-26 (46352).
const FRIDAY = 46_346;

test("between two closes calendar days are whole", () => {
  expect(calendarDaysLeft(FRIDAY, FRIDAY + 3, "PM")).toBe(3);
  expect(calendarDaysLeft(FRIDAY + SESSION_CLOSE, FRIDAY + 3, "PM")).toBe(3);
});

test("an AM settlement comes six and a half hours before the close", () => {
  expect(calendarDaysLeft(FRIDAY, FRIDAY + 3, "AM")).toBeCloseTo(3 - 6.5 / 24, 8);
});

const sessions = [
  { title: "a weekend counts for nothing", from: FRIDAY, to: FRIDAY + 3, settle: "PM", sessions: 1 },
  {
    title: "a week with Thanksgiving has four sessions",
    from: FRIDAY,
    to: FRIDAY + 7,
    settle: "PM",
    sessions: 4,
  },
  {
    title: "an AM settlement ends with the session before",
    from: FRIDAY,
    to: FRIDAY + 3,
    settle: "AM",
    sessions: 0,
  },
  {
    title: "noon leaves four hours of six and a half",
    from: FRIDAY + 0.5,
    to: FRIDAY,
    settle: "PM",
    sessions: 4 / 6.5,
  },
  {
    title: "midnight of a session day is before all of it",
    from: FRIDAY + 1e-9,
    to: FRIDAY,
    settle: "PM",
    sessions: 1,
  },
] as const;

test.each(sessions)("$title", ({ from, to, settle, sessions }) => {
  expect(tradingDaysLeft(from, to, settle)).toBeCloseTo(sessions, 8);
});

test("an expiry before now is refused on either clock", () => {
  expect(() => calendarDaysLeft(FRIDAY, FRIDAY - 1, "PM")).toThrow(DomainError);
  expect(() => tradingDaysLeft(FRIDAY, FRIDAY - 1, "PM")).toThrow(DomainError);
});

test("between two closes every session is one, counted one by one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 30_000, max: 60_000 }), fc.integer({ min: 0, max: 2000 }), (from, days) => {
      let counted = 0;
      for (let day = from + 1; day <= from + days; day++) if (isSession(day)) counted++;
      expect(tradingDaysLeft(from, from + days, "PM")).toBeCloseTo(counted, 8);
    }),
  );
});

test("a closing given twice, on a weekend or outside the time closes one day or none", () => {
  expect(
    tradingDaysLeft(
      FRIDAY,
      FRIDAY + 7,
      "PM",
      sessionsWithout([FRIDAY + 5, FRIDAY + 5, FRIDAY + 1, FRIDAY + 9]),
    ),
  ).toBeCloseTo(3, 8);
});
