import type { Contracts, Fraction, Probability, Usd } from "../quantities";
import type { LossChances } from "./loss-clustering";

/** An account that trades whole contracts. */
export interface WholeContracts {
  readonly equity: Usd;
  /** What one contract wins, and what it loses. */
  readonly win: Usd;
  readonly loss: Usd;
  readonly riskFraction: Fraction;
}

/** What equity can be after each trade: the levels of one trade stand together, from `start[trade]` on. */
export interface EquityLevels {
  readonly start: Int32Array;
  readonly equity: Float64Array;
  readonly odds: Float64Array;
  /** The level after a win and after a loss, or STOPPED where nothing is traded any more. */
  readonly won: Int32Array;
  readonly lost: Int32Array;
}

export const STOPPED = -1;

// Read once: some hosts look a global up at every use.
const { floor, imul, round } = Math;
/** A whole number of contracts that rounding put just below itself is still whole. */
const ROUNDING = 1e-9;
/** Levels with odds that no answer would show are not followed. */
const NOTHING: Probability = 1e-12;
const PLACE_BITS = 16;
/** Places of the table that finds a level again, well above the levels of one trade. */
const PLACES = 1 << PLACE_BITS;
/** Knuth, The Art of Computer Programming 3, 6.4: a multiplier near 2^32 over the golden ratio spreads keys. */
const SPREAD = 2_654_435_761;

/** Whole contracts that a budget pays for. */
export function affordable(budget: Usd, lossOfOne: Usd): Contracts {
  return floor((budget / lossOfOne) * (1 + ROUNDING));
}

/**
 * The levels that equity reaches with odds worth telling. Levels of one trade within `apart` of each other are
 * one, at their mean. Nothing where there are more than `most`, or too many after one trade.
 */
export function equityLevels(
  { equity: begun, win, loss, riskFraction }: WholeContracts,
  trades: number,
  chances: LossChances,
  { apart, most }: { readonly apart: Usd; readonly most: (trade: number, sofar: number) => number },
): EquityLevels | undefined {
  const start = new Int32Array(trades + 2);
  /** Odds of each level, reached by a win and by a loss, and odds times dollars. */
  const [byWin, byLoss, weighed]: [number[], number[], number[]] = [[], [], []];
  const [equity, odds]: [Usd[], Probability[]] = [[], []];
  const [won, lost]: [number[], number[]] = [[], []];
  const filledAfter = new Int32Array(PLACES).fill(STOPPED);
  const levelAt = new Int32Array(PLACES);
  const keyAt = new Float64Array(PLACES);
  const reach = (level: Usd, winning: Probability, losing: Probability, trade: number): number => {
    const key = round(level / apart);
    let place = imul(key, SPREAD) >>> (32 - PLACE_BITS);
    while (filledAfter[place] === trade && keyAt[place] !== key) place = (place + 1) & (PLACES - 1);
    if (filledAfter[place] !== trade) {
      filledAfter[place] = trade;
      keyAt[place] = key;
      levelAt[place] = byWin.length;
      byWin.push(0);
      byLoss.push(0);
      weighed.push(0);
    }
    const at = levelAt[place] as number;
    byWin[at] = (byWin[at] as number) + winning;
    byLoss[at] = (byLoss[at] as number) + losing;
    weighed[at] = (weighed[at] as number) + (winning + losing) * level;
    return at;
  };
  reach(begun, 1, 0, 0);
  for (let trade = 0; trade <= trades; trade++) {
    const from = start[trade] as number;
    const to = byWin.length;
    start[trade + 1] = to;
    if (to - from > most(trade, to)) return undefined;
    const losesAfterWin = trade === 0 ? chances.atFirst : chances.afterWin;
    for (let at = from; at < to; at++) {
      const winner = byWin[at] as number;
      const loser = byLoss[at] as number;
      const chance = winner + loser;
      const here = trade === 0 || chance === 0 ? begun : (weighed[at] as number) / chance;
      equity.push(here);
      odds.push(chance);
      const contracts = chance < NOTHING || trade === trades ? 0 : affordable(here * riskFraction, loss);
      const loses = winner * losesAfterWin + loser * chances.afterLoss;
      const trading = contracts > 0;
      won.push(trading ? reach(here + contracts * win, chance - loses, 0, trade + 1) : STOPPED);
      lost.push(trading ? reach(here - contracts * loss, 0, loses, trade + 1) : STOPPED);
    }
  }
  return {
    start,
    equity: Float64Array.from(equity),
    odds: Float64Array.from(odds),
    won: Int32Array.from(won),
    lost: Int32Array.from(lost),
  };
}
