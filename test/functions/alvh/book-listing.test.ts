import { bookListing } from "../../../src/functions/alvh/book-listing";
import { excelDate } from "../../support/excel-date";

// Cboe's calendar for December 2026: VIX settles on Wednesday the 16th at the open, SPX options of Friday the 18th at
// the close of 16:00, and those of Thursday the 24th at the early close of 13:00.
test("a put on SPX ends at the close of its own day, what is on VIX at the open of its Wednesday", () => {
  const [wednesday, friday, thursday] = ["2026-12-16", "2026-12-18", "2026-12-24"].map(excelDate) as [
    number,
    number,
    number,
  ];
  for (const instrument of ["SPX put", "SPX put spread"] as const) {
    expect(bookListing(instrument, friday)).toEqual({ settles: friday, over: friday + 16 / 24, note: "" });
    expect(bookListing(instrument, thursday).over).toBeCloseTo(thursday + 13 / 24, 9);
  }
  expect(bookListing("call", wednesday)).toEqual({
    settles: wednesday,
    over: wednesday + 9.5 / 24,
    note: "",
  });
});
