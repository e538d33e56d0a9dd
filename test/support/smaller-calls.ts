import type { RawArgument } from "../../src/functions/cells";

/** Few and short paths, and few looks, of a condor that is quickly found: what holds of these cells holds of many. */
export const SMALLER: Readonly<Record<string, Record<string, RawArgument>>> = {
  "SCENARIO.SIMULATE": {
    plan: [
      ["risk fraction", "none", "none"],
      ["strikes by", "sd", "sd"],
      ["target", 1, 1],
      ["hedge", false, false],
    ],
    paths: 2,
    sessions: 5,
  },
  "CONDOR.EXIT": { looks: 5 },
  // The odds of a ceiling walk every trade of the year ahead.
  "RISK.CEILING": { tradesPerYear: 10 },
};
