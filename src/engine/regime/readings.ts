import { companyKinds } from "../number-kinds/company";
import { type NumberKind, PER_CENT } from "../number-kinds/kind";
import { marketKinds } from "../number-kinds/market";
import { owns } from "../owns";

/**
 * Everything that a gate, a rule or a verdict may read about the market, the account and the calendar: the
 * labels of the (label, value) range that travels from the regime functions to the sizing functions. A reading
 * that was not given is absent, and what an absent reading means is for the rules to say.
 */

/**
 * One reading. A bare 0 is none: it may be a blank cell, and what a rule makes of a 0 may open a gate. What is meant
 * as 0 is written "none", or FALSE.
 */
export type ReadingKind = NumberKind & { readonly zero: "none" };

/** No z-score of a month or a day lies further out; more is a level typed for a score. */
const HIGHEST_SCORE = 100;
const HIGHEST_COUNT = 1e9;

/** "TRUE/FALSE" is a yes or no: 1 or 0 in the engine. */
const yesNo = reading({ unit: "TRUE/FALSE", min: 0, max: 1, typical: { from: 0, to: 1 } });
const score = reading({
  unit: "standard deviations",
  min: -HIGHEST_SCORE,
  max: HIGHEST_SCORE,
  typical: { from: -2, to: 2 },
});
const vixPoints = reading(marketKinds.vix);
/** Decimals that no market has taken to 1: a whole number is one of per cent. */
const BELOW_ONE = { min: -1, max: 0.99 };
/** Of the index: a single company may earn all its capital in a year. */
const returnOn = reading({ ...companyKinds.returnOnCapital, ...BELOW_ONE });
const money = reading(companyKinds.money);
const moneyAboveZero = reading(companyKinds.moneyAboveZero);
const timesEquity = reading(companyKinds.leverage);
const change = (what: string) => ({ unit: "decimal", hint: `a decimal: ${what}`, times: PER_CENT });

function reading(of: NumberKind): ReadingKind {
  return { ...of, zero: "none" };
}

/** The known readings by label, in the order in which they are shown. */
export const readingKinds = {
  SPX: reading(marketKinds.level),
  VIX: vixPoints,
  "VIX 5DMA": vixPoints,
  VIX9D: vixPoints,
  VVIX: reading(marketKinds.vvix),
  "previous gate open": reading({
    unit: "share open",
    min: 0,
    max: 1,
    hint: "a share open, 1, 0.5 or none, and not the tier of CONDOR.GATE",
    typical: { from: 0.5, to: 1 },
  }),
  "VIX M1": vixPoints,
  "VIX M2": vixPoints,
  "VIX slope": reading(marketKinds.slope),
  EDR: reading(marketKinds.dailyRange),
  HV: reading(marketKinds.volatility),
  VRP: reading({ ...change("0.18, not 18"), above: -1, max: 5, typical: { from: -0.3, to: 0.5 } }),
  RSI: reading(marketKinds.relativeStrength),
  "MACD histogram": reading({
    unit: "index points",
    min: -marketKinds.level.max,
    max: marketKinds.level.max,
    typical: { from: -50, to: 50 },
  }),
  "breadth constructive": yesNo,
  "breadth broken": yesNo,
  "SPX/VIX correlation": reading({
    unit: "correlation",
    min: -1,
    max: 1,
    typical: { from: -0.9, to: -0.4 },
  }),
  "correlation warning": yesNo,
  "net income": money,
  equity: money,
  assets: moneyAboveZero,
  revenue: moneyAboveZero,
  ROE: returnOn,
  "ROE median": returnOn,
  ROA: returnOn,
  leverage: timesEquity,
  "leverage median": timesEquity,
  "high ROE": yesNo,
  "leverage trap": yesNo,
  "market cap": moneyAboveZero,
  "market cap 63 days ago": moneyAboveZero,
  "market cap change": reading({
    ...change("0.05, not 5"),
    ...BELOW_ONE,
    typical: { from: -0.2, to: 0.2 },
  }),
  "EV over hurdle": reading({
    ...companyKinds.returnOnCapital,
    max: 9.99,
    unit: "decimal per year",
    hint: "a decimal per year: 0.03, not 3",
    // VALUE.HURDLE may find more than 1 a year; nobody who types a whole number means that.
    slip: (value) => value >= 1 && Number.isInteger(value),
    slipRule: "but no whole number above 0",
    typical: { from: -0.05, to: 0.05 },
  }),
  "hedge held": reading({ unit: "contracts", min: 0, max: HIGHEST_COUNT, typical: { from: 1, to: 20 } }),
  "hedge called for": reading({
    unit: "contracts, unrounded",
    min: 0,
    max: HIGHEST_COUNT,
    typical: { from: 1, to: 20 },
  }),
  "events before expiry": reading({
    unit: "events",
    min: 0,
    max: 1000,
    whole: true,
    typical: { from: 1, to: 3 },
  }),
  "hours to event": reading({ unit: "hours", min: 0, max: 1e6, typical: { from: 1, to: 200 } }),
  "event embargo": yesNo,
  surprise: reading(marketKinds.surprise),
  "surprise z": score,
  "REER deviation": reading({
    ...change("0.08, not 8"),
    ...BELOW_ONE,
    typical: { from: -0.1, to: 0.1 },
  }),
  "rate gap z": score,
  "IPO supply z": score,
  "P/CF z": score,
  "share of VIX1D": reading(marketKinds.shareOfVix1d),
  "quick ratio": reading({
    unit: "ratio",
    min: 0,
    max: 20,
    hint: "a ratio: 0.95, not 95",
    times: PER_CENT,
    typical: { from: 0.8, to: 2 },
  }),
  "Big Top": yesNo,
} as const satisfies Record<string, ReadingKind>;

export type ReadingName = keyof typeof readingKinds;

export const readingNames = Object.keys(readingKinds) as readonly ReadingName[];

/** The readings that were given or derived; yes is 1, no is 0. It serves a table of rules as it stands. */
export type MarketReadings = { readonly [Name in ReadingName]?: number };

/** A gate may be on a reading of its own; others follow from several. */
export const isReading = (name: string): name is ReadingName => owns(readingKinds, name);

export function isYesNo(name: ReadingName): boolean {
  return readingKinds[name].unit === "TRUE/FALSE";
}
