import type { Contracts, Fraction, Points } from "../quantities";

/** One limit order of a split order. */
export interface Fill {
  readonly credit: Points;
  readonly contracts: Contracts;
  readonly cumulative: Contracts;
  /** Average price given up by this and all orders before it; absent without a depth. */
  readonly slippage: Fraction | undefined;
  /** Move of the marginal price after them; absent without a depth. */
  readonly impact: Fraction | undefined;
}

/** Share of the depth above which an order moves the market against itself. Doctrine: 8 to 12 %. */
export const HEAVY_SHARE: Fraction = 0.08;

/**
 * An order split evenly over rising limit credits, remainders to the first limits, with the impact that a
 * constant-product pool (x y = k) of the given depth would show: for a quantity q in a depth d the average
 * slippage is q / (d - q) and the marginal price moves by (1 / (1 - q / d))^2 - 1. An analogy: no exchange
 * works like this. Doctrine.
 */
export function splitOrder(order: {
  contracts: Contracts;
  credit: Points;
  step: Points;
  levels: number;
  depth: Contracts | undefined;
}): readonly Fill[] {
  const { contracts, credit, step, levels, depth } = order;
  const share = Math.floor(contracts / levels);
  const extra = contracts - share * levels;
  let cumulative = 0;
  return Array.from({ length: levels }, (_, level) => {
    const quantity = share + (level < extra ? 1 : 0);
    cumulative += quantity;
    return {
      credit: credit + level * step,
      contracts: quantity,
      cumulative,
      ...poolImpact(cumulative, depth),
    };
  });
}

function poolImpact(quantity: Contracts, depth: Contracts | undefined) {
  if (depth === undefined || quantity >= depth) return { slippage: undefined, impact: undefined };
  const left = 1 - quantity / depth;
  return { slippage: quantity / (depth - quantity), impact: 1 / (left * left) - 1 };
}
