/** What the bench of RISK.RUIN measures, for the bundler. */
export { riskHonesty } from "../src/functions/risk/honesty.fn";
export { riskRuin } from "../src/functions/risk/ruin.fn";
