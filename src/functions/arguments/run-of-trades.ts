/** The numbers that describe a run of trades, written once for the functions on odds and size. */

import type { Argument } from "./argument";
import { type Bounds, quantity } from "./quantity";

const bounds = {
  winRate: {
    unit: "probability",
    min: 0,
    max: 1,
    hint: "a decimal: 0.89, not 89",
    typical: { from: 0.7, to: 0.95 },
  },
  trades: { unit: "trades", min: 1, max: 10_000, whole: true, typical: { from: 20, to: 252 } },
  record: { unit: "trades", min: 0, max: 1e7, typical: { from: 20, to: 500 } },
  drawdown: {
    unit: "fraction of the peak",
    above: 0,
    max: 1,
    hint: "a fraction: 0.2, not 20",
    typical: { from: 0.1, to: 0.5 },
  },
  edge: { unit: "index points", min: -1e6, max: 1e6, typical: { from: -0.5, to: 0.5 } },
  streak: { unit: "losses in a row", min: 1, max: 100, whole: true, typical: { from: 2, to: 8 } },
  factor: { unit: "times the size before", min: 1, max: 10, typical: { from: 1.5, to: 3 } },
  steps: { unit: "trades", min: 1, max: 20, whole: true, typical: { from: 3, to: 6 } },
  credit: { unit: "index points", min: 0, max: 1e9, typical: { from: 0.7, to: 1.6 } },
  width: { unit: "index points", above: 0, max: 1e9, typical: { from: 5, to: 50 } },
} satisfies Record<string, Bounds>;

const kind = (of: Bounds) => (summary: string) => quantity(of, summary);

/** Effective win rate: 1 less the expected loss over the width, so that partial losses count in part. */
export const winRate = (): Argument<number> =>
  quantity(bounds.winRate, "Effective win rate: 1 less expected loss over width (CONDOR.REPORT gives it)");
export const tradesAhead = (): Argument<number> =>
  quantity(bounds.trades, "Closed trades ahead, at most 10,000");
/** A count of past trades; a partial loss may count as a share of a win, so it need not be whole. */
export const pastTrades: (summary: string) => Argument<number> = kind(bounds.record);
export const drawdown: (summary: string) => Argument<number> = kind(bounds.drawdown);
export const edge: (summary: string) => Argument<number> = kind(bounds.edge);
export const streakLength: (summary: string) => Argument<number> = kind(bounds.streak);
export const sizeFactor: (summary: string) => Argument<number> = kind(bounds.factor);
export const stepCount: (summary: string) => Argument<number> = kind(bounds.steps);
export const netCredit = (): Argument<number> =>
  quantity(bounds.credit, "Net credit of one condor, its costs taken off");
export const wingWidth = (): Argument<number> => quantity(bounds.width, "Wing width of the condor");
