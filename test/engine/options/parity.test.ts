import type { Pair } from "../../../src/engine/chain/chain";
import { parityForward } from "../../../src/engine/chain/forward";
import type { Quote } from "../../../src/engine/chain/quote";
import { forwardPrice, impliedForward, parityGap } from "../../../src/engine/options/parity";
import { golden, HALF_ULP } from "../../support/numbers";

type Expected = Record<string, number>;
type Conversion = { kind: "conversion"; dividends: [number, number][]; expect: Expected } & Record<
  "S" | "K" | "T" | "r" | "q" | "C_bid" | "C_ask" | "P_bid" | "P_ask",
  number
>;
type Box = { kind: "box"; expect: Expected } & Record<"K1" | "K2" | "T" | "C1" | "P1" | "C2" | "P2", number>;

const { cases } = golden<{ cases: (Conversion | Box)[] }>("parity.json");
const conversions = cases.filter((row): row is Conversion => row.kind === "conversion");
const boxes = cases.filter((row): row is Box => row.kind === "box");

/** Results are differences of large numbers, so what counts is the error over what they are made of. */
function expectClose(found: Expected, expected: Expected, size: number): void {
  for (const [name, value] of Object.entries(found)) {
    const error = Math.abs(value - expected[name]!) / size;
    expect({ name, isRight: error < 4 * HALF_ULP, error }).toEqual({ name, isRight: true, error });
  }
}

describe("put-call parity against 60-digit values", () => {
  test("there are quotes to test", () => {
    expect([conversions.length, boxes.length]).toEqual([20, 10]);
    expect(conversions.filter(({ dividends }) => dividends.length === 0).length).toBeGreaterThan(5);
  });

  test.each(conversions)("call and put at $K on $S, $T years", (row) => {
    const { S: spot, K: strike, T: years, r: rate, q, dividends, expect: expected } = row;
    const quote = {
      call: (row.C_bid + row.C_ask) / 2,
      put: (row.P_bid + row.P_ask) / 2,
      strike,
      years,
      rate,
    };
    const forward = strike + Math.exp(rate * years) * expected.theoreticalCMinusP!;
    expectClose(
      { midParityGap: parityGap({ ...quote, forward }), impliedForward: impliedForward(quote) },
      expected,
      spot + strike,
    );
    if (dividends.length === 0)
      expectClose({ forward: forwardPrice({ spot, years, rate, yield: q }) }, { forward }, spot + strike);
  });

  test.each(boxes)("a chain lends at the rate of its box of $K1 and $K2, $T years", (row) => {
    const quoteOf = (strike: number, type: "call" | "put", price: number): Quote => ({
      root: "SPX",
      expiry: 0,
      strike,
      type,
      bid: price,
      ask: price,
      delta: undefined,
      quotedAt: undefined,
      row: 0,
    });
    // Call less put falls evenly from one strike of the box to the other.
    const pairs = Array.from({ length: 11 }, (_, step): Pair => {
      const along = (low: number, high: number) => low + ((high - low) * step) / 10;
      const strike = along(row.K1, row.K2);
      const [call, put] = [along(row.C1, row.C2), along(row.P1, row.P2)];
      return { strike, call: quoteOf(strike, "call", call), put: quoteOf(strike, "put", put) };
    });
    const { boxRate } = parityForward(
      { root: "SPX", expiry: 0, pairs, repeated: [], contradicting: [] },
      row.T,
      0,
    );
    // The cost of the box, a small difference of prices, is what limits its rate.
    const limit = (16 * HALF_ULP * (row.C1 + row.C2 + row.P1 + row.P2)) / row.expect.boxCost! / row.T;
    expect(Math.abs(boxRate! - row.expect.boxRate!)).toBeLessThan(limit);
  });
});

describe("parity with a forward", () => {
  test("the gap is 0 at the forward that the quotes imply", () => {
    const quote = { call: 120.5, put: 98.25, strike: 6000, years: 0.25, rate: 0.0433 };
    expect(Math.abs(parityGap({ ...quote, forward: impliedForward(quote) }))).toBeLessThan(1e-12);
  });

  test("a dear call shows as a gap above 0", () => {
    const quote = { call: 120.5, put: 98.25, strike: 6000, years: 0.25, rate: 0.0433 };
    const forward = impliedForward(quote);
    expect(parityGap({ ...quote, call: quote.call + 0.5, forward })).toBeCloseTo(0.5, 10);
  });
});
