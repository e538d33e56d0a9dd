import { accountKinds } from "../../number-kinds/account";
import { gatePresets } from "../../rules/presets/gate";
import { choice, keysOf, number, open, type PlanField } from "../field";

/** How many condors a plan sells, how often and when not. */
export const sizePlanFields = {
  equity: number("equity", "US dollars", 100_000, accountKinds.equity, "Account equity"),
  riskFraction: number(
    "risk fraction",
    "fraction of equity",
    0.01,
    accountKinds.riskFraction,
    "Share of equity that one trade may lose at worst",
  ),
  allocationCap: number(
    "allocation cap",
    "fraction of equity",
    0.1,
    accountKinds.allocationCap,
    "Share that all condors together may lose at worst",
  ),
  openRisk: number(
    "open risk",
    "US dollars",
    0,
    accountKinds.usd,
    "Worst loss of the positions already open",
  ),
  condors: open(
    "condors",
    "contracts",
    accountKinds.contracts,
    "Condors held; n/a: as many as the risk fraction fits",
  ),
  tradesPerYear: number(
    "trades per year",
    "trades",
    252,
    accountKinds.trades,
    "Condors opened in a year, one after the other",
  ),
  gateRules: choice("gate rules", keysOf(gatePresets), "glossary", "Which VIX gate: CONDOR.RULES"),
} as const satisfies Record<string, PlanField>;
