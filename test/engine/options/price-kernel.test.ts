import fc from "fast-check";
import { optionPrice } from "../../../src/engine/options/black-scholes";
import type { EuropeanOption } from "../../../src/engine/options/european-option";
import { optionGreeks } from "../../../src/engine/options/greeks";
import { greekColumns, optionColumns } from "../../../src/engine/options/option-columns";
import { greeksOfColumns, priceColumns } from "../../../src/engine/options/price-kernel";
import { marketOption } from "./market-option";

function columnsOf(options: readonly EuropeanOption[]) {
  const columns = optionColumns(options.length);
  options.forEach((option, i) => {
    columns.isCall[i] = option.type === "call" ? 1 : 0;
    columns.spot[i] = option.spot;
    columns.strike[i] = option.strike;
    columns.years[i] = option.years;
    columns.volatility[i] = option.volatility;
    columns.rate[i] = option.rate;
    columns.dividendYield[i] = option.yield;
  });
  return columns;
}

describe("columns of options", () => {
  const rareOption = marketOption.map((option) => ({ ...option, years: 0 }));
  const book = fc.array(fc.oneof(marketOption, marketOption, rareOption), { minLength: 1, maxLength: 600 });

  test("give the very numbers of single options, rare ones among them", () => {
    fc.assert(
      fc.property(book, (options) => {
        const columns = columnsOf(options);
        const price = new Float64Array(options.length);
        const greeks = greekColumns(options.length);
        priceColumns(columns, price);
        greeksOfColumns(columns, greeks);
        options.forEach((option, i) => {
          const single = optionGreeks(option);
          expect(price[i]).toBe(optionPrice(option));
          for (const name of ["price", "delta", "gamma", "vega", "theta", "rho"] as const) {
            expect(greeks[name][i]).toBe(single[name]);
          }
        });
      }),
      { numRuns: 20 },
    );
  });

  test("refuse a row that has no price", () => {
    const columns = columnsOf([
      { type: "call", spot: -1, strike: 1, years: 1, volatility: 1, rate: 0, yield: 0 },
    ]);
    expect(() => priceColumns(columns, new Float64Array(1))).toThrow(
      "spot (index points): must be 0 or more, got -1",
    );
  });
});
