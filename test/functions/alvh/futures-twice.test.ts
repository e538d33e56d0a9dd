import type { CellError, RawCell } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

const at = (again: number) =>
  callBy(definitionOf("ALVH.CURVE"), {
    curve: [
      ["symbol", "expiry", "settle"],
      ["VXZ6", "2026-12-16", 18.6],
      ["VXZ6", "2026-12-16", again],
      ["VXF7", "2027-01-20", 19.3],
    ] as RawCell[][],
    days: 30,
    asOf: "2026-11-16",
  });

test("a contract that stands twice at one price stands once, at two prices it is refused by its row", () => {
  expect(at(18.6)).toBeCloseTo(18.6, 9);
  expect((at(18.7) as CellError).message).toMatch(/row 3: this expiry stands twice/);
});

test("two rows of one day are refused by their rows in the sheet, whatever stands above", () => {
  const day = (date: string) => [date, 17, 18, 19];
  const rows: RawCell[][] = [
    ["Date", "M1", "M2", "M3"],
    day("2026-03-04"),
    day("2026-03-05"),
    day("2026-03-05"),
  ];
  const said = (curve: RawCell[][]) =>
    (callBy(definitionOf("ALVH.CURVE"), { curve, days: 30, asOf: "2026-03-05" }) as CellError).message;
  expect(said(rows)).toContain("rows 3 and 4 are of the same day");
  expect(said([["from the exchange", null, null, null], ...rows])).toContain(
    "rows 4 and 5 are of the same day",
  );
});

test("two prices of each contract are refused by their heading", () => {
  const curve: RawCell[][] = [
    ["symbol", "expiry", "settle", "settle"],
    ["VXZ6", "2026-12-16", 18.6, 18.7],
    ["VXF7", "2027-01-20", 19.3, 19.4],
  ];
  const found = callBy(definitionOf("ALVH.CURVE"), { curve, days: 30, asOf: "2026-11-16" });
  expect((found as CellError).message).toContain('the heading "settle" stands twice');
});
