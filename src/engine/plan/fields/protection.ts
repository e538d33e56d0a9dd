import { accountKinds } from "../../number-kinds/account";
import { aboveZero } from "../../number-kinds/kind";
import { marketKinds } from "../../number-kinds/market";
import { number, type PlanField } from "../field";

/** The SPX put held instead of the layers, and the fall that either must keep rare. */
export const protectionPlanFields = {
  putDays: number(
    "put days",
    "calendar days",
    30,
    { unit: "", above: 0, max: 1000, typical: { from: 20, to: 90 } },
    "Days to expiry of an SPX put held instead",
  ),
  putDistance: number(
    "put distance",
    "fraction of spot",
    0.05,
    { ...aboveZero(accountKinds.fraction), max: 0.9, hint: "a fraction: 0.05, not 5" },
    "How far below the index that put is struck",
  ),
  putRatio: number(
    "put vol over VIX",
    "ratio",
    1.2,
    marketKinds.factor,
    "Volatility of that put over VIX / 100",
  ),
  drawdownLimit: number(
    "drawdown limit",
    "fraction",
    0.2,
    accountKinds.drawdown,
    "Fall from the running peak that must stay rare",
  ),
} as const satisfies Record<string, PlanField>;
