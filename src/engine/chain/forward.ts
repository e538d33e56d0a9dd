import { DomainError } from "../errors";
import { median } from "../numerics/sample";
import { impliedForward } from "../options/parity";
import type { Points, Rate, Years } from "../quantities";
import { type Listing, listingName } from "./chain";
import { isLive, midPrice, type TwoSidedQuote } from "./quote";

/** What call and put quotes say about the level at which the index trades for an expiry. */
export interface ParityForward {
  /** From the strike where call and put cost most nearly the same. */
  readonly forward: Points;
  readonly strike: Points;
  /** Median over the pairs nearest the money. */
  readonly fitted: Points;
  /** What one pair strays from the median: 1.4826 x median distance, the deviation of a normal distribution. */
  readonly fitError: Points;
  /** Pairs in the fit. */
  readonly pairs: number;
  /** Rate at which box spreads lend, continuously compounded; absent without time or with few pairs. */
  readonly boxRate: Rate | undefined;
}

/** A strike with both quotes live. */
export interface LivePair {
  readonly strike: Points;
  readonly call: TwoSidedQuote;
  readonly put: TwoSidedQuote;
}

/** Pairs in the fit: an odd number, so that the median is one of them; few, so that the quotes are tight. */
const NEAREST_PAIRS = 11;
/** A pair this many deviations off the median is a bad row, however nearly its call and put agree. */
const FAR_OFF = 5;
/** Standard deviation over median distance, normal distribution: 1 / N^-1(3/4). */
const DEVIATION_PER_MEDIAN_DISTANCE = 1.4826;
/** Three pairs: of two a single wrong quote would turn the slope. */
const FEWEST_SLOPES = 3;
/** Boxes must span this many pairs before their rate means anything. */
const FEWEST_PAIRS_OF_BOXES = 10;

export function livePairs({ pairs }: Listing): readonly LivePair[] {
  const live: LivePair[] = [];
  for (const { strike, call, put } of pairs)
    if (isLive(call) && isLive(put)) live.push({ strike, call, put });
  return live;
}

/** C - P at mid prices. */
export function callLessPut({ call, put }: LivePair): Points {
  return midPrice(call) - midPrice(put);
}

/**
 * The parity forward F = K + e^(rT) (C - P), mid prices, at the strike of smallest |C - P| among the strikes whose
 * call and put are both live. A pair that stands far off the median of its neighbours is passed over, so one
 * mistyped row cannot move the forward. Source: sources.cboeVix, step 2; sources.hull2018, equation 11.6.
 */
export function parityForward(listing: Listing, years: Years, rate: Rate): ParityForward {
  const live = livePairs(listing);
  if (live.length === 0)
    throw new DomainError(
      "not-enough-data",
      `${listingName(listing)}: no strike has a call and a put that are both bid, so parity gives no forward`,
    );
  const nearest = nearestPairs(live).map((pair) => {
    const forward = impliedForward({ call: callLessPut(pair), put: 0, strike: pair.strike, years, rate });
    return { strike: pair.strike, forward, spread: pairSpread(pair) };
  });
  // Call less put falls as the strike rises.
  const slopes = nearest.flatMap(({ strike, forward }, at) =>
    nearest
      .slice(at + 1)
      .map((other) => (other.forward - other.strike - forward + strike) / (other.strike - strike)),
  );
  if (slopes.length >= FEWEST_SLOPES && median(slopes) > 0)
    throw new DomainError(
      "no-solution",
      `${listingName(listing)}: calls get dearer and puts cheaper as the strike rises: calls and puts swapped sides?`,
    );
  const fitted = median(nearest.map(({ forward }) => forward));
  const fitError =
    DEVIATION_PER_MEDIAN_DISTANCE * median(nearest.map(({ forward }) => Math.abs(forward - fitted)));
  const trusted =
    nearest.find(
      ({ forward, spread }) => Math.abs(forward - fitted) <= Math.max(FAR_OFF * fitError, spread),
    ) ?? nearest[0]!;
  return {
    forward: trusted.forward,
    strike: trusted.strike,
    fitted,
    fitError,
    pairs: nearest.length,
    boxRate: boxRate(live, years),
  };
}

/** The pairs of smallest |C - P|, the smallest first; of equals the lower strike. */
export function nearestPairs(live: readonly LivePair[]): readonly LivePair[] {
  const nearest: LivePair[] = [];
  const distances: Points[] = [];
  for (const pair of live) {
    const distance = Math.abs(callLessPut(pair));
    let place = nearest.length;
    while (place > 0 && distances[place - 1]! > distance) place--;
    if (place >= NEAREST_PAIRS) continue;
    nearest.splice(place, 0, pair);
    distances.splice(place, 0, distance);
    if (nearest.length > NEAREST_PAIRS) {
      nearest.pop();
      distances.pop();
    }
  }
  return nearest;
}

/** Both bid-ask spreads together: what a round trip through parity costs. */
export function pairSpread({ call, put }: LivePair): Points {
  return call.ask - call.bid + (put.ask - put.bid);
}

/**
 * C - P falls by e^(-rT) per point of strike. The median of the slopes between pairs half the ladder apart
 * withstands bad rows. Source: sources.hull2018, equation 11.6; sources.sen1968 for the median of slopes.
 */
function boxRate(live: readonly LivePair[], years: Years): Rate | undefined {
  const half = live.length >> 1;
  if (!(years > 0) || live.length < FEWEST_PAIRS_OF_BOXES) return undefined;
  const slopes: number[] = [];
  for (let index = 0; index + half < live.length; index++) {
    const low = live[index]!;
    const high = live[index + half]!;
    slopes.push((callLessPut(low) - callLessPut(high)) / (high.strike - low.strike));
  }
  const discount = median(slopes);
  return discount > 0 ? -Math.log(discount) / years : undefined;
}
