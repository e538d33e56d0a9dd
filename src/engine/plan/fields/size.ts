import { gatePresets } from "../../rules/presets/gate";
import { choice, keysOf, number, open, type PlanField, share, usd, usdAboveZero } from "../field";

/** How many condors a plan sells, how often and when not. */
export const sizePlanFields = {
  equity: number("equity", "US dollars", 100_000, usdAboveZero, "Account equity"),
  riskFraction: number(
    "risk fraction",
    "fraction of equity",
    0.01,
    share,
    "Share of equity that one trade may lose at worst",
  ),
  allocationCap: number(
    "allocation cap",
    "fraction of equity",
    0.1,
    share,
    "Share that all condors together may lose at worst",
  ),
  openRisk: number("open risk", "US dollars", 0, usd, "Worst loss of the positions already open"),
  condors: open(
    "condors",
    "contracts",
    { min: 0, max: 1e6, whole: true },
    "Condors held; n/a: as many as the risk fraction fits",
  ),
  tradesPerYear: number(
    "trades per year",
    "trades",
    252,
    { min: 1, max: 10_000, whole: true },
    "Condors opened in a year, one after the other",
  ),
  gateRules: choice("gate rules", keysOf(gatePresets), "glossary", "Which VIX gate: CONDOR.RULES"),
} as const satisfies Record<string, PlanField>;
