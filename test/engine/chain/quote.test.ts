import fc from "fast-check";
import { isLive, isTwoSided, type Quote, quoteFault } from "../../../src/engine/chain/quote";

const side = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(0, -1, 0.05, 1),
  fc.double({ min: -5, max: 50, noNaN: true }),
);

test("a quote is live when it has no fault, and two-sided when its only one is a bid of 0", () => {
  fc.assert(
    fc.property(side, side, (bid, ask) => {
      const quote = { bid, ask } as Quote;
      const fault = quoteFault(quote);
      expect(isLive(quote)).toBe(fault === null);
      expect(isTwoSided(quote)).toBe(fault === null || fault === "zero bid");
    }),
    { numRuns: 500 },
  );
});

test.each([
  [1, 0.9, "crossed"],
  [1, 1, null],
  [0, 0.05, "zero bid"],
  [0, 0, "no quote"],
  [undefined, 0, "no quote"],
  [undefined, 1, "no bid"],
  [1, 0, "no ask"],
  [1, undefined, "no ask"],
  [-1, 1, "below zero"],
  [1, -1, "below zero"],
] as const)("bid %p and ask %p: %p", (bid, ask, fault) => {
  expect(quoteFault({ bid, ask } as Quote)).toBe(fault);
});
