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
