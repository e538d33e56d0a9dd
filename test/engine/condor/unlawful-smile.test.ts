import { lawfulModelCredit, type Market } from "../../../src/engine/condor/credit";
import type { VolatilityView } from "../../../src/engine/condor/leg-volatility";

const condor = { longPut: 90, shortPut: 95, shortCall: 105, longCall: 115 };
const market = (volatility: VolatilityView): Market => ({
  spot: 100,
  years: 0.25,
  volatility,
  rate: 0,
  yield: 0,
});
/** Volatilities at the four strikes, long put first. */
const legs = (
  ...[longPut, shortPut, shortCall, longCall]: [number, number, number, number]
): VolatilityView => ({ longPut, shortPut, shortCall, longCall }) as VolatilityView;

test("the guard lets lawful volatilities through, skewed or not", () => {
  for (const view of [0.2, legs(0.2, 0.2, 0.2, 0.2), legs(0.22, 0.21, 0.19, 0.18)])
    expect(lawfulModelCredit(condor, market(view))).toBeGreaterThan(0);
});

test("wings so dear that the condor is worth less than nothing are refused, with the price", () => {
  expect(() => lawfulModelCredit(condor, market(legs(0.9, 0.1, 0.1, 0.9)))).toThrow(
    /^vol .*must price the condor from 0 to 10, its wider wing, got -\d/,
  );
});

test("shorts so dear that the condor is worth more than its wider wing are refused, with the price", () => {
  expect(() => lawfulModelCredit(condor, market(legs(0.1, 2, 2, 0.1)))).toThrow(
    /^vol .*must price the condor from 0 to 10, its wider wing, got [2-9]\d\.\d\d/,
  );
});
