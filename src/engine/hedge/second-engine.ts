import { DomainError } from "../errors";
import { type Contracts, type Points, USD_PER_POINT, type Usd } from "../quantities";
import { type HedgeMarket, hedgeLadder, type Rung } from "./ladder";
import type { Layer } from "./layers";

/** The overlay takes at most a quarter of a year's hedge budget, or half of what a harvest brought. House rules. */
const BUDGET_SHARE = 0.25;
const PROCEEDS_SHARE = 0.5;
/** Its dollars per VIX point are at most half of the hedge's. House rule. */
const MOST_LEVERAGE = 0.5;

export interface Overlay {
  readonly budget: Usd;
  readonly contracts: Contracts;
  /** Price of one spread. */
  readonly debit: Points;
  readonly maxLoss: Usd;
  /** Dollars per VIX point of the overlay over those of the hedge. */
  readonly leverage: number;
  readonly rung: Rung;
  readonly binding: "budget" | "leverage" | "off";
}

/** Dollars that the overlay may spend: of two limits the smaller. */
export function overlayBudget(hedgeBudget: Usd, proceeds: Usd | undefined): Usd {
  const ofBudget = hedgeBudget * BUDGET_SHARE;
  return proceeds === undefined ? ofBudget : Math.min(ofBudget, proceeds * PROCEEDS_SHARE);
}

/**
 * A call spread on the expiry of the middle layer, at the money, paid from a budget of its own and never from condor
 * margin. Its worst loss is its debit, and never more than the budget.
 */
export function secondEngineOverlay(
  on: boolean,
  terms: { readonly budget: Usd; readonly days: number; readonly width: Points; readonly costs: Points },
  hedge: readonly Rung[],
  market: HedgeMarket,
): Overlay {
  const layer: Layer = {
    days: terms.days,
    instrument: "call spread",
    by: "K/F",
    target: 1,
    width: terms.width,
    perTenCondors: 10,
    weight: 0,
    tier: 0,
    rollAt: 0,
    note: "second engine",
  };
  const [rung] = hedgeLadder(
    { condors: 1, layers: [layer], tier: 3, rounding: "none", equity: undefined },
    market,
  );
  if (rung instanceof DomainError) throw rung;
  if (rung === undefined) throw new DomainError("no-solution", "no overlay can be built");
  const debit = rung.mark.price;
  const each = (debit + terms.costs) * USD_PER_POINT;
  const perVixPoint = hedge.reduce((sum, one) => sum + one.contracts * one.mark.vixDelta, 0);
  const byBudget = floorWithin(terms.budget, each);
  const byLeverage =
    rung.mark.vixDelta > 0 ? Math.floor((MOST_LEVERAGE * Math.max(0, perVixPoint)) / rung.mark.vixDelta) : 0;
  const contracts = on ? Math.min(byBudget, byLeverage) : 0;
  return {
    budget: terms.budget,
    contracts,
    debit,
    maxLoss: contracts * each,
    leverage: perVixPoint > 0 ? (contracts * rung.mark.vixDelta) / perVixPoint : 0,
    rung,
    binding: !on ? "off" : byBudget <= byLeverage ? "budget" : "leverage",
  };
}

function floorWithin(budget: Usd, each: Usd): Contracts {
  if (!(each > 0)) return 0;
  const count = Math.floor(budget / each);
  return count * each <= budget ? count : count - 1;
}
