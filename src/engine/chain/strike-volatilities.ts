import { DomainError } from "../errors";
import { impliedVolatilityColumns } from "../options/implied-volatility-kernel";
import { greekColumns, optionColumns, quoteColumns } from "../options/option-columns";
import { greeksOfColumns } from "../options/price-kernel";
import type { Points, Rate, Volatility, Years } from "../quantities";
import { type Listing, listingName, type Pair } from "./chain";
import type { ParityForward } from "./forward";
import { isLive, isTwoSided, midPrice, type Quote, type QuoteFault, quoteFault } from "./quote";

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

/** A listing whose volatilities can be sought. */
export interface OpenListing {
  readonly listing: Listing;
  readonly days: number;
  readonly years: Years;
  readonly parity: ParityForward;
}

/** One entry per pair of the open listings, in order. */
export function strikeVolatilities(open: readonly OpenListing[], rate: Rate): readonly StrikeVolatility[] {
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
  open: readonly OpenListing[],
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
