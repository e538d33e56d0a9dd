import { demand } from "../../errors";
import { normalCdf } from "../../numerics/normal";
import type { Points, Probability, Volatility, Years } from "../../quantities";
import { impliedVolatility } from "../implied-volatility";
import { logMoneyness } from "../log-moneyness";
import { demandSmile, type PricedKnot, priced, type SmileKnot } from "./knots";
import { lawfulKnots } from "./lawful-knots";
import { type Piece, piece } from "./piece";
import { type Wing, wing } from "./wing";

export type { SmileKnot } from "./knots";

/** Prices this small a share of the forward are below what a volatility can be read from. */
const SMALLEST_PRICE = 1e-290;

/** A smile on a forward and a time: one law of where the index settles, through every knot. */
interface Smile {
  readonly forward: Points;
  readonly years: Years;
  volatility(strike: Points): Volatility;
  below(level: Points): Probability;
}

/** Cases of one call, and legs of one condor, share their smile: the last law of each is kept. */
const lastLaws = new WeakMap<readonly SmileKnot[], Smile>();

/**
 * Volatility of a smile at any strike: that of the price which one arbitrage-free law of the index gives. The law has
 * the knots' prices; between them, and beyond, its distribution only rises and no butterfly costs less than nothing.
 * At a knot it is the knot's own volatility, as it was quoted. House construction; its conditions: sources.merton1973.
 */
export function smileVolatility(
  smile: readonly SmileKnot[],
  strike: Points,
  forward: Points,
  years: Years,
): Volatility {
  demand(strike > 0 && strike < Infinity, () => `strike (index points): must be above 0, got ${strike}`);
  return lawOf(smile, forward, years).volatility(strike);
}

/** Probability of settling below a level, by the smile's own law. */
export function smileBelow(
  smile: readonly SmileKnot[],
  level: Points,
  forward: Points,
  years: Years,
): Probability {
  return level > 0 ? lawOf(smile, forward, years).below(level) : 0;
}

/** Whether a strike lies beyond the knots, where the smile is extrapolated. */
export function isExtrapolated(smile: readonly SmileKnot[], strike: Points): boolean {
  return strike < smile[0]!.strike || strike > smile.at(-1)!.strike;
}

function lawOf(smile: readonly SmileKnot[], forward: Points, years: Years): Smile {
  const last = lastLaws.get(smile);
  if (last?.forward === forward && last.years === years) return last;
  demandSmile(smile);
  demand(forward > 0 && forward < Infinity, () => `forward (index points): must be above 0, got ${forward}`);
  const law =
    years > 0
      ? isFlat(smile)
        ? flat(smile, forward, years)
        : curved(smile, forward, years)
      : settling(smile, forward, years);
  lastLaws.set(smile, law);
  return law;
}

function isFlat(smile: readonly SmileKnot[]): boolean {
  return smile.every(({ volatility }) => volatility === smile[0]!.volatility);
}

function flat(smile: readonly SmileKnot[], forward: Points, years: Years): Smile {
  const { volatility } = smile[0]!;
  const deviation = volatility * Math.sqrt(years);
  return {
    forward,
    years,
    volatility: () => volatility,
    below: (level) => normalCdf(deviation / 2 - logMoneyness(forward, level) / deviation),
  };
}

/** With no time left nothing is uncertain, and any volatility prices alike: that of the nearest knot stands. */
function settling(smile: readonly SmileKnot[], forward: Points, years: Years): Smile {
  const nearest = (strike: Points) =>
    smile.reduce((best, knot) =>
      Math.abs(knot.strike - strike) < Math.abs(best.strike - strike) ? knot : best,
    ).volatility;
  return {
    forward,
    years,
    volatility: nearest,
    below: (level) => (level > forward ? 1 : level < forward ? 0 : 0.5),
  };
}

function curved(smile: readonly SmileKnot[], forward: Points, years: Years): Smile {
  const knots = lawfulKnots(priced(smile, forward, years));
  const quoted = new Map(smile.map(({ strike, volatility }) => [strike, volatility]));
  const first = knots[0]!;
  const end = knots.at(-1)!;
  const pieces: (Piece | undefined)[] = [];
  const wings: { put?: Wing; call?: Wing } = {};
  const putWing = () => (wings.put ??= wing("put", first, first.volatility * Math.sqrt(years)));
  const callWing = () => (wings.call ??= wing("call", end, end.volatility * Math.sqrt(years)));
  const pieceAt = (index: number) => (pieces[index] ??= piece(knots[index]!, knots[index + 1]!, forward));

  const inTheWing = (side: "put" | "call", strike: Points, { price, deviation }: Wing) => {
    const isOut = side === "put" ? strike <= forward : strike >= forward;
    const found = isOut
      ? price(strike)
      : price(strike) + (side === "put" ? forward - strike : strike - forward);
    return volatilityOf(found, strike, deviation);
  };
  const volatilityOf = (price: Points, strike: Points, deviation: number): Volatility => {
    if (price < SMALLEST_PRICE * forward) return deviation / Math.sqrt(years);
    const type = strike < forward ? "put" : "call";
    return impliedVolatility({ type, price, spot: forward, strike, years, rate: 0, yield: 0 });
  };
  return {
    forward,
    years,
    volatility(strike) {
      const own = quoted.get(strike);
      if (own !== undefined) return own;
      if (strike < first.strike) return inTheWing("put", strike, putWing());
      if (strike > end.strike) return inTheWing("call", strike, callWing());
      const index = below(knots, strike);
      const price =
        strike < forward
          ? knots[index]!.put + pieceAt(index).putAbove(strike)
          : knots[index + 1]!.call + pieceAt(index).callBelow(strike);
      return volatilityOf(price, strike, 0);
    },
    below(level) {
      if (level < first.strike) return putWing().beyond(level);
      if (level > end.strike) return 1 - callWing().beyond(level);
      const index = below(knots, level);
      return level === knots[index]!.strike ? knots[index]!.below : pieceAt(index).below(level);
    },
  };
}

/** The last knot at or below a strike, the last but one for the highest. */
function below(knots: readonly PricedKnot[], strike: Points): number {
  let low = 0;
  let high = knots.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (knots[middle]!.strike <= strike) low = middle;
    else high = middle;
  }
  return low;
}
