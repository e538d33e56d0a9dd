import type { Contracts, Points } from "../quantities";
import { worthAtExpiry } from "./hedge-legs";
import type { HedgeLeg } from "./hedge-state";

/** Points of VIX above its own future at which a position without a bound is charged: so VPD sizes its short futures. */
export const MARGIN_RISE: Points = 25;

/** Points that so many contracts, bought or sold at a price, are worth at least at their expiry; nothing where no bound is. */
function leastWorth(legs: readonly HedgeLeg[], contracts: Contracts): Points | undefined {
  // The near leg of a calendar answers to another, livelier future: a spike can cost more than the debit.
  if (legs.some(({ days }) => days !== legs[0]?.days)) return undefined;
  const rising = legs.reduce(
    (sum, { kind, quantity }) => sum + (kind.endsWith("put") ? 0 : quantity * contracts),
    0,
  );
  if (rising < 0) return undefined;
  return Math.min(...[0, ...legs.map(({ strike }) => strike)].map((level) => worth(legs, contracts, level)));
}

function worth(legs: readonly HedgeLeg[], contracts: Contracts, level: Points): Points {
  return legs.reduce((sum, leg) => sum + contracts * leg.quantity * worthAtExpiry(leg, level), 0);
}

/** Points that a position can lose at most, held to expiry; nothing where there is no most. */
export function worstLoss(
  legs: readonly HedgeLeg[],
  contracts: Contracts,
  price: Points,
): Points | undefined {
  const least = leastWorth(legs, contracts);
  return least === undefined ? undefined : Math.max(0, contracts * price - least);
}

/** Points that it loses where its own future settles 25 points higher: what stands for the margin of one without a bound. */
export function lossOnRise(
  legs: readonly HedgeLeg[],
  contracts: Contracts,
  price: Points,
  future: Points,
): Points {
  return Math.max(0, contracts * price - worth(legs, contracts, future + MARGIN_RISE));
}
