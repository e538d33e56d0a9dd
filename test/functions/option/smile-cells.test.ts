import type { RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const price = (vol: RawCell[][]) => call("OPTION.PRICE", "call", 7050, 7050, 30, vol);
const KNOTS: RawCell[][] = [
  [7000, 0.2],
  [7100, 0.18],
];

test.each<[string, RawCell[][]]>([
  ["headings", [["strike", "vol"], ...KNOTS]],
  ["a strike that came as text", [["7000", 0.2], KNOTS[1]!]],
  ["a volatility that came as text", [[7000, "20%"], KNOTS[1]!]],
])("two knots with %s are the smile that they are without", (_, vol) => {
  expect(price(vol)).toBe(price(KNOTS));
});

test("a word beside a volatility is no row of headings and is refused by its row", () => {
  expect(price([["strike", 0.2], ...KNOTS])).toMatchObject({
    message: expect.stringMatching(/^vol .*row 1 column 1: must be a smile.* got the text "strike"$/),
  });
});

test("a hundred years are the longest time to expiry, to the day", () => {
  const at = (days: number) => call("OPTION.PRICE", "call", 7050, 7050, days, 0.2);
  expect(at(36_525)).toBeGreaterThan(0);
  expect(at(36_526)).toMatchObject({
    message: expect.stringMatching(/^days .*from 0 to 36,525.* got 36526/),
  });
});
