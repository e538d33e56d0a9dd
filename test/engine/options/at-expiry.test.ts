import fc from "fast-check";
import { optionGreeks } from "../../../src/engine/options/greeks";
import { rareOption } from "../../../src/engine/options/price-limits";

const amount = fc.double({ min: 1, max: 9000, noNaN: true });

test("with no time left an option is its payoff: greeks are those of the legs that are exercised", () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      amount,
      amount,
      fc.constantFrom(0, 0.2, 3),
      fc.double({ min: -0.05, max: 0.1, noNaN: true }),
      fc.double({ min: 0, max: 0.05, noNaN: true }),
      (isCall, spot, strike, volatility, rate, dividendYield) => {
        fc.pre(spot !== strike);
        const sign = isCall ? 1 : -1;
        const exercised = sign * (spot - strike) > 0 ? 1 : 0;
        const found = rareOption(isCall, spot, strike, 0, volatility, rate, dividendYield);
        expect(found.price).toBe(Math.max(0, sign * (spot - strike)));
        expect(found.delta).toBe(sign * exercised + 0);
        expect([found.gamma, found.vega, found.rho]).toEqual([0, 0, 0]);
        // A holder of the index gets its yield and pays interest on the strike.
        expect(found.theta).toBeCloseTo(sign * exercised * (dividendYield * spot - rate * strike), 9);
      },
    ),
  );
});

test("where nothing is uncertain vanna and volga are 0, and delta drifts by the yield alone", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("call", "put"),
      amount,
      amount,
      fc.constantFrom<[years: number, volatility: number]>([0, 0.2], [0, 0], [0.25, 0]),
      fc.double({ min: 0, max: 0.05, noNaN: true }),
      (type, spot, strike, [years, volatility], dividendYield) => {
        const option = { type, spot, strike, years, volatility, rate: 0.04, yield: dividendYield } as const;
        const { delta, vanna, volga, charm } = optionGreeks(option);
        expect([vanna, volga]).toEqual([0, 0]);
        expect(charm).toBeCloseTo(dividendYield * delta, 12);
      },
    ),
  );
});
