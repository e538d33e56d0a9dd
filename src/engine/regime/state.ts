import { blendedDailyRange } from "../condor/daily-range";
import { attempt, DomainError } from "../errors";
import { correlation, mean } from "../numerics/sample";
import type { Points, VixPoints } from "../quantities";
import { macd } from "./macd";
import type { MarketReadings, ReadingName } from "./readings";
import { logReturns, realizedVolatility } from "./realized-volatility";
import { isHighReturn, isLeverageTrap } from "./return-on-equity";
import { RSI_DAYS, relativeStrengthIndex } from "./rsi";
import { lastOf } from "./window";

/** Closes of the index and of VIX on the same sessions, oldest first. */
export interface MarketHistory {
  readonly index: readonly Points[];
  readonly vix: readonly VixPoints[];
}

/** Above this correlation of index and VIX the hedge may not answer a fall. House rule; its premise is -0.85. */
const CORRELATION_WARNING = -0.6;
const CORRELATION_SESSIONS = 60;
export const VIX_MEAN_SESSIONS = 5;
const VOLATILITY_SESSIONS = 20;
const MACD_TERMS = { fast: 12, slow: 26, signal: 9, seeding: "sma" } as const;

/** What a reading is worth, or why it cannot be had. */
type Derivation = (given: MarketReadings, history: MarketHistory | undefined) => number | undefined;

const ratio = (numerator: number | undefined, denominator: number | undefined): number | undefined =>
  numerator === undefined || denominator === undefined || denominator === 0
    ? undefined
    : numerator / denominator;
const yes = (claim: boolean): number => (claim ? 1 : 0);
const latest = (series: readonly number[] | undefined) => series?.[series.length - 1];

/**
 * How a reading follows from others or from the history, in the order in which they build on each other. A return on
 * equity that is not positive has none, so nothing is derived from it.
 */
const derivations: Readonly<Partial<Record<ReadingName, Derivation>>> = {
  SPX: (_, history) => latest(history?.index),
  VIX: (_, history) => latest(history?.vix),
  "VIX 5DMA": (_, history) => history && mean(lastOf(history.vix, VIX_MEAN_SESSIONS, "VIX 5DMA")),
  "VIX slope": (given) => less1(ratio(given["VIX M2"], given["VIX M1"])),
  HV: (_, history) =>
    history &&
    realizedVolatility({ closes: history.index, bars: undefined }, VOLATILITY_SESSIONS, "close-close"),
  EDR: ({ VIX9D, HV }) =>
    VIX9D === undefined || HV === undefined ? undefined : blendedDailyRange(VIX9D, HV, 1),
  VRP: ({ VIX, HV }) => less1(ratio(VIX === undefined ? undefined : VIX / 100, HV)),
  RSI: (_, history) => history && relativeStrengthIndex(history.index, RSI_DAYS),
  "MACD histogram": (_, history) => history && macd(history.index, MACD_TERMS).histogram,
  "SPX/VIX correlation": (_, history) => history && indexVixCorrelation(history),
  "correlation warning": ({ "SPX/VIX correlation": found }) =>
    found === undefined ? undefined : yes(found > CORRELATION_WARNING),
  ROE: (given) => ratio(given["net income"], positive(given.equity)),
  ROA: (given) => ratio(given["net income"], given.assets),
  leverage: (given) => ratio(given.assets, positive(given.equity)),
  "high ROE": ({ ROE, "ROE median": past }) => (ROE === undefined ? undefined : yes(isHighReturn(ROE, past))),
  "leverage trap": ({ leverage, "leverage median": past }) =>
    leverage === undefined || past === undefined ? undefined : yes(isLeverageTrap(leverage, past)),
  "market cap change": (given) => less1(ratio(given["market cap"], given["market cap 63 days ago"])),
};

function less1(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value - 1;
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 ? value : undefined;
}

/** Correlation of the daily log changes of index and VIX over 60 sessions. House rule. */
export function indexVixCorrelation({ index, vix }: MarketHistory): number {
  const changes = (series: readonly number[]) =>
    logReturns(
      lastOf(series, CORRELATION_SESSIONS + 1, `the correlation over ${CORRELATION_SESSIONS} sessions`),
    );
  const found = correlation(changes(index), changes(vix));
  if (Number.isNaN(found))
    throw new DomainError("no-solution", "the correlation: index or VIX does not move");
  return found;
}

/** A reading that follows from the given ones, or why it cannot be had from the history. */
export interface DerivedReading {
  readonly name: ReadingName;
  readonly value: number | DomainError;
}

/**
 * The readings that follow from those given and from the history. A given reading is never overruled, and neither is
 * one that was given and refused: the user meant something else by it.
 */
export function derivedReadings(
  given: MarketReadings,
  history: MarketHistory | undefined,
  refused: ReadonlySet<string>,
): readonly DerivedReading[] {
  const known: { [Name in ReadingName]?: number } = { ...given };
  const derived: DerivedReading[] = [];
  for (const [name, derivation] of Object.entries(derivations) as [ReadingName, Derivation][]) {
    if (known[name] !== undefined || refused.has(name)) continue;
    const value = attempt(() => derivation(known, history));
    if (value === undefined) continue;
    derived.push({ name, value });
    if (typeof value === "number") known[name] = value;
  }
  return derived;
}
