import fc from "fast-check";
import type { EuropeanOption } from "../../../src/engine/options/european-option";

/** An index or VIX option as markets have them: within 3.5 standard deviations, one day to three years. */
export const marketOption: fc.Arbitrary<EuropeanOption> = fc
  .record({
    type: fc.constantFrom("call" as const, "put" as const),
    spot: fc.double({ min: 10, max: 8000, noNaN: true }),
    days: fc.integer({ min: 1, max: 1095 }),
    volatility: fc.double({ min: 0.05, max: 1.5, noNaN: true }),
    rate: fc.double({ min: -0.01, max: 0.08, noNaN: true }),
    yield: fc.double({ min: 0, max: 0.05, noNaN: true }),
    deviations: fc.double({ min: -3.5, max: 3.5, noNaN: true }),
  })
  .map(({ days, deviations, ...option }) => {
    const years = days / 365;
    const strike = option.spot * Math.exp(deviations * option.volatility * Math.sqrt(years));
    return { ...option, years, strike };
  });
