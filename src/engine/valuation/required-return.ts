import { demand } from "../errors";
import type { Fraction } from "../quantities";

/**
 * Capital asset pricing model: the return that a beta requires, risk-free rate + beta x premium. `premium` is the
 * market's expected return less the risk-free rate. Limits: one factor, and a premium nobody observes; a short condor
 * has a small beta and a fat left tail, which the model does not see. Source: sharpe1964; bodieKaneMarcus2018, chapter 9.
 */
export function capitalAssetReturn(riskFree: Fraction, beta: number, premium: Fraction): Fraction {
  return riskFree + beta * premium;
}

/** How something is financed: market values in one currency, and what each part costs a year. */
export interface Financing {
  readonly equity: number;
  readonly debt: number;
  readonly preferred: number;
  readonly costOfEquity: Fraction;
  readonly costOfDebt: Fraction;
  /** Needed where there is preferred stock. */
  readonly costOfPreferred: Fraction | undefined;
  readonly tax: Fraction;
}

export interface CapitalCost {
  /** Equity, debt and preferred stock together. */
  readonly capital: number;
  readonly cost: Fraction;
  readonly equityShare: Fraction;
  readonly debtShare: Fraction;
}

/**
 * Weighted average cost of capital: E/V x cost of equity + D/V x cost of debt x (1 - tax) + P/V x cost of preferred.
 * Source: brealeyMyersAllen2020, chapter 19.
 */
export function weightedCapitalCost(financing: Financing): CapitalCost {
  const { equity, debt, preferred, tax, costOfPreferred } = financing;
  const capital = equity + debt + preferred;
  demand(
    capital > 0,
    () => `equity (money): must be above 0 together with debt and preferred, got ${capital} in all`,
  );
  demand(
    preferred === 0 || costOfPreferred !== undefined,
    () => "costOfPreferred: is missing; preferred stock must be given with its dividend",
  );
  const equityShare = equity / capital;
  const debtShare = debt / capital;
  return {
    capital,
    cost:
      equityShare * financing.costOfEquity +
      debtShare * financing.costOfDebt * (1 - tax) +
      (preferred / capital) * (costOfPreferred ?? 0),
    equityShare,
    debtShare,
  };
}

/** The cost of several parts together, each by its own capital. */
export function aggregateCost(parts: readonly CapitalCost[]): Fraction {
  let capital = 0;
  let cost = 0;
  for (const part of parts) {
    capital += part.capital;
    cost += part.capital * part.cost;
  }
  return cost / capital;
}
