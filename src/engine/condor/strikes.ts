import { TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { DomainError } from "../errors";
import type { OptionType } from "../options/european-option";
import { forwardPrice } from "../options/parity";
import { smileVolatility } from "../options/smile/smile";
import { strikeForDeltaOnSmile } from "../options/smile/strike-on-smile";
import type { Fraction, Points } from "../quantities";
import { type Condor, strikesProblem } from "./condor";
import { condorCredit, lawfulModelCredit, type Market } from "./credit";
import { startDeviations, walkToCredit } from "./credit-walk";
import { isSmile, legVolatilities } from "./leg-volatility";
import { shortDeltas } from "./short-deltas";

/** How the short strikes are chosen, and by how much. */
export type StrikeTarget =
  | { readonly by: "credit"; readonly credit: Points }
  | { readonly by: "delta"; readonly delta: number }
  | { readonly by: "sd"; readonly deviations: number }
  | { readonly by: "edr"; readonly multiple: number };

/** The listed strikes to choose among. */
export interface StrikeGrid {
  readonly width: Points;
  readonly increment: Points;
}

export interface ChosenCondor {
  readonly condor: Condor;
  readonly credit: Points;
  /** Deltas of the short strikes, with their signs. */
  readonly putDelta: number;
  readonly callDelta: number;
  /** Moves of one side by one increment that the search took. */
  readonly steps: number;
  /** What was met in place of the aim, where the listed strikes miss it. */
  readonly missed: string | undefined;
}

/** Below this share of the width the premium gauge says the credit is thin (0.30 on a 5-wide condor). */
export const PREMIUM_GAUGE: Fraction = 0.06;

/** The condor that meets the target on the listed grid; throws a DomainError when there is none. */
export function chooseStrikes(market: Market, target: StrikeTarget, grid: StrikeGrid): ChosenCondor {
  const choice =
    target.by === "credit"
      ? towardsCredit(market, target.credit, grid)
      : { condor: around(market, target, grid), steps: 0 };
  const { condor, steps } = choice;
  const problem = strikesProblem(condor);
  if (problem !== null)
    throw new DomainError(
      "no-solution",
      `no condor on this grid: ${problem}, at ${Object.values(condor).join("/")}`,
    );
  const { put: putDelta, call: callDelta } = shortDeltas(condor, market);
  const chosen = { condor, steps, credit: lawfulModelCredit(condor, market), putDelta, callDelta };
  return { ...chosen, missed: missedBy(target, chosen, market) };
}

/** A condor further from its aim than this share of it has missed it: the listed strikes lie too far apart. House rule. */
const MISSED: Fraction = 0.25;

/** What was met in place of the aim, in words; nothing where the aim was met. */
function missedBy(
  target: StrikeTarget,
  { condor, credit, putDelta, callDelta }: Omit<ChosenCondor, "missed">,
  market: Market,
): string | undefined {
  const misses = (found: number, aim: number) => Math.abs(found - aim) > MISSED * aim;
  const words = (found: readonly number[], aim: number, what: string, digits: number) =>
    found.some((each) => misses(each, aim))
      ? `missed: ${what} ${found.map((each) => each.toFixed(digits)).join(" and ")} for ${Number(aim.toFixed(digits))}`
      : undefined;
  switch (target.by) {
    case "credit":
      return words([credit], target.credit, "credit", 2);
    case "delta":
      return words([-putDelta, callDelta], target.delta, "deltas", 2);
    case "sd":
    case "edr": {
      const distance = aimedDistance(target, market);
      return words([market.spot - condor.shortPut, condor.shortCall - market.spot], distance, "distances", 1);
    }
  }
}

function condorAt(shortPut: Points, shortCall: Points, { width }: StrikeGrid): Condor {
  return { longPut: shortPut - width, shortPut, shortCall, longCall: shortCall + width };
}

function snap(level: Points, { increment }: StrikeGrid): Points {
  return Math.round(level / increment) * increment;
}

/** Volatility at the forward: what one standard deviation of the index is measured with. */
function atTheForward({ volatility, ...market }: Market): number {
  if (typeof volatility === "number") return volatility;
  const forward = forwardPrice(market);
  return isSmile(volatility)
    ? smileVolatility(volatility, forward, forward, market.years)
    : (volatility.shortPut + volatility.shortCall) / 2;
}

/** Volatility of a short leg at a strike; leg volatilities belong to their leg, wherever it ends up. */
function shortLegVolatility(type: OptionType, strike: Points, { volatility, ...market }: Market): number {
  if (typeof volatility === "number") return volatility;
  if (isSmile(volatility)) return smileVolatility(volatility, strike, forwardPrice(market), market.years);
  return type === "put" ? volatility.shortPut : volatility.shortCall;
}

/** Short strikes at a delta, a number of standard deviations or a multiple of the expected daily range. */
function around(market: Market, target: Exclude<StrikeTarget, { by: "credit" }>, grid: StrikeGrid): Condor {
  const { spot } = market;
  if (target.by === "delta") {
    const shortStrike = (type: OptionType) =>
      strikeForDeltaOnSmile({
        ...market,
        type,
        delta: target.delta,
        volatility: (strike) => shortLegVolatility(type, strike, market),
      });
    return condorAt(snap(shortStrike("put"), grid), snap(shortStrike("call"), grid), grid);
  }
  const distance = aimedDistance(target, market);
  return condorAt(snap(spot - distance, grid), snap(spot + distance, grid), grid);
}

function aimedDistance(target: Extract<StrikeTarget, { by: "sd" | "edr" }>, market: Market): Points {
  const { spot, years } = market;
  return target.by === "sd"
    ? target.deviations * spot * atTheForward(market) * Math.sqrt(years)
    : target.multiple * spot * (atTheForward(market) / Math.sqrt(TRADING_DAYS_PER_YEAR));
}

/** The walk from spot -/+ a multiple of spot sigma sqrt(T), both wings moving with their short strike. */
function towardsCredit(market: Market, target: Points, grid: StrikeGrid): { condor: Condor; steps: number } {
  const { spot, years } = market;
  const distance = startDeviations(target) * spot * atTheForward(market) * Math.sqrt(years);
  const start = condorAt(snap(spot - distance, grid), snap(spot + distance, grid), grid);
  refuseGrid(start, target);
  const legs = legVolatilities(market.volatility, start, forwardPrice(market), market.years);
  return walkToCredit({
    target,
    start,
    put: legs.shortPut,
    call: legs.shortCall,
    credit: (condor) => condorCredit(condor, market),
    moved({ shortPut, shortCall }, side, out) {
      const move = out ? grid.increment : -grid.increment;
      return side === "put"
        ? condorAt(shortPut - move, shortCall, grid)
        : condorAt(shortPut, shortCall + move, grid);
    },
  });
}

function refuseGrid(condor: Condor, target: Points): void {
  const problem = strikesProblem(condor);
  if (problem !== null)
    throw new DomainError(
      "no-solution",
      `no condor for a credit of ${target}: ${problem} where the search starts, ${Object.values(condor).join("/")}`,
    );
}
