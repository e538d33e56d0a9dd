import type { Day, Points, Usd } from "../quantities";

/** What is traded: an option, or a future, which has no side and no strike. */
export interface Contract {
  readonly root: string;
  readonly expiry: Day;
  readonly type: "put" | "call" | "future";
  readonly strike: Points;
}

/** So many contracts of one kind at one price, bought where the quantity is above 0. */
export interface Lot extends Contract {
  readonly quantity: number;
  readonly price: Points;
  /** Paid for all of it. */
  readonly fees: Usd;
  /** When it was opened, with the time of day where it is known. */
  readonly opened: Day | undefined;
  /** What came in one order belongs together. */
  readonly order: string;
  /** Where it stands in the broker's rows. */
  readonly rows: readonly number[];
}

/** A trade, or a position held, as the broker writes it. */
export interface Fill extends Lot {
  /** Whether it opens or closes, where the broker says so; what is held no fill closes. */
  readonly effect: "open" | "close" | "held" | undefined;
  /** Contracts that ended by themselves: expired, assigned, settled in cash. */
  readonly ended: string | undefined;
  /** It ended in the money, or in one order with others, and no row tells what it alone paid. */
  readonly isUntold?: boolean;
}

/** Money in for what was sold, out for what was bought; fees apart. */
export function cashOf({ quantity, price }: Pick<Lot, "quantity" | "price">, perPoint: number): Usd {
  return -quantity * price * perPoint;
}

/** A part of a lot: its fees go with its contracts. */
export function partOf<L extends Lot>(lot: L, quantity: number): L {
  return { ...lot, quantity, fees: lot.quantity === 0 ? 0 : (lot.fees * quantity) / lot.quantity };
}

export const keyOf = ({ root, expiry, type, strike }: Contract): string =>
  `${root}|${expiry}|${type}|${strike}`;

export const rowsOf = (lots: readonly Pick<Lot, "rows">[]): readonly number[] =>
  [...new Set(lots.flatMap(({ rows }) => rows))].sort((a, b) => a - b);
