import { demand } from "../errors";
import type { Probability } from "../quantities";

/** How losses follow each other. */
export type LossPattern =
  | { readonly kind: "independent" }
  /** Losses come in streaks of this length on average, wins and losses being a two-state chain. */
  | { readonly kind: "streaks"; readonly meanLength: number }
  /** The user's own results in their order, true for a loss: resampled in blocks. */
  | { readonly kind: "history"; readonly losses: readonly boolean[] };

/** The patterns with odds of their own, which the exact methods take. */
export type LossChain = Exclude<LossPattern, { kind: "history" }>;

export const INDEPENDENT: LossChain = { kind: "independent" };

/** Chances to lose the next trade, by what the last one did. */
export interface LossChances {
  readonly atFirst: Probability;
  readonly afterWin: Probability;
  readonly afterLoss: Probability;
}

/**
 * The two-state chain with the given win rate p and mean losing streak m: a loss follows a loss with
 * probability 1 - 1/m, and a win with (1 - p) / (p m), so that losses stay 1 - p of all trades. Independent
 * trades are the case m = 1/p. Source: sources.feller1968, XV.2 example (a).
 */
export function lossChances(winRate: Probability, pattern: LossChain): LossChances {
  const lose = 1 - winRate;
  if (pattern.kind === "independent" || winRate === 0 || winRate === 1)
    return { atFirst: lose, afterWin: lose, afterLoss: lose };
  const { meanLength } = pattern;
  const shortest = Math.max(1, lose / winRate);
  demand(
    meanLength >= shortest,
    () =>
      `block (trades): must be at least ${shortest.toFixed(3)}, the shortest mean losing streak at a win rate of ${winRate}, got ${meanLength}`,
  );
  return { atFirst: lose, afterWin: lose / (winRate * meanLength), afterLoss: 1 - 1 / meanLength };
}
