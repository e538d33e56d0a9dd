import { type NumberKind, PER_CENT } from "./kind";

const HIGHEST_USD = 1e15;
const MOST_CONTRACTS = 1e6;

const share = (hint: string) => ({ unit: "fraction", hint, times: PER_CENT });

/** What an account holds, risks and counts. */
export const accountKinds = {
  equity: { unit: "US dollars", above: 0, max: HIGHEST_USD, typical: { from: 10_000, to: 1_000_000 } },
  usd: { unit: "US dollars", min: 0, max: HIGHEST_USD, typical: { from: 0, to: 10_000 } },
  signedUsd: {
    unit: "US dollars",
    min: -HIGHEST_USD,
    max: HIGHEST_USD,
    typical: { from: 0, to: 10_000 },
  },
  multiplier: { unit: "US dollars per point", above: 0, max: 1e6, typical: { from: 1, to: 100 } },
  fraction: { ...share("a fraction: 0.02, not 2"), min: 0, max: 1, typical: { from: 0.005, to: 0.1 } },
  /** Of equity, in one trade: nobody risks all of it, so 1 is 1 % typed as a whole number. */
  riskFraction: {
    ...share("a fraction: 0.02, not 2"),
    min: 0,
    below: 1,
    typical: { from: 0.005, to: 0.1 },
  },
  /** Of equity, in all trades together: it may be all, and a cap of nothing is none that was typed. */
  allocationCap: { ...share("a fraction: 0.1, not 10"), above: 0, max: 1, typical: { from: 0.05, to: 0.5 } },
  winRate: {
    unit: "probability",
    min: 0,
    max: 1,
    hint: "a decimal: 0.89, not 89",
    times: PER_CENT,
    typical: { from: 0.7, to: 0.95 },
  },
  drawdown: {
    unit: "fraction of the peak",
    above: 0,
    max: 1,
    hint: "a fraction: 0.2, not 20",
    times: PER_CENT,
    typical: { from: 0.1, to: 0.5 },
  },
  contracts: {
    unit: "contracts",
    min: 0,
    max: MOST_CONTRACTS,
    whole: true,
    typical: { from: 1, to: 20 },
  },
  trades: { unit: "trades", min: 1, max: 10_000, whole: true, typical: { from: 20, to: 252 } },
  /** A count of past trades; a partial loss may count as a share of a win, so it need not be whole. */
  record: { unit: "trades", min: 0, max: 1e7, typical: { from: 20, to: 500 } },
  tradesPerYear: { unit: "trades", above: 0, max: 100_000, typical: { from: 12, to: 252 } },
  /** What one condor earns on average. */
  edge: { unit: "index points", min: -1e6, max: 1e6, typical: { from: -0.5, to: 0.5 } },
  gate: { unit: "0 to 3", min: 0, max: 3, whole: true, typical: { from: 0, to: 3 } },
} as const satisfies Record<string, NumberKind>;
