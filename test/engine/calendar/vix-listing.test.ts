import { vixListingOf } from "../../../src/engine/calendar/vix-listing";
import { excelDate } from "../../support/excel-date";
import { describeWithShared, sharedRows } from "../../support/shared-data";

// Cboe, VIX expirations: Good Friday, Juneteenth, Christmas and New Year move the morning.
const listings = [
  { given: "2026-05-19", settles: "2026-05-19", weekly: false },
  { given: "2026-05-20", settles: "2026-05-19", weekly: false },
  { given: "2026-06-17", settles: "2026-06-17", weekly: false },
  { given: "2026-06-10", settles: "2026-06-10", weekly: true },
  { given: "2024-06-19", settles: "2024-06-18", weekly: false },
  { given: "2024-12-25", settles: "2024-12-24", weekly: true },
  { given: "2025-01-01", settles: "2024-12-31", weekly: true },
  { given: "2026-12-02", settles: "2026-12-01", weekly: true },
];

test.each(listings)("$given stands for the series that settles on $settles", ({ given, settles, weekly }) => {
  const listing = vixListingOf(excelDate(given));
  expect(listing.settles).toBe(excelDate(settles));
  expect(listing.settles !== listing.monthly).toBe(weekly);
});

test.each([
  ["2026-05-23", "2026-05-19"],
  ["2026-05-18", "2026-05-19"],
  ["2026-06-16", "2026-06-17"],
  ["2026-06-19", "2026-06-17"],
])("no series settles on %s: that week's is %s", (given, right) => {
  expect(() => vixListingOf(excelDate(given))).toThrow(new RegExp(`got ${given}.*settle on ${right}`));
});

const SETTLEMENTS = "test-only/vx_settlements_2013_2026.csv";
describeWithShared([SETTLEMENTS], () => {
  test("every future quoted from 2013 to 2026 settles on a listed morning", () => {
    const expiries = new Set(sharedRows(SETTLEMENTS).map(({ expiry = "" }) => expiry));
    expect(expiries.size).toBeGreaterThan(150);
    for (const iso of expiries)
      expect([iso, vixListingOf(excelDate(iso)).settles]).toEqual([iso, excelDate(iso)]);
  });
});
