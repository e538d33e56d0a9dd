import { type CalendarEvent, EVENT_KINDS, eventKinds, eventOutlook } from "../../../src/engine/regime/events";

// The Fed's published calendar: the meeting of 8-9 December 2026 ends with a statement at 14:00 in New York.
const STATEMENT_DAY = 46365;
const fomc: CalendarEvent = { kind: "FOMC", day: STATEMENT_DAY };
const HOUR = 1 / 24;

test("a date without a time is the usual hour of release in New York", () => {
  const day = 46000;
  expect(eventKinds).toEqual(["FOMC", "CPI", "PPI", "GDP"]);
  for (const kind of eventKinds) {
    const { first } = eventOutlook(day, [{ kind, day }], undefined);
    expect(first?.hours).toBeCloseTo(EVENT_KINDS[kind].hour, 9);
  }
  expect(eventOutlook(day, [{ kind: "CPI", day: day + 0.5 }], undefined).first?.hours).toBe(12);
});

const embargoes = [
  { kind: "FOMC", hours: 48 },
  { kind: "GDP", hours: 48 },
  { kind: "CPI", hours: 24 },
  { kind: "PPI", hours: 24 },
] as const;

test.each(embargoes)(
  "$kind is under embargo for its last $hours hours, both ends included",
  ({ kind, hours }) => {
    const at = 46365.6;
    const embargo = (before: number) =>
      eventOutlook(at - before * HOUR, [{ kind, day: at }], undefined).embargo;
    expect(embargo(hours + 0.01)).toBe(false);
    expect(embargo(hours)).toBe(true);
    expect(embargo(0.01)).toBe(true);
    expect(embargo(0)).toBe(false);
    expect(embargo(-1)).toBe(false);
  },
);

test("an event on the day of expiry falls before a PM settlement and after an AM one", () => {
  const now = STATEMENT_DAY - 1;
  expect(eventOutlook(now, [fomc], STATEMENT_DAY).first?.beforeExpiry).toBe(true);
  expect(eventOutlook(now, [fomc], STATEMENT_DAY + 9.5 * HOUR).first?.beforeExpiry).toBe(false);
  expect(eventOutlook(now, [fomc], undefined).first?.beforeExpiry).toBeUndefined();
});

test("the next of each kind counts, and every event before expiry", () => {
  const calendar: CalendarEvent[] = [
    { kind: "CPI", day: 46400 },
    { kind: "CPI", day: 46370 },
    fomc,
    { kind: "CPI", day: 46340 },
    { kind: "GDP", day: 46378 },
  ];
  const found = eventOutlook(46360, calendar, 46380);
  expect(found.first?.kind).toBe("FOMC");
  expect(Math.floor(found.next.CPI?.at ?? 0)).toBe(46370);
  expect(found.next.PPI).toBeUndefined();
  expect(found.beforeExpiry).toBe(3);
  expect(found.embargo).toBe(false);
});

test("nothing lies ahead of a calendar that has run out", () => {
  expect(eventOutlook(46400, [fomc], 46401)).toMatchObject({
    first: undefined,
    beforeExpiry: 0,
    embargo: false,
  });
});
