import { TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { DomainError } from "../errors";
import type { OptionType } from "../options/european-option";
import { optionGreeks } from "../options/greeks";
import { forwardPrice } from "../options/parity";
import { smileVolatility } from "../options/smile";
import { strikeForDeltaOnSmile } from "../options/strike-on-smile";
import type { Fraction, Points } from "../quantities";
import { type Condor, strikesProblem } from "./condor";
import { condorCredit, type Market } from "./credit";
import { isSmile, legVolatilities } from "./leg-volatility";

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
}

/** The credit search is content within this of its target: half the tick of a condor's package price. */
const CREDIT_TOLERANCE = 0.05;
/** A search that has not met its target by then walks away from it. */
const MOST_STEPS = 200;
/** Below this share of the width the premium gauge says the credit is thin (0.30 on a 5-wide condor). */
export const PREMIUM_GAUGE: Fraction = 0.06;

/** Where the credit search starts, in standard deviations of spot, by the nearest credit tier. House rule. */
const STARTS: readonly { readonly upTo: Points; readonly deviations: number }[] = [
  { upTo: (0.7 + 1.15) / 2, deviations: 1.75 },
  { upTo: (1.15 + 1.6) / 2, deviations: 1.5 },
  { upTo: Number.POSITIVE_INFINITY, deviations: 1.35 },
];

/** The condor that meets the target on the listed grid; throws a DomainError when there is none. */
export function chooseStrikes(market: Market, target: StrikeTarget, grid: StrikeGrid): ChosenCondor {
  const choice =
    target.by === "credit"
      ? walkToCredit(market, target.credit, grid)
      : { condor: around(market, target, grid), steps: 0 };
  const { condor, steps } = choice;
  const problem = strikesProblem(condor);
  if (problem !== null)
    throw new DomainError(
      "no-solution",
      `no condor on this grid: ${problem}, at ${Object.values(condor).join("/")}`,
    );
  const legs = legVolatilities(market.volatility, condor, forwardPrice(market));
  const delta = (type: OptionType, strike: Points, volatility: number) =>
    optionGreeks({ ...market, type, strike, volatility }).delta;
  return {
    condor,
    steps,
    credit: condorCredit(condor, market),
    putDelta: delta("put", condor.shortPut, legs.shortPut),
    callDelta: delta("call", condor.shortCall, legs.shortCall),
  };
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
    ? smileVolatility(volatility, forward, forward)
    : (volatility.shortPut + volatility.shortCall) / 2;
}

/** Volatility of a short leg at a strike; leg volatilities belong to their leg, wherever it ends up. */
function shortLegVolatility(type: OptionType, strike: Points, { volatility, ...market }: Market): number {
  if (typeof volatility === "number") return volatility;
  if (isSmile(volatility)) return smileVolatility(volatility, strike, forwardPrice(market));
  return type === "put" ? volatility.shortPut : volatility.shortCall;
}

/** Short strikes at a delta, a number of standard deviations or a multiple of the expected daily range. */
function around(market: Market, target: Exclude<StrikeTarget, { by: "credit" }>, grid: StrikeGrid): Condor {
  const { spot, years } = market;
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
  const distance =
    target.by === "sd"
      ? target.deviations * spot * atTheForward(market) * Math.sqrt(years)
      : target.multiple * spot * (atTheForward(market) / Math.sqrt(TRADING_DAYS_PER_YEAR));
  return condorAt(snap(spot - distance, grid), snap(spot + distance, grid), grid);
}

/**
 * The credit walk. It starts at spot -/+ a multiple of spot sigma sqrt(T) and moves one side at a time by one
 * increment: out while the credit is above the target, the side with the richer volatility first; in while it
 * is below, the cheaper side first; then sides alternate. It stops within the tolerance or when the credit
 * crosses the target, and keeps the nearer condor, the wider of two equally near. Source: house rule (RSAi).
 */
function walkToCredit(market: Market, target: Points, grid: StrikeGrid): { condor: Condor; steps: number } {
  const { spot, years } = market;
  const start = STARTS.find(({ upTo }) => target <= upTo)?.deviations ?? 0;
  const distance = start * spot * atTheForward(market) * Math.sqrt(years);
  let condor = condorAt(snap(spot - distance, grid), snap(spot + distance, grid), grid);
  refuseGrid(condor, target);
  let credit = condorCredit(condor, market);
  const moveOut = credit > target;
  const legs = legVolatilities(market.volatility, condor, forwardPrice(market));
  let putTurn = moveOut ? legs.shortPut >= legs.shortCall : legs.shortPut <= legs.shortCall;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (Math.abs(credit - target) <= CREDIT_TOLERANCE) return { condor, steps };
    const move = moveOut ? grid.increment : -grid.increment;
    const next = putTurn
      ? condorAt(condor.shortPut - move, condor.shortCall, grid)
      : condorAt(condor.shortPut, condor.shortCall + move, grid);
    if (strikesProblem(next) !== null) break;
    const nextCredit = condorCredit(next, market);
    if (nextCredit > target !== moveOut) {
      // The wider condor has the smaller credit: it wins a tie.
      const wider = moveOut ? next : condor;
      const narrower = moveOut ? condor : next;
      const [widerCredit, narrowerCredit] = moveOut ? [nextCredit, credit] : [credit, nextCredit];
      const nearer = target - widerCredit <= narrowerCredit - target ? wider : narrower;
      return { condor: nearer, steps: steps + 1 };
    }
    condor = next;
    credit = nextCredit;
    putTurn = !putTurn;
  }
  throw new DomainError(
    "no-solution",
    `no ${grid.width}-wide condor has a credit of ${target}: the search ended at ${Object.values(condor).join("/")} with ${credit.toFixed(2)}`,
  );
}

function refuseGrid(condor: Condor, target: Points): void {
  const problem = strikesProblem(condor);
  if (problem !== null)
    throw new DomainError(
      "no-solution",
      `no condor for a credit of ${target}: ${problem} where the search starts, ${Object.values(condor).join("/")}`,
    );
}
