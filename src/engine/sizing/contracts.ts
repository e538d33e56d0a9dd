import { type Contracts, type Fraction, type Points, USD_PER_POINT, type Usd } from "../quantities";

/** What limits the number of condors. */
export interface SizingTerms {
  readonly equity: Usd;
  /** Share of equity that one trade may lose at worst. */
  readonly riskFraction: Fraction;
  readonly maxLoss: Points;
  /** Fees, slippage and hedge cost of one condor, charged to the risk budget. */
  readonly costs: Points;
  /** Worst loss of the positions already open. */
  readonly openRisk: Usd;
  /** Share of equity that all positions together may lose at worst. */
  readonly allocationCap: Fraction;
  /** Dollars per index point of the contract that is sized. */
  readonly multiplier: Usd;
}

export interface Size {
  readonly contracts: Contracts;
  readonly byRisk: Contracts;
  readonly byAllocation: Contracts;
  /** Mini contracts of a tenth of an SPX contract (XSP) that would fit the same limits, whatever the multiplier. */
  readonly mini: Contracts;
  readonly atRisk: Usd;
  readonly binding: "risk budget" | "allocation cap";
}

/** An XSP contract is $100 on an index of a tenth: a tenth of an SPX contract. */
const MINI_USD_PER_POINT = USD_PER_POINT / 10;
/** A whole number of contracts that rounding put just below itself is still whole. */
const ROUNDING = 1e-9;

function whole(target: number): Contracts {
  return Math.max(Math.floor(target * (1 + ROUNDING)), 0);
}

/**
 * Whole condors that fit both limits, never rounded up. No stop is assumed, so the worst loss is the risk.
 * Risk budget: equity x risk fraction over (worst loss + costs). Allocation cap: equity x cap, less the open
 * risk, over the worst loss. The smaller wins. Source: house rule (1-2 % of equity on maximum loss, and at
 * most 10 % of equity in condors).
 */
export function contractsFor(terms: SizingTerms): Size {
  const { equity, riskFraction, maxLoss, costs, openRisk, allocationCap, multiplier } = terms;
  // Contracts that either limit holds when one is worth so many dollars a point of SPX.
  const riskAt = (usdPerPoint: Usd) => whole((equity * riskFraction) / ((maxLoss + costs) * usdPerPoint));
  const capAt = (usdPerPoint: Usd) => whole((equity * allocationCap - openRisk) / (maxLoss * usdPerPoint));
  const byRisk = riskAt(multiplier);
  const byAllocation = capAt(multiplier);
  const contracts = Math.min(byRisk, byAllocation);
  return {
    contracts,
    byRisk,
    byAllocation,
    mini: Math.min(riskAt(MINI_USD_PER_POINT), capAt(MINI_USD_PER_POINT)),
    atRisk: contracts * (maxLoss + costs) * multiplier,
    binding: byRisk <= byAllocation ? "risk budget" : "allocation cap",
  };
}
