/**
 * Everything that a gate, a rule or a verdict may read about the market, the account and the calendar: the
 * labels of the (label, value) range that travels from the regime functions to the sizing functions. A reading
 * that was not given is absent, and what an absent reading means is for the rules to say.
 */

/** One reading: its unit, and the bounds outside which a value is a slip. */
export interface ReadingKind {
  /** "TRUE/FALSE" is a yes or no: 1 or 0 in the engine. */
  readonly unit: string;
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
}

/** The largest level or sum that makes sense. */
const HIGHEST_LEVEL = 1e9;
const HIGHEST_SUM = 1e18;
/** A return on equity or on assets beyond ten times the capital is a percentage typed for a decimal. */
const HIGHEST_RETURN = 10;
/** No z-score of a month or a day lies further out; more is a level typed for a score. */
const HIGHEST_SCORE = 100;

const yesNo = { unit: "TRUE/FALSE", min: 0, max: 1 };
/** A yes that opens a gate: a blank that arrives as 0 closes it, as a missing reading does. */
const goodSign = { ...yesNo, zeroIsNo: true };
const score = { unit: "standard deviations", min: -HIGHEST_SCORE, max: HIGHEST_SCORE };
const vixPoints = { unit: "VIX points", above: 1, max: 1000, hint: "VIX is in points: 17.95, not 0.1795" };
const returnOn = {
  unit: "decimal",
  min: -HIGHEST_RETURN,
  max: HIGHEST_RETURN,
  hint: "a decimal: 0.15, not 15",
};
const money = { unit: "money, one currency", min: -HIGHEST_SUM, max: HIGHEST_SUM };
const moneyAboveZero = { ...money, above: 0 };
const timesEquity = { unit: "assets over equity", min: 1, max: 1000 };

/** The known readings by label, in the order in which they are shown. */
export const readingKinds = {
  SPX: {
    unit: "index points",
    above: 0,
    max: HIGHEST_LEVEL,
  },
  VIX: vixPoints,
  "VIX 5DMA": vixPoints,
  VIX9D: vixPoints,
  "previous gate open": {
    unit: "share open",
    min: 0,
    max: 1,
    hint: "a share open, 1, 0.5 or 0, and not the tier of CONDOR.GATE",
  },
  "VIX M1": vixPoints,
  "VIX M2": vixPoints,
  "VIX slope": {
    unit: "decimal",
    above: -1,
    max: 10,
    hint: "a decimal: 0.08, not 8",
  },
  EDR: {
    unit: "fraction of spot",
    min: 0,
    max: 0.2,
    hint: "a fraction of spot: 0.0094, not 0.94",
  },
  HV: {
    unit: "decimal per year",
    min: 0,
    max: 5,
    hint: "volatility is a decimal: 0.18, not 18",
  },
  VRP: {
    unit: "decimal",
    above: -1,
    max: 100,
  },
  RSI: {
    unit: "0 to 100",
    min: 0,
    max: 100,
    slip: (value: number) => value > 0 && value < 1,
    slipRule: "(0, or at least 1)",
    hint: "RSI runs from 0 to 100: 55, not 0.55",
  },
  "MACD histogram": {
    unit: "index points",
    min: -HIGHEST_LEVEL,
    max: HIGHEST_LEVEL,
  },
  "breadth constructive": goodSign,
  "breadth broken": yesNo,
  "SPX/VIX correlation": {
    unit: "correlation",
    min: -1,
    max: 1,
  },
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
  "high ROE": goodSign,
  "leverage trap": yesNo,
  "market cap": moneyAboveZero,
  "market cap 63 days ago": moneyAboveZero,
  "market cap change": {
    unit: "decimal",
    min: -1,
    max: 100,
    hint: "a decimal: 0.05, not 5",
  },
  "EV over hurdle": {
    unit: "decimal per year",
    min: -HIGHEST_RETURN,
    max: HIGHEST_RETURN,
    hint: "a decimal per year: 0.03, not 3",
  },
  "hedge held": {
    unit: "contracts",
    min: 0,
    max: HIGHEST_LEVEL,
  },
  "hedge called for": {
    unit: "contracts, unrounded",
    min: 0,
    max: HIGHEST_LEVEL,
  },
  "events before expiry": {
    unit: "events",
    min: 0,
    max: 1000,
    whole: true,
  },
  "hours to event": {
    unit: "hours",
    min: 0,
    max: 1e6,
  },
  "event embargo": yesNo,
  surprise: {
    unit: "percentage points",
    min: -20,
    max: 20,
    slip: (value: number) => value !== 0 && Math.abs(value) < 0.02,
    slipRule: "(0, or at least 0.02 away from it)",
    hint: "a surprise is in percentage points: 0.2, not 0.002",
  },
  "surprise z": score,
  "REER deviation": {
    unit: "decimal",
    above: -1,
    max: 10,
    hint: "a decimal: 0.08, not 8",
  },
  "rate gap z": score,
  "IPO supply z": score,
  "P/CF z": score,
  "quick ratio": {
    unit: "ratio",
    min: 0,
    max: HIGHEST_LEVEL,
  },
  "Big Top": yesNo,
} as const satisfies Record<string, ReadingKind>;

export type ReadingName = keyof typeof readingKinds;

export const readingNames = Object.keys(readingKinds) as readonly ReadingName[];

/** The readings that were given or derived; yes is 1, no is 0. It serves a table of rules as it stands. */
export type MarketReadings = { readonly [Name in ReadingName]?: number };

export function isYesNo(name: ReadingName): boolean {
  return readingKinds[name].unit === "TRUE/FALSE";
}
