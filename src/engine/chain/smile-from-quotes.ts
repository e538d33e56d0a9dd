import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { attempt, DomainError } from "../errors";
import { impliedVolatilityColumns } from "../options/implied-volatility-kernel";
import { greekColumns, optionColumns, quoteColumns } from "../options/option-columns";
import { greeksOfColumns } from "../options/price-kernel";
import type { SmileKnot } from "../options/smile";
import type { Points, Rate, Volatility, Years } from "../quantities";
import { type Chain, type Listing, listingName, type Pair } from "./chain";
import { type ParityForward, parityForward } from "./forward";
import { isLive, isTwoSided, midPrice, type Quote, type QuoteFault, quoteFault } from "./quote";
import { daysToSettlement } from "./settlement";

/** The side whose quote gives a strike its volatility: the one out of the money, both where they meet. */
export type SmileSide = "put" | "call" | "both";

export interface StrikeVolatility {
  readonly strike: Points;
  readonly side: SmileSide;
  /** Mid price of the side out of the money; 0 where it has none. */
  readonly mid: Points;
  readonly volatility: Volatility | DomainError;
  /** Of the side out of the money, with its sign, per point of the forward; 0 without a volatility. */
  readonly delta: number;
  /** Volatility of each side's own mid price; 0 where it has none. */
  readonly callVolatility: Volatility;
  readonly putVolatility: Volatility;
}

export interface ListingSmile {
  readonly listing: Listing;
  /** Calendar days to settlement. */
  readonly days: number;
  readonly years: Years;
  readonly rate: Rate;
  readonly parity: ParityForward | DomainError;
  readonly strikes: readonly StrikeVolatility[];
}

/** A listing whose volatilities can be sought. */
interface Open {
  readonly listing: Listing;
  readonly days: number;
  readonly years: Years;
  readonly parity: ParityForward;
}

/**
 * Implied volatilities of every quote of a chain, each expiry on its own parity forward, as Black-76 options at mid
 * prices. A strike's volatility is that of the option out of the money, for its quote is the tighter one; where
 * the sides meet, at the strike of the parity forward, the mean of both. An option that nobody bids for has
 * none: the mid of a zero bid says only what it is not worth. Source: sources.black1976, equation 16.
 */
export function chainSmiles(chain: Chain, moment: number, rate: Rate): readonly ListingSmile[] {
  const found = chain.map((listing) => {
    const days = daysToSettlement(moment, listing.root, listing.expiry);
    const years = days / CALENDAR_DAYS_PER_YEAR;
    return { listing, days, years, parity: attempt(() => parityForward(listing, Math.max(0, years), rate)) };
  });
  const open = found.filter((each): each is Open => each.years > 0 && !(each.parity instanceof DomainError));
  const solved = volatilitiesOf(open, rate);
  let at = 0;
  return found.map(({ listing, days, years, parity }) => {
    if (years > 0 && !(parity instanceof DomainError)) {
      const strikes = solved.slice(at, at + listing.pairs.length);
      at += listing.pairs.length;
      return { listing, days, years, rate, parity, strikes };
    }
    const reason = years > 0 && parity instanceof DomainError ? parity : expired(listing, days);
    const strikes = listing.pairs.map(
      ({ strike, put, call }): StrikeVolatility => ({
        strike,
        side:
          put === undefined || (!(parity instanceof DomainError) && strike > parity.forward && call)
            ? "call"
            : "put",
        mid: 0,
        volatility: reason,
        delta: 0,
        callVolatility: 0,
        putVolatility: 0,
      }),
    );
    return { listing, days, years, rate, parity, strikes };
  });
}

/** The strikes that have a volatility, as a curve to price with. */
export function knotsOf({ strikes }: ListingSmile): readonly SmileKnot[] {
  const knots: SmileKnot[] = [];
  for (const { strike, volatility } of strikes)
    if (typeof volatility === "number") knots.push({ strike, volatility });
  return knots;
}

/** A delta of the chain further than this from the computed one is a slip of that row. */
const FARTHEST_DELTA = 0.05;

/**
 * The delta that the chain shows for an option, with its sign, where it agrees with the computed one; its reader
 * means that one by "16 delta". Nothing where the chain shows none, or one that cannot be its own.
 */
export function deltaShown(quote: Quote | undefined, computed: number): number | undefined {
  if (quote?.delta === undefined) return undefined;
  const shown = quote.type === "put" ? -Math.abs(quote.delta) : Math.abs(quote.delta);
  return Math.abs(shown - computed) <= FARTHEST_DELTA ? shown : undefined;
}

/** Why options of an expiry past have no volatility. */
function expired(listing: Listing, days: number): DomainError {
  return new DomainError(
    "no-solution",
    days === 0
      ? `${listingName(listing)}: settles at the moment of asOf, no time is left; a day without a time means 16:00`
      : `${listingName(listing)}: has expired, ${(-days).toFixed(2)} days before asOf`,
  );
}

/** One entry per pair of the open listings, in order. */
function volatilitiesOf(open: readonly Open[], rate: Rate): readonly StrikeVolatility[] {
  const pairs = open.reduce((sum, { listing }) => sum + listing.pairs.length, 0);
  // Calls stand in the even places, puts in the odd ones; where there is no quote, an unanswerable price of 0.
  const quotes = quoteColumns(2 * pairs);
  let place = 0;
  for (const { listing, years, parity } of open) {
    for (const pair of listing.pairs) {
      fill(place, pair.call, pair, years, parity.forward);
      fill(place + 1, pair.put, pair, years, parity.forward);
      place += 2;
    }
  }
  function fill(i: number, quote: Quote | undefined, { strike }: Pair, years: Years, forward: Points): void {
    quotes.isCall[i] = i % 2 === 0 ? 1 : 0;
    quotes.price[i] = isTwoSided(quote) ? midPrice(quote) : 0;
    quotes.spot[i] = forward;
    quotes.strike[i] = strike;
    quotes.years[i] = years;
    quotes.rate[i] = rate;
    quotes.dividendYield[i] = rate;
  }
  const own = new Float64Array(2 * pairs);
  impliedVolatilityColumns(quotes, own);
  return withDeltas(open, rate, own, pairs);
}

function withDeltas(
  open: readonly Open[],
  rate: Rate,
  own: Float64Array,
  count: number,
): readonly StrikeVolatility[] {
  const options = optionColumns(count);
  const sides: SmileSide[] = new Array(count);
  let i = 0;
  for (const { listing, years, parity } of open) {
    for (const { strike, call, put } of listing.pairs) {
      const side = strike === parity.strike ? "both" : strike < parity.forward ? "put" : "call";
      sides[i] = side;
      options.isCall[i] = strike < parity.forward ? 0 : 1;
      options.spot[i] = parity.forward;
      options.strike[i] = strike;
      options.years[i] = years;
      options.volatility[i] = smileVolatility(
        side,
        isLive(call) ? own[2 * i]! : 0,
        isLive(put) ? own[2 * i + 1]! : 0,
      );
      options.rate[i] = rate;
      options.dividendYield[i] = rate;
      i++;
    }
  }
  const greeks = greekColumns(count);
  greeksOfColumns(options, greeks);
  const strikes: StrikeVolatility[] = new Array(count);
  i = 0;
  for (const { listing } of open) {
    const faults = new Map<string, DomainError>();
    for (const { strike, call, put } of listing.pairs) {
      const side = sides[i]!;
      const quote = side === "put" ? put : call;
      const volatility = options.volatility[i]!;
      strikes[i] = {
        strike,
        side,
        mid: isTwoSided(quote) ? midPrice(quote) : 0,
        volatility: volatility > 0 ? volatility : withoutVolatility(listing, quote, faults),
        delta: volatility > 0 ? greeks.delta[i]! : 0,
        callVolatility: own[2 * i]!,
        putVolatility: own[2 * i + 1]!,
      };
      i++;
    }
  }
  return strikes;
}

function smileVolatility(side: SmileSide, call: Volatility, put: Volatility): Volatility {
  if (side === "put") return put;
  if (side === "call") return call;
  return call > 0 && put > 0 ? (call + put) / 2 : call + put;
}

/** Why a strike has no volatility. Strikes of a listing share the reason: there are many, and errors are dear. */
function withoutVolatility(
  listing: Listing,
  quote: Quote | undefined,
  faults: Map<string, DomainError>,
): DomainError {
  const why = quote === undefined ? "not quoted" : (quoteFault(quote) ?? "out of bounds");
  const known = faults.get(why);
  if (known !== undefined) return known;
  const fault = new DomainError("no-solution", `${listingName(listing)}: ${WHY[why]}`);
  faults.set(why, fault);
  return fault;
}

const OUT_OF_THE_MONEY = "the option out of the money at this strike";
const WHY: Readonly<Record<QuoteFault | "not quoted" | "out of bounds", string>> = {
  "zero bid": `nobody bids for ${OUT_OF_THE_MONEY}`,
  "no quote": `${OUT_OF_THE_MONEY} has no quote`,
  "no bid": `${OUT_OF_THE_MONEY} has an ask but no bid`,
  "no ask": `${OUT_OF_THE_MONEY} has a bid but no ask`,
  "below zero": `${OUT_OF_THE_MONEY} is quoted below 0`,
  crossed: `${OUT_OF_THE_MONEY} is crossed: its bid lies above its ask`,
  "not quoted": `${OUT_OF_THE_MONEY} is not in the chain, or stands there twice with different quotes`,
  "out of bounds": `the mid of ${OUT_OF_THE_MONEY} lies outside its no-arbitrage bounds on the parity forward`,
};
