import { TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import type { Condor } from "../condor/condor";
import { startDeviations, walkToCredit } from "../condor/credit-walk";
import type { StrikeTarget } from "../condor/strikes";
import { DomainError } from "../errors";
import { smileVolatility } from "../options/smile/smile";
import type { Points, Volatility } from "../quantities";
import { listingName, pairAt } from "./chain";
import { creditAt, type Fill, quotesOf } from "./condor-from-quotes";
import type { ParityForward } from "./forward";
import { isTwoSided } from "./quote";
import { deltaShown, knotsOf, type ListingSmile } from "./smile-from-quotes";
import type { StrikeVolatility } from "./strike-volatilities";

/** A strike that can be sold with its wing bought: it is bid, and the strike one width out is offered. */
interface Short {
  readonly strike: Points;
  readonly volatility: Volatility;
  /** Without its sign; the chain's own where it shows one, for that is what its reader means by 16 delta. */
  readonly delta: number;
}

/** The shorts of both sides, each from the money outwards, and the market that they stand in. */
interface Shorts {
  readonly name: string;
  readonly parity: ParityForward;
  readonly width: Points;
  readonly put: readonly Short[];
  readonly call: readonly Short[];
}

/** A listed strike may miss what was asked for by half of it, in delta or in distance: beyond, there is none. */
const WORST_MISS = 0.5;

/**
 * The condor among listed, quoted strikes whose shorts are nearest to the target, or whose credit at the stated fill
 * is. Distances are measured from the parity forward with the smile's own volatility there. Wings have exactly
 * the width; a strike whose wing is not listed, or not offered, is passed over. Of two equally near strikes
 * the one farther out is taken. House rule.
 */
export function condorFromQuotes(
  smile: ListingSmile,
  target: StrikeTarget,
  width: Points,
  fill: Fill,
): { readonly condor: Condor; readonly steps: number } {
  const shorts = shortsOf(smile, width);
  if (target.by === "credit") return towardsCredit(smile, shorts, target.credit, fill);
  if (target.by === "delta")
    return {
      condor: condorOf(shorts, byDelta(shorts, "put", target.delta), byDelta(shorts, "call", target.delta)),
      steps: 0,
    };
  const atForward = forwardVolatility(smile, shorts.parity);
  const distance =
    shorts.parity.forward *
    atForward *
    (target.by === "sd"
      ? target.deviations * Math.sqrt(smile.years)
      : target.multiple / Math.sqrt(TRADING_DAYS_PER_YEAR));
  return {
    condor: condorOf(shorts, byDistance(shorts, "put", distance), byDistance(shorts, "call", distance)),
    steps: 0,
  };
}

function forwardVolatility(smile: ListingSmile, { forward }: ParityForward): Volatility {
  return smileVolatility(knotsOf(smile), forward, forward, smile.years);
}

function condorOf({ width }: Shorts, put: Short, call: Short): Condor {
  return {
    longPut: put.strike - width,
    shortPut: put.strike,
    shortCall: call.strike,
    longCall: call.strike + width,
  };
}

function shortsOf(smile: ListingSmile, width: Points): Shorts {
  const { listing, parity, strikes } = smile;
  if (parity instanceof DomainError) throw parity;
  const failed = strikes.length > 0 && strikes.every(({ volatility }) => typeof volatility !== "number");
  if (failed) throw strikes[0]!.volatility;
  const isShort = (type: "put" | "call", { strike, volatility }: StrikeVolatility) =>
    typeof volatility === "number" &&
    (type === "put" ? strike <= parity.forward : strike >= parity.forward) &&
    isTwoSided(pairAt(listing, type === "put" ? strike - width : strike + width)?.[type]);
  const of = (type: "put" | "call"): Short[] =>
    strikes
      .filter((each) => isShort(type, each))
      .map(({ strike, volatility, delta }) => ({
        strike,
        volatility: volatility as Volatility,
        delta: Math.abs(deltaShown(pairAt(listing, strike)?.[type], delta) ?? delta),
      }));
  const shorts = { name: listingName(listing), parity, width, put: of("put").reverse(), call: of("call") };
  for (const side of ["put", "call"] as const)
    if (shorts[side].length === 0)
      throw new DomainError(
        "no-solution",
        `${shorts.name}: no ${side} can be sold with its wing ${width} points away bought`,
      );
  return shorts;
}

/** The short that misses least; from the money outwards, so that the last of equals lies farther out. */
function nearest(shorts: readonly Short[], miss: (short: Short) => number): Short {
  return shorts.reduce((best, short) => (miss(short) <= miss(best) ? short : best));
}

function byDelta(shorts: Shorts, side: "put" | "call", delta: number): Short {
  const miss = (short: Short) => Math.abs(short.delta - delta);
  const found = nearest(shorts[side], miss);
  if (miss(found) > WORST_MISS * delta)
    throw new DomainError(
      "no-solution",
      `${shorts.name}: no ${side} has a delta near ${delta}; the nearest with a ${shorts.width}-point wing is ${found.strike} at ${found.delta.toFixed(3)}`,
    );
  return found;
}

function byDistance(shorts: Shorts, side: "put" | "call", distance: Points): Short {
  const level = shorts.parity.forward + (side === "put" ? -distance : distance);
  const miss = (short: Short) => Math.abs(short.strike - level);
  const found = nearest(shorts[side], miss);
  if (miss(found) > WORST_MISS * distance)
    throw new DomainError(
      "no-solution",
      `${shorts.name}: no ${side} is listed near ${level.toFixed(2)}; the nearest with a ${shorts.width}-point wing is ${found.strike}`,
    );
  return found;
}

function towardsCredit(
  smile: ListingSmile,
  shorts: Shorts,
  target: Points,
  fill: Fill,
): { readonly condor: Condor; readonly steps: number } {
  const { forward } = shorts.parity;
  const distance =
    startDeviations(target) * forward * forwardVolatility(smile, shorts.parity) * Math.sqrt(smile.years);
  const start = (side: "put" | "call") =>
    nearest(shorts[side], ({ strike }) => Math.abs(Math.abs(strike - forward) - distance));
  const [put, call] = [start("put"), start("call")];
  return walkToCredit({
    target,
    start: condorOf(shorts, put, call),
    put: put.volatility,
    call: call.volatility,
    credit: (condor) => creditAt(quotesOf(smile.listing, condor), fill),
    moved({ shortPut, shortCall }, side, out) {
      const strike = side === "put" ? shortPut : shortCall;
      const place = shorts[side].findIndex((short) => short.strike === strike);
      const next = shorts[side][place + (out ? 1 : -1)];
      if (next === undefined) return undefined;
      const other = side === "put" ? { strike: shortCall } : { strike: shortPut };
      return side === "put" ? condorOf(shorts, next, other as Short) : condorOf(shorts, other as Short, next);
    },
  });
}
