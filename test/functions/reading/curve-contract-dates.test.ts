import type { CellError, RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const AS_OF = "2026-12-01";
const curve = (first: RawCell, second: RawCell, heading = "Contract") =>
  call(
    "ALVH.CURVE",
    [
      [heading, "Last"],
      [first, 18.2],
      [second, 19.1],
    ],
    [[15], [50], [30]],
    AS_OF,
  );

test.each<[first: RawCell, second: RawCell]>([
  ["2026-12-16", "2027-01-20"],
  ["Dec 16, 2026", "Jan 20, 2027"],
  ["16-Dec-26", "20-Jan-27"],
  ["12/16/2026", "1/20/2027"],
  [46_372, 46_407],
])("contracts named by the day of their expiry, %s and %s, are a curve", (first, second) => {
  for (const heading of ["Contract", "Symbol"]) {
    const [nearest, next, between] = (curve(first, second, heading) as number[][]).flat();
    expect(nearest).toBeCloseTo(18.2, 9);
    expect(next).toBeCloseTo(19.1, 9);
    // Straight between 15 and 50 days.
    expect(between).toBeCloseTo(18.2 + (0.9 * 15) / 35, 9);
  }
});

test.each<[first: RawCell, second: RawCell]>([
  ["Dec 2026", "Jan 2027"],
  ["December 2026", "January 2027"],
  ["Dec '26", "Jan '27"],
  ["Dec 26", "Jan 27"],
  ["Z (Dec 2026)", "F (Jan 2027)"],
])("contracts named by their months, %s and %s, expire as the month's future does", (first, second) => {
  // VIX futures of December 2026 settle on the 16th, of January 2027 on the 20th.
  const [nearest, next] = (curve(first, second) as number[][]).flat();
  expect([nearest, next]).toEqual([18.2, 19.1]);
});

test("months and symbols keep their meaning, and what is neither has no expiry", () => {
  const nearest = (curve("VX/Z6", "VX/F7") as number[][])[0]?.[0];
  expect(nearest).toBeCloseTo(18.2, 9);
  expect((curve("first", "second") as CellError).message).toMatch(/no row holds a future and its expiry/);
});
