import fc from "fast-check";
import { civilOf, serialOf, weekdayOf } from "../../../src/engine/calendar/civil-day";
import { isExchangeHoliday } from "../../../src/engine/calendar/exchange-holidays";
import { isSession } from "../../../src/engine/calendar/sessions";
import { monthlyVixExpiry, nearestVixExpiry } from "../../../src/engine/calendar/vix-expiry";
import futures from "../../golden/vix-futures-days.json";
import { excelDate } from "../../support/excel-date";

// The nine dates stand on Cboe's VX page of December 2025; 2014-03-18 in a Cboe blog; 2019 and 2025 by the rule
// (Good Friday stood 30 days later). 2024-06-18: the Wednesday was Juneteenth.
const published = [
  "2025-12-17",
  "2026-01-21",
  "2026-02-18",
  "2026-03-18",
  "2026-04-15",
  "2026-05-19",
  "2026-06-17",
  "2026-07-22",
  "2026-08-19",
  "2014-03-18",
  "2019-03-19",
  "2025-03-18",
  "2024-06-18",
  // expiries of the VIX option chain quoted on 2016-06-01
  "2016-06-15",
  "2016-07-20",
  "2016-08-17",
  "2016-09-21",
  "2016-10-19",
  "2016-11-16",
  // by the rule, after the last date on the page
  "2026-09-16",
  "2026-10-21",
  "2026-11-18",
  "2026-12-16",
  "2027-01-20",
  "2027-02-17",
];

test("twenty-five expiries are held against their source", () => {
  expect(new Set(published).size).toBe(25);
});

test.each(published)("the monthly VIX options of that month settle on %s", (iso) => {
  const [year, month] = iso.split("-").map(Number) as [number, number];
  expect(monthlyVixExpiry(year, month)).toBe(excelDate(iso));
});

const TUESDAY = 2;
test.each(["2014-03-18", "2019-03-19", "2025-03-18", "2026-05-19"])("%s is a Tuesday", (iso) => {
  expect(weekdayOf(excelDate(iso))).toBe(TUESDAY);
});

test("seven days of quoted futures stand on the expiries that the rule gives", () => {
  const dates = futures.days.flatMap(({ futures: quoted }) => quoted.map(([iso]) => String(iso)));
  expect(dates.length).toBeGreaterThan(45);
  for (const iso of dates) {
    const [year, month] = iso.split("-").map(Number) as [number, number];
    expect(monthlyVixExpiry(year, month)).toBe(excelDate(iso));
  }
});

test("a serial number and its date are one another's inverse, and agree with the Unix calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const { year, month, day } = civilOf(serial);
      expect(serialOf({ year, month, day })).toBe(serial);
      const iso = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
      const two = (part: number) => String(part).padStart(2, "0");
      expect(`${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`).toBe(iso);
      expect(weekdayOf(serial)).toBe(new Date(`${iso}T00:00:00Z`).getUTCDay());
    }),
  );
});

// New York Stock Exchange, published holiday calendars.
const holidays = [
  ...["2024-01-01", "2024-01-15", "2024-02-19", "2024-03-29", "2024-05-27", "2024-06-19", "2024-07-04"],
  ...["2024-09-02", "2024-11-28", "2024-12-25", "2021-12-24", "2022-06-20", "2026-07-03", "2023-01-02"],
];
const noHolidays = ["2021-12-31", "2021-06-18", "2022-01-03", "2024-10-14", "2024-11-11", "1997-01-20"];

test.each(holidays)("the exchange is closed on %s", (iso) => {
  expect(isExchangeHoliday(excelDate(iso))).toBe(true);
});

test.each(noHolidays)("the exchange is open on %s", (iso) => {
  expect(isExchangeHoliday(excelDate(iso))).toBe(false);
});

test("an expiry is a business day, 7 days off at least, and no other one is nearer", () => {
  const day = fc.integer({ min: excelDate("2006-01-03"), max: excelDate("2060-12-31") });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), (asOf, days) => {
      const expiry = nearestVixExpiry(asOf, days);
      expect(isSession(expiry)).toBe(true);
      expect(expiry - asOf).toBeGreaterThanOrEqual(7);
      const { year, month } = civilOf(asOf);
      for (let ahead = 0; ahead < 16; ahead++) {
        const other = monthlyVixExpiry(
          year + Math.floor((month - 1 + ahead) / 12),
          ((month - 1 + ahead) % 12) + 1,
        );
        if (other - asOf >= 7)
          expect(Math.abs(other - asOf - days)).toBeGreaterThanOrEqual(Math.abs(expiry - asOf - days));
      }
    }),
  );
});

test("a month's expiry is passed over on its own morning, and taken seven days before", () => {
  const december = excelDate("2025-12-17");
  expect(nearestVixExpiry(december, 0)).toBe(excelDate("2026-01-21"));
  expect(nearestVixExpiry(december, 0, 0)).toBe(december);
  expect(nearestVixExpiry(december - 7, 0)).toBe(december);
});
