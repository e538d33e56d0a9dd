import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { attempt, DomainError } from "../errors";
import type { SmileKnot } from "../options/smile/smile";
import type { Rate, Years } from "../quantities";
import { type Chain, type Listing, listingName } from "./chain";
import { type ParityForward, parityForward } from "./forward";
import type { Quote } from "./quote";
import { daysToSettlement } from "./settlement";
import { type OpenListing, type StrikeVolatility, strikeVolatilities } from "./strike-volatilities";

export interface ListingSmile {
  readonly listing: Listing;
  /** Calendar days to settlement. */
  readonly days: number;
  readonly years: Years;
  readonly rate: Rate;
  readonly parity: ParityForward | DomainError;
  readonly strikes: readonly StrikeVolatility[];
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
  const open = found.filter(
    (each): each is OpenListing => each.years > 0 && !(each.parity instanceof DomainError),
  );
  const solved = strikeVolatilities(open, rate);
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
      ? `${listingName(listing)}: settles at the moment of asOf, no time is left; a day without a time means 16:00: give asOf a time of day, such as 15:45`
      : `${listingName(listing)}: has expired, ${(-days).toFixed(2)} days before asOf`,
  );
}
