import { DomainError } from "../errors";
import type { Contracts, Usd, VixPoints } from "../quantities";
import { carryPerYear } from "./carry";
import { vixOf } from "./futures-curve";
import { completeLadder, type HedgeMarket, type HedgePlan, hedgeLadder } from "./ladder";
import { hedgePayoff, type Shock } from "./payoff";
import { mostLost, uncoveredIn } from "./settlement-risk";

/** The VIX levels at which a hedge's price is held against what it pays. */
export const VIX_LEVELS = [25, 35, 50] as const;
/** The shares of equity at risk for which the cost is set side by side. */
export const RISK_FRACTIONS = [0.01, 0.02, 0.1] as const;

/** What a hedge of one size costs and pays. */
export interface HedgeCost {
  readonly condors: Contracts;
  /** The most that the layers held now can lose. */
  readonly atRisk: Usd | DomainError;
  /**
   * Dollars a year on an unchanged curve, by layer: of the layers kept at their target days. What is listed comes
   * nearer to its roll day by day, so its cost a year would leap from one expiry to the next.
   */
  readonly carries: readonly Usd[];
  readonly carry: Usd;
  /** Gain if VIX goes to each of VIX_LEVELS at once. */
  readonly pays: readonly (Usd | DomainError)[];
}

const NO_VIX = new DomainError("not-enough-data", "curve (VIX points): needs a row at 0 days, VIX itself");

export function hedgeCost(
  plan: HedgePlan,
  market: HedgeMarket,
  rollDays: readonly number[] | undefined,
  shock: Omit<Shock, "vixMove">,
): HedgeCost {
  const rungs = completeLadder(hedgeLadder(plan, market));
  const carries = completeLadder(hedgeLadder(plan, { ...market, asOf: undefined })).map((rung, index) =>
    carryPerYear(rung, market, rollDayOf(rollDays, index)),
  );
  const vix = vixOf(market.curve);
  return {
    condors: plan.condors,
    atRisk:
      mostLost(rungs) ??
      new DomainError("no-solution", `no bound, so no most to show: ${uncoveredIn(rungs)} stay uncovered`),
    carries,
    carry: carries.reduce((sum, carry) => sum + carry, 0),
    pays: VIX_LEVELS.map((level: VixPoints) =>
      vix === undefined ? NO_VIX : hedgePayoff(rungs, market, { ...shock, vixMove: level - vix }).total,
    ),
  };
}

/** One number of days for all layers, or one a layer; none leaves each layer its own. */
function rollDayOf(rollDays: readonly number[] | undefined, index: number): number | undefined {
  return rollDays?.length === 1 ? rollDays[0] : rollDays?.[index];
}
