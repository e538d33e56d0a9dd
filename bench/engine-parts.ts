/** What the bench measures, for the bundler. */
export { condorCredit } from "../src/engine/condor/credit";
export { condorReport } from "../src/engine/condor/report";
export * from "../src/engine/options/black-scholes";
export * from "../src/engine/options/greeks";
export * from "../src/engine/options/implied-volatility-kernel";
export * from "../src/engine/options/option-columns";
export * from "../src/engine/options/price-kernel";
export { chainSmile } from "../src/functions/chain/smile.fn";
export { condorCreditFunction } from "../src/functions/condor/credit.fn";
