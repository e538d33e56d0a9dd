/** What the bench measures, for the bundler. */
export * from "../src/engine/options/black-scholes";
export * from "../src/engine/options/greeks";
export * from "../src/engine/options/implied-volatility-kernel";
export * from "../src/engine/options/option-columns";
export * from "../src/engine/options/price-kernel";
