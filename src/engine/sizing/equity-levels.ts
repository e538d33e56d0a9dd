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
const { clz32, floor, max, round } = Math;
/** A whole number of contracts that rounding put just below itself is still whole. */
const ROUNDING = 1e-9;
/** Places of the table that finds a level again, well above the levels of one trade. */
const PLACES = 1 << 16;
/** Levels of different spacing have keys of their own. */
const AN_OCTAVE = 2 ** 24;
/** The trade that last filled a place, counted over all questions, so that nobody has to clear the table. */
const filledAt = new Float64Array(PLACES);
const levelAt = new Int32Array(PLACES);
const keyAt = new Float64Array(PLACES);
let followed = 0;

/** Whole contracts that a budget pays for. */
export function affordable(budget: Usd, lossOfOne: Usd): Contracts {
  return floor((budget / lossOfOne) * (1 + ROUNDING));
}

/** Levels while they are found: the odds of each, reached by a win and by a loss, and odds times dollars. */
function roomFor(levels: number) {
  const numbers = () => new Float64Array(levels);
  const places = () => new Int32Array(levels);
  const [byWin, byLoss, weighed, equity, odds] = [numbers(), numbers(), numbers(), numbers(), numbers()];
  return { levels, byWin, byLoss, weighed, equity, odds, won: places(), lost: places() };
}

/** Kept from one question to the next: to make room takes as long as to find the levels. */
let room = roomFor(1 << 14);

function widened(): typeof room {
  const wider = roomFor(room.levels * 2);
  for (const column of ["byWin", "byLoss", "weighed", "equity", "odds", "won", "lost"] as const)
    wider[column].set(room[column]);
  return wider;
}

interface Followed {
  /** Dollars within which levels of one trade are one, at their mean. */
  readonly apart: Usd;
  /** Each time the contracts double beyond these, twice as far apart. */
  readonly contracts: Contracts;
  /** Levels with such odds are not followed. */
  readonly nothing: Probability;
  /** Levels at most after a trade, given how many there were until then. */
  readonly most: (trade: number, sofar: number) => number;
}

/** The levels that equity reaches with odds worth telling; nothing where there are too many of them. */
export function equityLevels(
  account: WholeContracts,
  trades: number,
  chances: LossChances,
  asked: Followed,
): EquityLevels | undefined {
  const start = new Int32Array(trades + 2);
  let to = 1;
  [room.byWin[0], room.byLoss[0], room.weighed[0]] = [1, 0, account.equity];
  for (let trade = 0; trade <= trades; trade++) {
    const from = start[trade]!;
    start[trade + 1] = to;
    if (to - from > asked.most(trade, to)) return undefined;
    while (to + 2 * (to - from) > room.levels) room = widened();
    const losesAfterWin = trade === 0 ? chances.atFirst : chances.afterWin;
    const odds = { afterWin: losesAfterWin, afterLoss: chances.afterLoss };
    to = next(account, from, to, odds, trade === trades ? { ...asked, nothing: 2 } : asked);
  }
  return {
    start,
    equity: room.equity.slice(0, to),
    odds: room.odds.slice(0, to),
    won: room.won.slice(0, to),
    lost: room.lost.slice(0, to),
  };
}

/** One more trade from the levels between two places; says where the levels after it end. */
function next(
  { equity: begun, win, loss, riskFraction }: WholeContracts,
  from: number,
  to: number,
  { afterWin, afterLoss }: Omit<LossChances, "atFirst">,
  { apart, contracts: few, nothing }: Followed,
): number {
  const { byWin, byLoss, weighed, equity, odds, won, lost } = room;
  const trade = ++followed;
  let end = to;
  const reach = (level: Usd, octave: number, spacing: Usd): number => {
    const key = round(level / spacing) + octave * AN_OCTAVE;
    let place = key & (PLACES - 1);
    while (filledAt[place] === trade && keyAt[place] !== key) place = (place + 1) & (PLACES - 1);
    if (filledAt[place] !== trade) {
      filledAt[place] = trade;
      keyAt[place] = key;
      levelAt[place] = end;
      byWin[end] = byLoss[end] = weighed[end] = 0;
      end++;
    }
    return levelAt[place]!;
  };
  for (let at = from; at < to; at++) {
    const winner = byWin[at]!;
    const loser = byLoss[at]!;
    const chance = winner + loser;
    const here = chance === 0 ? begun : weighed[at]! / chance;
    equity[at] = here;
    odds[at] = chance;
    const contracts = chance < nothing ? 0 : affordable(here * riskFraction, loss);
    if (contracts === 0) {
      won[at] = lost[at] = STOPPED;
      continue;
    }
    const octave = max(0, 31 - clz32(contracts / few));
    const spacing = apart * (1 << octave);
    const loses = winner * afterWin + loser * afterLoss;
    const higher = here + contracts * win;
    const up = reach(higher, octave, spacing);
    won[at] = up;
    byWin[up] = byWin[up]! + chance - loses;
    weighed[up] = weighed[up]! + (chance - loses) * higher;
    const lower = here - contracts * loss;
    const down = reach(lower, octave, spacing);
    lost[at] = down;
    byLoss[down] = byLoss[down]! + loses;
    weighed[down] = weighed[down]! + loses * lower;
  }
  return end;
}
