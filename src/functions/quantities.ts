/** The kinds of number that traders type, as arguments: unit, bounds and slip come from the one row of each kind. */

import { accountKinds } from "../engine/number-kinds/account";
import { aboveZero } from "../engine/number-kinds/kind";
import { marketKinds } from "../engine/number-kinds/market";
import type { Argument, Summary } from "./arguments/argument";
import { dates, oneDate } from "./arguments/date-cells";
import { type Bounds, optional, quantity } from "./arguments/quantity";

export const bounds = {
  ...marketKinds,
  ...accountKinds,
  /** A close, or another price of a session that was. */
  close: marketKinds.level,
} as const satisfies Record<string, Bounds>;

type Kind = (described: Summary) => Argument<number>;
const kind =
  (of: Bounds): Kind =>
  (described) =>
    quantity(of, described);

export const level = kind(bounds.level);
/** Nobody sells for nothing: a bare 0 is asked for. */
export const credit = kind({ ...bounds.credit, zero: "none" });
/** What was received: left out it is the model's, so that nothing received would be another question. */
export const creditReceived = kind(aboveZero(bounds.credit));
export const costs = kind(bounds.costs);
/** Left out they are the usual ones, so that none must be said. */
export const costsOrNone = kind({
  ...bounds.costs,
  zero: "none",
  typical: { from: 0.05, to: 0.5 },
});
export const width = kind(bounds.width);
export const vix = kind(bounds.vix);
export const dailyRange = kind(bounds.dailyRange);
export const surprise = kind(bounds.surprise);
export const fraction = kind(bounds.fraction);
/** A share that decides only where it is above 0. */
export const shareAboveZero = kind(aboveZero(bounds.fraction));
export const riskFraction = kind(bounds.riskFraction);
/** Where nothing at risk would answer a question about nothing. */
export const riskTaken = kind(aboveZero(bounds.riskFraction));
export const allocationCap = kind(bounds.allocationCap);
export const equity = kind(bounds.equity);
export const usd = kind(bounds.usd);
export const multiplier = kind(bounds.multiplier);
export const gate = kind(bounds.gate);
export const contracts = kind(bounds.contracts);
export const rangeMultiplier = kind(bounds.factor);
export const volatilityShift = kind(bounds.volatilityShift);
export const spotMove = kind(bounds.spotMove);
export const depth = kind(bounds.depth);
export const delta = kind(bounds.delta);
/** A day as an Excel serial number; a fraction is the time of day. A text that says a date is read as one. */
export const day: Kind = (described) => oneDate(bounds.day, described);
/** A list of days. */
export const days = (described: Summary): Argument<readonly number[]> => dates(bounds.day, described);
export const realizedVolatility = kind(bounds.volatility);
export const growth = kind({ ...bounds.rate, min: -1, max: 1 });
export const levels = kind({
  unit: "orders",
  min: 1,
  max: 1000,
  whole: true,
  typical: { from: 1, to: 10 },
});

/** A credit in points, a delta, or a multiple: what it is depends on what the strikes aim at. */
export const strikeTarget = kind({
  unit: "points, delta or multiple",
  min: -1,
  max: 10_000,
  slip: (value) => value === 0,
  slipRule: "other than 0",
  typical: { from: 0.5, to: 2 },
});

export const spot = (): Argument<number> => level({ summary: "Level of the index now" });
export const rate = (): Argument<number> =>
  optional(quantity(bounds.rate, { summary: "Risk-free rate, continuously compounded" }), 0);
export const dividendYield = (): Argument<number> =>
  optional(quantity(bounds.rate, { summary: "Dividend yield of the index, continuously compounded" }), 0);
export const yearDays = (): Argument<number> =>
  optional(quantity(bounds.yearDays, { summary: "Days in a year, for a number of days" }), 365);
