/**
 * Everything that a gate, a rule or a verdict may read about the market, the account and the calendar: the
 * labels of the (label, value) range that travels from the regime functions to the sizing functions. A reading
 * that was not given is absent, and what an absent reading means is for the rules to say.
 */

/** One reading: its unit, what it means, and the bounds outside which a value is a slip. */
export interface ReadingKind {
  /** "TRUE/FALSE" is a yes or no: 1 or 0 in the engine. */
  readonly unit: string;
  readonly meaning: string;
  readonly min?: number;
  readonly max?: number;
  /** The bound itself is refused. */
  readonly above?: number;
  readonly whole?: boolean;
  readonly hint?: string;
  /** Values inside the bounds that are a slip of unit all the same. */
  readonly slip?: (value: number) => boolean;
  /** The rule that keeps those out, in words. */
  readonly slipRule?: string;
  /** A 0 is read as FALSE; elsewhere a yes or no is never read from a 0, as which a blank may arrive. */
  readonly zeroIsNo?: boolean;
  /** Where a value usually lies. */
  readonly typical: { readonly from: number; readonly to: number };
}

/** The largest level or sum that makes sense. */
const HIGHEST_LEVEL = 1e9;
const HIGHEST_SUM = 1e18;
/** A return on equity or on assets beyond ten times the capital is a percentage typed for a decimal. */
const HIGHEST_RETURN = 10;
/** No z-score of a month or a day lies further out; more is a level typed for a score. */
const HIGHEST_SCORE = 100;

const yesNo = (meaning: string) => ({
  unit: "TRUE/FALSE",
  meaning,
  min: 0,
  max: 1,
  typical: { from: 0, to: 1 },
});
/** A yes that opens a gate: a blank that arrives as 0 closes it, as a missing reading does. */
const goodSign = (meaning: string) => ({ ...yesNo(meaning), zeroIsNo: true });
const score = (meaning: string) => ({
  unit: "standard deviations",
  meaning,
  min: -HIGHEST_SCORE,
  max: HIGHEST_SCORE,
  typical: { from: -2, to: 2 },
});
const vixPoints = (meaning: string) => ({
  unit: "VIX points",
  meaning,
  above: 1,
  max: 1000,
  hint: "VIX is in points: 17.95, not 0.1795",
  typical: { from: 10, to: 60 },
});
const returnOn = (meaning: string, from: number, to: number) => ({
  unit: "decimal",
  meaning,
  min: -HIGHEST_RETURN,
  max: HIGHEST_RETURN,
  hint: "a decimal: 0.15, not 15",
  typical: { from, to },
});
const money = (meaning: string) => ({
  unit: "money, one currency",
  meaning,
  min: -HIGHEST_SUM,
  max: HIGHEST_SUM,
  typical: { from: 1, to: 1000 },
});
const moneyAboveZero = (meaning: string) => ({ ...money(meaning), above: 0 });

/** The known readings by label, in the order in which they are shown. */
export const readingKinds = {
  SPX: {
    unit: "index points",
    meaning: "Level of the index",
    above: 0,
    max: HIGHEST_LEVEL,
    typical: { from: 4000, to: 8000 },
  },
  VIX: vixPoints("VIX at the close or at the time of entry"),
  "VIX 5DMA": vixPoints("Mean of VIX over the last five closes"),
  VIX9D: vixPoints("Nine-day VIX"),
  "previous gate open": {
    unit: "share open",
    meaning:
      "How far the VIX gate of the scaling stood open the session before: 1 open, 0.5 half open, 0 closed",
    min: 0,
    max: 1,
    hint: "a share open, 1, 0.5 or 0, and not the tier of CONDOR.GATE",
    typical: { from: 0, to: 1 },
  },
  "VIX M1": vixPoints("First VIX future"),
  "VIX M2": vixPoints("Second VIX future"),
  "VIX slope": {
    unit: "decimal",
    meaning: "Second VIX future over the first, less 1: above 0 is contango",
    above: -1,
    max: 10,
    hint: "a decimal: 0.08, not 8",
    typical: { from: -0.1, to: 0.15 },
  },
  EDR: {
    unit: "fraction of spot",
    meaning: "Expected daily range: one close-to-close standard deviation",
    min: 0,
    max: 0.2,
    hint: "a fraction of spot: 0.0094, not 0.94",
    typical: { from: 0.004, to: 0.03 },
  },
  HV: {
    unit: "decimal per year",
    meaning: "Realised volatility of the index over 20 days",
    min: 0,
    max: 5,
    hint: "volatility is a decimal: 0.18, not 18",
    typical: { from: 0.08, to: 0.4 },
  },
  VRP: {
    unit: "decimal",
    meaning: "Implied over realised volatility, less 1",
    above: -1,
    max: 100,
    typical: { from: -0.2, to: 0.6 },
  },
  RSI: {
    unit: "0 to 100",
    meaning: "Wilder's relative strength index of the index over 14 days",
    min: 0,
    max: 100,
    slip: (value: number) => value > 0 && value < 1,
    slipRule: "(0, or at least 1)",
    hint: "RSI runs from 0 to 100: 55, not 0.55",
    typical: { from: 30, to: 75 },
  },
  "MACD histogram": {
    unit: "index points",
    meaning: "MACD line less its signal line",
    min: -HIGHEST_LEVEL,
    max: HIGHEST_LEVEL,
    typical: { from: -30, to: 30 },
  },
  "breadth constructive": goodSign("The advance/decline line is constructive"),
  "breadth broken": yesNo("The advance/decline line has broken down"),
  "SPX/VIX correlation": {
    unit: "correlation",
    meaning: "Correlation of daily changes of the index and VIX over 60 days",
    min: -1,
    max: 1,
    typical: { from: -0.9, to: -0.5 },
  },
  "correlation warning": yesNo("The correlation lies above -0.6: the hedge may not answer a fall"),
  "net income": money("Net income of a year"),
  equity: money("Book equity, the mean over the year where you have it"),
  assets: moneyAboveZero("Total assets"),
  revenue: moneyAboveZero("Revenue of a year"),
  ROE: returnOn("Return on equity", 0.1, 0.25),
  "ROE median": returnOn("Median of the return on equity over its own ten years", 0.1, 0.2),
  ROA: returnOn("Return on assets", 0.01, 0.1),
  leverage: {
    unit: "assets over equity",
    meaning: "Assets over equity",
    min: 1,
    max: 1000,
    typical: { from: 2, to: 10 },
  },
  "leverage median": {
    unit: "assets over equity",
    meaning: "Median of assets over equity over its own five years",
    min: 1,
    max: 1000,
    typical: { from: 2, to: 10 },
  },
  "high ROE": goodSign("The return on equity is high: above its own median, or 15 % where there is none"),
  "leverage trap": yesNo("Leverage lies above 1.1 times its own median: borrowed return on equity"),
  "market cap": moneyAboveZero("Market capitalisation now"),
  "market cap 63 days ago": moneyAboveZero("Market capitalisation 63 trading days ago"),
  "market cap change": {
    unit: "decimal",
    meaning: "Change of the market capitalisation over 63 trading days",
    min: -1,
    max: 100,
    hint: "a decimal: 0.05, not 5",
    typical: { from: -0.1, to: 0.1 },
  },
  "EV over hurdle": {
    unit: "decimal per year",
    meaning: "Expected return of the account a year less the return that its risk requires",
    min: -HIGHEST_RETURN,
    max: HIGHEST_RETURN,
    hint: "a decimal per year: 0.03, not 3",
    typical: { from: -0.05, to: 0.1 },
  },
  "hedge held": {
    unit: "contracts",
    meaning: "VIX options held in the layers that the rules call for",
    min: 0,
    max: HIGHEST_LEVEL,
    typical: { from: 0, to: 10 },
  },
  "hedge called for": {
    unit: "contracts, unrounded",
    meaning: "VIX options that the rules call for, before rounding; 0 when no layer is called for",
    min: 0,
    max: HIGHEST_LEVEL,
    typical: { from: 0, to: 10 },
  },
  "events before expiry": {
    unit: "events",
    meaning: "FOMC, CPI, PPI and GDP dates between now and expiry",
    min: 0,
    max: 1000,
    whole: true,
    typical: { from: 0, to: 3 },
  },
  "hours to event": {
    unit: "hours",
    meaning: "Hours to the next FOMC, CPI, PPI or GDP date",
    min: 0,
    max: 1e6,
    typical: { from: 0, to: 200 },
  },
  "event embargo": yesNo("CPI or PPI within 24 hours, or FOMC or GDP within 48"),
  surprise: {
    unit: "percentage points",
    meaning: "Latest CPI or PPI less consensus",
    min: -20,
    max: 20,
    slip: (value: number) => value !== 0 && Math.abs(value) < 0.02,
    slipRule: "(0, or at least 0.02 away from it)",
    hint: "a surprise is in percentage points: 0.2, not 0.002",
    typical: { from: -0.5, to: 0.5 },
  },
  "surprise z": score("The same over the standard deviation of past surprises"),
  "REER deviation": {
    unit: "decimal",
    meaning: "Real effective exchange rate against its long-run mean (doctrine)",
    above: -1,
    max: 10,
    hint: "a decimal: 0.08, not 8",
    typical: { from: -0.1, to: 0.1 },
  },
  "rate gap z": score("Domestic less foreign interest rate against its history"),
  "IPO supply z": score("IPO proceeds against their history (doctrine)"),
  "P/CF z": score("Price to cash flow against its history (doctrine)"),
  "quick ratio": {
    unit: "ratio",
    meaning: "Liquid assets over current liabilities (doctrine)",
    min: 0,
    max: HIGHEST_LEVEL,
    typical: { from: 0.5, to: 2 },
  },
  "Big Top": yesNo("Big Top Cash Press is on (doctrine)"),
} as const satisfies Record<string, ReadingKind>;

export type ReadingName = keyof typeof readingKinds;

export const readingNames = Object.keys(readingKinds) as readonly ReadingName[];

/** The readings that were given or derived; yes is 1, no is 0. It serves a table of rules as it stands. */
export type MarketReadings = { readonly [Name in ReadingName]?: number };

export function isYesNo(name: ReadingName): boolean {
  return readingKinds[name].unit === "TRUE/FALSE";
}
