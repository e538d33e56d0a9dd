import type { EuropeanOption } from "../../../src/engine/options/european-option";

/** Cox, Ross and Rubinstein's tree (sources.coxRossRubinstein1979): a second way to the same price. */
export function binomialPrice(option: EuropeanOption, steps: number): number {
  const { spot, strike, years, volatility, rate } = option;
  const sign = option.type === "call" ? 1 : -1;
  const step = years / steps;
  const up = Math.exp(volatility * Math.sqrt(step));
  const chanceUp = (Math.exp((rate - option.yield) * step) - 1 / up) / (up - 1 / up);
  const discount = Math.exp(-rate * step);
  const values = Float64Array.from({ length: steps + 1 }, (_, ups) =>
    Math.max(0, sign * (spot * up ** (2 * ups - steps) - strike)),
  );
  for (let left = steps; left > 0; left--) {
    for (let ups = 0; ups < left; ups++) {
      values[ups] = discount * (chanceUp * values[ups + 1]! + (1 - chanceUp) * values[ups]!);
    }
  }
  return values[0]!;
}
