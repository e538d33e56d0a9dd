/** What a row says of money, as numbers. */
export interface Money {
  readonly size: number;
  readonly perPoint: number;
  readonly price: number | undefined;
  /** What all of it cost, fees in it. */
  readonly basis: number | undefined;
  /** Above 0 where it was bought, if the price is that of the trade: what it cost beyond that are its fees. */
  readonly bought?: number | undefined;
  /** What moved in cash. */
  readonly amount: number | undefined;
  /** No such contract trades at less, fees taken off: an amount that says so is in points. */
  readonly least?: number;
  /** Fees are taken off the amount. */
  readonly isNet?: boolean;
  /** Nothing where no column tells them. */
  readonly fees: number | undefined;
  readonly mark: number | undefined;
}

/** Dollars within which two sums are one: brokers round each to the cent. */
const ROUNDING = 0.011;
/** An average this many times the mark is in dollars a contract. */
const IN_DOLLARS = 20;

/** No broker takes more for a contract: a larger difference is none of fees. */
const MOST_FEES = 5;

export interface PriceOfRow {
  readonly price: number;
  /** What the amount tells of fees that no column has. */
  readonly fees?: number;
  readonly note?: string;
  /** The price has fees in it. */
  readonly isCost?: boolean;
}

/** Points of one contract, and what is to be said where amount and price do not agree; nothing without a price. */
export function priceOfRow(money: Money): PriceOfRow | undefined {
  const { size, perPoint, price, basis, bought, least = 0, amount, isNet, fees: told, mark } = money;
  const fees = told ?? 0;
  const whole = size * perPoint;
  if (basis !== undefined) {
    const beyond = (Math.abs(basis) - Math.abs(price ?? 0) * whole) * Math.sign(bought ?? 0);
    return bought && price !== undefined && Math.abs(beyond) <= MOST_FEES * size
      ? { price: Math.abs(price), fees: Math.round(beyond * 100) / 100 }
      : { price: Math.abs(basis) / whole, isCost: true };
  }
  if (price === undefined) {
    const each = Math.abs((amount ?? 0) + (isNet ? fees : 0)) / whole;
    return amount === undefined || (each > 0 && each < least) ? undefined : { price: each };
  }
  const points = Math.abs(price);
  if (amount === undefined || amount === 0)
    return {
      price: mark !== undefined && mark > 0 && points / mark > IN_DOLLARS ? points / perPoint : points,
    };
  const agrees = (each: number) =>
    [each * whole, each * whole - fees, each * whole + fees].some(
      (sum) => Math.abs(sum - Math.abs(amount)) <= ROUNDING * Math.max(1, size),
    );
  if (agrees(points)) return { price: points };
  if (agrees(points / perPoint)) return { price: points / perPoint };
  const lacks = Math.sign(amount) * (points * whole - Math.abs(amount));
  if (told === undefined && lacks > 0 && lacks <= MOST_FEES * size)
    return { price: points, fees: Math.round(lacks * 100) / 100 };
  return {
    price: points,
    note: `its amount ${amount} is not price x quantity x ${perPoint}${fees === 0 ? "" : ", with the fees or without"}`,
  };
}
