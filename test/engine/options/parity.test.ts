import { boxCost, boxEdge, boxRate } from "../../../src/engine/options/box-spread";
import {
  callLessPut,
  conversionEdge,
  dividendValue,
  forwardPrice,
  impliedForward,
  impliedRate,
  impliedYield,
  parityGap,
  reversalEdge,
} from "../../../src/engine/options/parity";
import { golden, HALF_ULP } from "../../support/numbers";

type Expected = Record<string, number>;
type Conversion = { kind: "conversion"; dividends: [number, number][]; expect: Expected } & Record<
  "S" | "S_bid" | "S_ask" | "K" | "T" | "r" | "q" | "C_bid" | "C_ask" | "P_bid" | "P_ask" | "costs",
  number
>;
type Box = { kind: "box"; fees?: number; expect: Expected } & Record<
  "K1" | "K2" | "T" | "r" | "C1" | "P1" | "C2" | "P2",
  number
>;

const { cases } = golden<{ cases: (Conversion | Box)[] }>("parity.json");
const conversions = cases.filter((row): row is Conversion => row.kind === "conversion");
const boxes = cases.filter((row): row is Box => row.kind === "box");

/** Results are differences of large numbers, so what counts is the error over what they are made of. */
function expectClose(found: Expected, expected: Expected, size: number, years: number): void {
  for (const [name, value] of Object.entries(found)) {
    const unit = /Rate|Yield/.test(name) ? 2 / years : size;
    const error = Math.abs(value - expected[name]!) / unit;
    expect({ name, isRight: error < 4 * HALF_ULP, error }).toEqual({ name, isRight: true, error });
  }
}

describe("put-call parity against 60-digit values", () => {
  test("there are quotes to test", () => expect([conversions.length, boxes.length]).toEqual([20, 10]));

  test.each(conversions)("conversion at $K on $S, $T years", (row) => {
    const { K: strike, T: years, r: rate } = row;
    const dividends = dividendValue(
      row.dividends.map(([when, amount]) => ({ years: when, amount })),
      rate,
    );
    const market = (spot: number) => ({ spot, strike, years, rate, yield: row.q, dividends });
    const middle = { call: (row.C_bid + row.C_ask) / 2, put: (row.P_bid + row.P_ask) / 2, strike, years };
    const inParity = callLessPut(market(row.S));
    expectClose(
      {
        pvDividends: dividends,
        theoreticalCMinusP: inParity,
        midParityGap: middle.call - middle.put - inParity,
        conversionEdge: conversionEdge(market(row.S_ask), {
          callBid: row.C_bid,
          putAsk: row.P_ask,
          costs: row.costs,
        }),
        reversalEdge: reversalEdge(market(row.S_bid), {
          callAsk: row.C_ask,
          putBid: row.P_bid,
          costs: row.costs,
        }),
        impliedForward: impliedForward({ ...middle, rate }),
        impliedDividendYield: impliedYield({ ...middle, spot: row.S, rate, dividends }),
        impliedRate: impliedRate({ ...middle, spot: row.S, yield: row.q, dividends }),
      },
      row.expect,
      row.S + row.K,
      row.T,
    );
  });

  test.each(boxes)("box of $K1 and $K2, $T years", (row) => {
    const { K1: lowStrike, K2: highStrike, C1: lowCall, P1: lowPut, C2: highCall, P2: highPut } = row;
    const quote = { lowStrike, highStrike, lowCall, lowPut, highCall, highPut };
    expectClose(
      { boxCost: boxCost(quote), boxEdgeBuy: boxEdge(quote, row.T, row.r, row.fees ?? 0) },
      row.expect,
      lowStrike + highStrike,
      row.T,
    );
    // the cost of the box, a small difference of prices, is what limits its rate
    const limit = (4 * HALF_ULP * (lowCall + highCall)) / boxCost(quote) / row.T;
    expect(Math.abs(boxRate(quote, row.T) - row.expect.boxRate!)).toBeLessThan(limit);
  });
});

describe("parity with a forward", () => {
  const market = { spot: 6021.37, years: 0.25, rate: 0.0433, yield: 0.0145 };
  const forward = forwardPrice(market);

  test("the gap is 0 at the forward that the quotes imply", () => {
    const quote = { call: 120.5, put: 98.25, strike: 6000, years: 0.25, rate: 0.0433 };
    expect(Math.abs(parityGap({ ...quote, forward: impliedForward(quote) }))).toBeLessThan(1e-12);
  });

  test("a dear call shows as a gap above 0", () => {
    const fair = callLessPut({ ...market, strike: 6000, dividends: 0 });
    const quote = { put: 90, strike: 6000, forward, years: 0.25, rate: 0.0433 };
    expect(parityGap({ ...quote, call: 90 + fair + 0.5 })).toBeCloseTo(0.5, 10);
  });

  test("quotes that no yield, rate or box explains are refused", () => {
    const quote = { call: 1, put: 8000, spot: 6000, strike: 6000, years: 1, dividends: 0 };
    expect(() => impliedYield({ ...quote, rate: 0 })).toThrow(
      "call - put (index points): must be above -6000, got -7999",
    );
    expect(() => impliedRate({ ...quote, call: 8000, put: 1, yield: 0 })).toThrow(
      "must be below 6000, got 7999",
    );
    const box = { lowStrike: 100, highStrike: 90, lowCall: 1, lowPut: 1, highCall: 1, highPut: 1 };
    expect(() => boxRate(box, 1)).toThrow("highStrike (index points): must be above 100, got 90");
    expect(() => boxRate({ ...box, highStrike: 110 }, 1)).toThrow(
      "box cost (index points): must be above 0, got 0",
    );
    expect(() => boxRate({ ...box, highStrike: 110 }, 0)).toThrow(
      "years (to expiry): must be above 0, got 0",
    );
  });
});
