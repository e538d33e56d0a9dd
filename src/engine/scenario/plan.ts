import { type TimeToExpiry, tradingDays } from "../calendar/time-to-expiry";
import type { Condor } from "../condor/condor";
import { layerPresets } from "../hedge/layers";
import { ROUNDINGS } from "../hedge/rounding";
import { readingKinds } from "../regime/readings";
import { gatePresets } from "../rules/presets/gate";
import { tierPresets } from "../rules/presets/tier";
import {
  type ChoiceField,
  choice,
  type DaysField,
  factor,
  flag,
  number,
  open,
  type PlanField,
  points,
  pointsAboveZero,
  rate,
  type StrikesField,
  share,
  usd,
  usdAboveZero,
  vixPoints,
  volatility,
} from "./plan-field";

const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];

/**
 * A whole plan - market, condor, size, hedge - as labels with values in the order in which they are shown; the
 * defaults are the method's worked example. The labels are a contract: sheets hold
 * them, so a label never changes its name or meaning; new ones are added with a default.
 */
export const planFields = {
  spot: number("SPX", "index points", 7140, pointsAboveZero, "Level of the index"),
  vix: number("VIX", "VIX points", 17.95, vixPoints, "VIX now"),
  days: {
    kind: "days",
    label: "days",
    unit: "calendar days",
    meaning: 'Time to expiry: a number of days, or "1t" for one trading day',
    initial: tradingDays(1),
  } as const satisfies DaysField,
  volatility: number(
    "volatility",
    "decimal per year",
    0.18,
    volatility,
    "Of the options sold, not VIX itself, at today's VIX; not used where an IV ratio is given",
  ),
  ivRatio: open(
    "IV ratio",
    "volatility / VIX",
    factor,
    "Volatility of the options sold over VIX / 100, at every VIX: given, it replaces volatility at today's VIX too; n/a: volatility over VIX as above. 0.70 to 0.99 were seen on one-day chains",
  ),
  realizedRatio: number(
    "realised over implied",
    "ratio",
    1,
    factor,
    "Your view; at 1 the condor earns nothing but its costs",
  ),
  rate: number("rate", "decimal per year", 0, rate, "Risk-free rate, continuously compounded"),
  yield: number("yield", "decimal per year", 0, rate, "Dividend yield of the index"),
  by: choice("strikes by", ["credit", "delta", "sd"], "credit", "How the short strikes are found"),
  target: number(
    "target",
    "points, delta or SD",
    1.15,
    { above: 0, max: 10_000 },
    "The credit, delta or multiple aimed at",
  ),
  width: number("width", "index points", 10, pointsAboveZero, "Wing width"),
  increment: number("increment", "index points", 5, pointsAboveZero, "Distance between listed strikes"),
  strikes: {
    kind: "strikes",
    label: "strikes",
    unit: "index points",
    meaning: 'Strikes of your own, "7005/7015/7265/7275"; n/a: found by the target',
  } as const satisfies StrikesField,
  costs: number("costs", "index points", 0.1, points, "Fees and slippage of one condor, round trip"),
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
  hedged: flag("hedge", true, "The layers are held when the hedge rules call for them"),
  layers: choice("layers", keysOf(layerPresets), "4/4/2", "Which layers: ALVH.LAYERS"),
  hedgeRules: choice("hedge rules", keysOf(tierPresets), "progressive", "Which activation rules: ALVH.RULES"),
  rounding: choice("rounding", ROUNDINGS, "nearest", "How hedge contracts are made whole"),
  tier: open(
    "hedge tier",
    "0 to 3",
    { min: 0, max: 3, whole: true },
    "Layers that are on; n/a: as the hedge rules say",
  ),
  edr: open(
    "EDR",
    "fraction of spot",
    { min: 0, max: 0.2, hint: "a fraction of spot: 0.0094, not 0.94" },
    "Expected daily range now; n/a: its rule does not fire",
  ),
  surprise: number(
    "surprise",
    "percentage points",
    0,
    readingKinds.surprise,
    "Latest CPI or PPI less consensus",
  ),
  bigTop: flag("Big Top", false, "Big Top Cash Press is on (doctrine)"),
  breadthBroken: flag("breadth broken", false, "The advance/decline line has broken down"),
  future30: number("VIX future 30 days", "VIX points", 18.6, vixPoints, "VIX future at 30 days"),
  future110: number("VIX future 110 days", "VIX points", 20, vixPoints, "VIX future at 110 days"),
  future220: number("VIX future 220 days", "VIX points", 20.8, vixPoints, "VIX future at 220 days"),
  volOfVol0: number(
    "vol of VIX 0 days",
    "decimal per year",
    1.1,
    volatility,
    "Volatility of VIX options about to expire",
  ),
  volOfVol30: number(
    "vol of VIX 30 days",
    "decimal per year",
    0.95,
    volatility,
    "Volatility of 30-day VIX options",
  ),
  volOfVol110: number(
    "vol of VIX 110 days",
    "decimal per year",
    0.7,
    volatility,
    "Volatility of 110-day VIX options",
  ),
  volOfVol220: number(
    "vol of VIX 220 days",
    "decimal per year",
    0.58,
    volatility,
    "Volatility of 220-day VIX options",
  ),
  putDays: number(
    "put days",
    "calendar days",
    30,
    { above: 0, max: 1000 },
    "Days to expiry of an SPX put held instead",
  ),
  putDistance: number(
    "put distance",
    "fraction of spot",
    0.05,
    { min: 0, max: 0.9, hint: "a fraction: 0.05, not 5" },
    "How far below the index that put is struck",
  ),
  putRatio: number("put vol over VIX", "ratio", 1.2, factor, "Volatility of that put over VIX / 100"),
  drawdownLimit: number(
    "drawdown limit",
    "fraction",
    0.2,
    { above: 0, max: 1, hint: "a fraction: 0.2, not 20" },
    "Fall from the running peak that must stay rare",
  ),
} as const satisfies Record<string, PlanField>;

export type PlanKey = keyof typeof planFields;
export const planKeys = Object.keys(planFields) as readonly PlanKey[];

type ValueOf<F extends PlanField> = F extends { kind: "number" }
  ? number
  : F extends { kind: "open number" }
    ? number | undefined
    : F extends ChoiceField<infer T>
      ? T
      : F extends { kind: "flag" }
        ? boolean
        : F extends { kind: "days" }
          ? TimeToExpiry
          : Condor | undefined;

/** A plan with every value known or left open on purpose. */
export type Plan = { readonly [Key in PlanKey]: ValueOf<(typeof planFields)[Key]> };

function initialOf(field: PlanField): unknown {
  return "initial" in field ? field.initial : undefined;
}

/** The plan of the method's worked example. */
export const workedPlan = Object.fromEntries(
  planKeys.map((key) => [key, initialOf(planFields[key])]),
) as unknown as Plan;

/** One column of a plan. */
export interface Variant {
  readonly name: string;
  readonly plan: Plan;
}

const variant = (name: string, over: Partial<Plan>): Variant => ({ name, plan: { ...workedPlan, ...over } });

/** Plans to start from; each has one or more variants, side by side. */
export const planPresets = {
  "worked example": [variant("value", {})],
  "1 % and 2 %": [variant("1 %", { riskFraction: 0.01 }), variant("2 %", { riskFraction: 0.02 })],
  "hedged and unhedged": [variant("hedged", {}), variant("unhedged", { hedged: false })],
  "four variants": [
    variant("1 %", { riskFraction: 0.01 }),
    variant("2 %", { riskFraction: 0.02 }),
    variant("1 % unhedged", { riskFraction: 0.01, hedged: false }),
    variant("2 % unhedged", { riskFraction: 0.02, hedged: false }),
  ],
} as const satisfies Record<string, readonly Variant[]>;
