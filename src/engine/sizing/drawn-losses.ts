import { DomainError } from "../errors";
import type { RandomStream } from "../numerics/random";
import type { Fraction, Probability } from "../quantities";
import { type LossPattern, lossChances } from "./loss-clustering";

/** Sessions that are drawn together: the window in which clusters of losing days were counted. House rule. */
const BLOCK_TRADES = 20;
/** Below two blocks there is nothing to resample. */
const FEWEST_RESULTS = 2 * BLOCK_TRADES;

/** Results one after the other, anew for each path; true is a loss. */
export interface DrawnLosses {
  restart(): void;
  next(): boolean;
}

/** Losses as often as the win rate says, following each other as the pattern does. */
export function drawnLosses(winRate: Probability, pattern: LossPattern, stream: RandomStream): DrawnLosses {
  if (pattern.kind === "history") return resampled(checkedHistory(pattern.losses), winRate, stream);
  const { atFirst, afterWin, afterLoss } = lossChances(winRate, pattern);
  let chance = atFirst;
  return {
    restart() {
      chance = atFirst;
    },
    next() {
      const lost = stream.uniform() < chance;
      chance = lost ? afterLoss : afterWin;
      return lost;
    },
  };
}

/**
 * Blocks of consecutive results from random places of the history, which is read as a circle. The history
 * gives the clustering, the stated win rate the level: where they differ, wins (or losses) are turned over at
 * random until the shares agree. Source: sources.politisRomano1992 (the circular block bootstrap).
 */
function resampled(history: readonly boolean[], winRate: Probability, stream: RandomStream): DrawnLosses {
  const lost = history.reduce((count, loss) => count + Number(loss), 0) / history.length;
  const wanted = 1 - winRate;
  const turnWin: Fraction = wanted > lost ? (wanted - lost) / (1 - lost) : 0;
  const turnLoss: Fraction = wanted < lost ? (lost - wanted) / lost : 0;
  let left = 0;
  let place = 0;
  return {
    restart() {
      left = 0;
    },
    next() {
      if (left === 0) {
        place = stream.below(history.length);
        left = BLOCK_TRADES;
      }
      left--;
      const loss = history[place] as boolean;
      place = place + 1 === history.length ? 0 : place + 1;
      const turned = loss ? turnLoss : turnWin;
      return turned > 0 && stream.uniform() < turned ? !loss : loss;
    },
  };
}

/** The results, if they are enough to resample. */
function checkedHistory(losses: readonly boolean[]): readonly boolean[] {
  if (losses.length < FEWEST_RESULTS)
    throw new DomainError(
      "not-enough-data",
      `block: needs at least ${FEWEST_RESULTS} results to resample in blocks of ${BLOCK_TRADES}, got ${losses.length}`,
    );
  return losses;
}
