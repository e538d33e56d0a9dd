export { riskHonesty } from "../src/functions/risk/honesty.fn";
/** What the bench of RISK.RUIN measures, for the bundler. */
export { riskRuin } from "../src/functions/risk/ruin.fn";
