/** The numbers that describe a run of trades, written once for the functions on odds and size. */

import { accountKinds } from "../../engine/number-kinds/account";
import { marketKinds } from "../../engine/number-kinds/market";
import { type Argument, notingZeros, type Summary } from "./argument";
import { type Bounds, quantity } from "./quantity";

const bounds = {
  streak: { unit: "losses in a row", min: 1, max: 100, whole: true, typical: { from: 2, to: 8 } },
  factor: { unit: "times the size before", min: 1, max: 10, typical: { from: 1.5, to: 3 } },
  steps: { unit: "trades", min: 1, max: 20, whole: true, typical: { from: 3, to: 6 } },
} satisfies Record<string, Bounds>;

const kind = (of: Bounds) => (described: Summary) => quantity(of, described);

/** Effective win rate: 1 less the expected loss over the width, so that partial losses count in part. */
export const winRate = (): Argument<number> =>
  notingZeros(
    quantity(accountKinds.winRate, {
      summary: "Effective win rate: 1 less expected loss over width (CONDOR.REPORT gives it)",
    }),
  );
export const tradesAhead = (): Argument<number> =>
  quantity(accountKinds.trades, { summary: "Closed trades ahead, at most 10,000" });
export const pastTrades = (described: Summary): Argument<number> =>
  notingZeros(quantity(accountKinds.record, described));
export const drawdown: (described: Summary) => Argument<number> = kind(accountKinds.drawdown);
/** An edge that is looked for: none is told from nothing. */
export const edge: (described: Summary) => Argument<number> = kind({
  ...accountKinds.edge,
  slip: (value) => value === 0,
  slipRule: "other than 0",
});
export const streakLength: (described: Summary) => Argument<number> = kind(bounds.streak);
export const sizeFactor: (described: Summary) => Argument<number> = kind(bounds.factor);
export const stepCount: (described: Summary) => Argument<number> = kind(bounds.steps);
export const netCredit = (): Argument<number> =>
  quantity(
    { ...marketKinds.credit, zero: "none" },
    { summary: "Net credit of one condor, its costs taken off" },
  );
export const wingWidth = (): Argument<number> =>
  quantity(marketKinds.width, { summary: "Wing width of the condor" });
