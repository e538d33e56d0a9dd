import type { Contracts, Points, Probability } from "../quantities";
import { expectedPoints, lossOf, type TwoOutcomeTrade } from "./two-outcome-trade";

export interface MartingaleStep {
  readonly step: number;
  /** Contracts traded at this step, in units of the first trade. */
  readonly contracts: Contracts;
  /** Lost in the steps before, per contract of the first trade. */
  readonly lostBefore: Points;
  /** Result of the whole sequence if this step wins. */
  readonly ifWon: Points;
  /** Result of the whole sequence if this step, too, is lost: what the account must be able to lose. */
  readonly ifLost: Points;
  /** The sequence comes to this step. */
  readonly reached: Probability;
}

/**
 * A sequence that multiplies the size after every loss and stops after the first win or the last step. With
 * factor m, credit c and loss l, a win at step n + 1 gives c m^n - l (m^n - 1) / (m - 1).
 * It moves losses into one rare loss; the expectation is that of every dollar traded, no better.
 */
export function martingaleSteps(
  trade: TwoOutcomeTrade,
  factor: number,
  steps: number,
): readonly MartingaleStep[] {
  const loss = lossOf(trade);
  const rows: MartingaleStep[] = [];
  let contracts = 1;
  let lostBefore = 0;
  let reached = 1;
  for (let step = 1; step <= steps; step++) {
    const ifLost = lostBefore + contracts * loss;
    rows.push({ step, contracts, lostBefore, ifWon: contracts * trade.credit - lostBefore, ifLost, reached });
    lostBefore = ifLost;
    contracts *= factor;
    reached *= 1 - trade.winRate;
  }
  return rows;
}

export interface MartingaleSum {
  /** Every step is lost. */
  readonly allLost: Probability;
  readonly loss: Points;
  /** Contracts of all steps, on average: what fees are paid on. */
  readonly meanContracts: number;
  /** Trades in one sequence, on average. */
  readonly meanTrades: number;
  /** Expected result of one sequence. */
  readonly expected: Points;
}

export function martingaleSum(trade: TwoOutcomeTrade, rows: readonly MartingaleStep[]): MartingaleSum {
  const meanContracts = rows.reduce((sum, { contracts, reached }) => sum + contracts * reached, 0);
  return {
    allLost: (1 - trade.winRate) ** rows.length,
    loss: rows.at(-1)?.ifLost ?? 0,
    meanContracts,
    meanTrades: rows.reduce((sum, { reached }) => sum + reached, 0),
    expected: meanContracts * expectedPoints(trade),
  };
}
