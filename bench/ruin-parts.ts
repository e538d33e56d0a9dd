/** What the bench of RISK.RUIN measures, for the bundler. */
export { riskRuin } from "../src/functions/risk/ruin.fn";
