import { type Contracts, type Points, USD_PER_POINT, type Usd } from "../quantities";
import { type Condor, callWidth, putWidth, width } from "./condor";

export type MarginConvention = "wider side" | "both sides" | "ibkr";

/** Points that a broker holds against one condor, before the credit. */
function marginWidth(condor: Condor, convention: MarginConvention): Points {
  const both = putWidth(condor) + callWidth(condor);
  if (convention === "both sides") return both;
  const equalWings = putWidth(condor) === callWidth(condor);
  return convention === "ibkr" && !equalWings ? both : width(condor);
}

/**
 * Strategy-based (Reg T) requirement of a condor of one root and one expiry, in dollars and before the
 * credit. "wider side": only one side can lose (tastytrade); "both sides": brokers that charge two spreads;
 * "ibkr": one side for equal wings, two spreads for unequal ones.
 */
export function condorMargin(
  condor: Condor,
  contracts: Contracts,
  convention: MarginConvention,
  multiplier: Usd = USD_PER_POINT,
): Usd {
  return marginWidth(condor, convention) * multiplier * contracts;
}
