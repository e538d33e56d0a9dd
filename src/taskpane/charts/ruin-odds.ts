import { riskHonesty } from "../../functions/risk/honesty.fn";
import { riskRuin } from "../../functions/risk/ruin.fn";
import type { PaneState } from "../plan/pane-state";
import { numberOf, Refusal, rowsOf } from "../plan/part";
import { ask } from "../plan/worksheet";

/** Odds of a fall from the running peak within a year, against the fraction at risk. */
export interface RuinOdds {
  readonly fractions: readonly number[];
  readonly drawdowns: readonly { readonly drawdown: number; readonly odds: readonly number[] }[];
  /** The odds of 20 % at the quartiles of the win rate: what the record leaves open. */
  readonly best: readonly number[];
  readonly worst: readonly number[];
  readonly chosen: number;
  readonly winRate: number;
  readonly breakEven: number;
  readonly wins: number;
  readonly trades: number;
  readonly tradesPerYear: number;
}

const STEPS = 24;
const LEAST_WIDTH = 0.03;
const SHOWN = [0.1, 0.2, 0.3];

export function ruinOddsOf({ cells: { cells }, results }: PaneState): RuinOdds | null {
  const report = results.report.value;
  const [credit, loss] = [report?.number("max profit") ?? null, report?.number("max loss") ?? null];
  const { wins, trades, tradesPerYear, riskFraction } = cells;
  if (credit === null || loss === null || typeof riskFraction !== "number") return null;
  const width = credit + loss;
  const quantile = (pick: string) =>
    numberOf(ask(riskHonesty, { wins, trades, credit, width, return: pick }));
  const winRate = quantile("win rate");
  const top = Math.min(0.25, Math.max(LEAST_WIDTH, riskFraction * 1.5));
  const fractions = Array.from({ length: STEPS }, (_, step) => (top * (step + 1)) / STEPS);
  const odds = (rate: number, drawdown: number) =>
    rowsOf(
      ask(riskRuin, {
        winRate: rate,
        credit,
        width,
        riskFraction: fractions.map((fraction) => [fraction]),
        trades: tradesPerYear,
        drawdown,
        return: "probability",
      }),
    ).map(([found]) => {
      if (typeof found !== "number") throw new Refusal("RISK.RUIN has no answer at some fraction");
      return found;
    });
  return {
    fractions,
    drawdowns: SHOWN.map((drawdown) => ({ drawdown, odds: odds(winRate, drawdown) })),
    best: odds(quantile("win rate, 75 %"), 0.2),
    worst: odds(quantile("win rate, 25 %"), 0.2),
    chosen: riskFraction,
    winRate,
    breakEven: quantile("break-even win rate"),
    wins: Number(wins),
    trades: Number(trades),
    tradesPerYear: Number(tradesPerYear),
  };
}

/** The height of a line at a fraction between its points. */
export function at(fractions: readonly number[], odds: readonly number[], fraction: number): number {
  const right = fractions.findIndex((each) => each >= fraction);
  if (right <= 0) return odds[Math.max(right, 0)] ?? 0;
  const [x0, x1] = [fractions[right - 1] ?? 0, fractions[right] ?? 1];
  const [y0, y1] = [odds[right - 1] ?? 0, odds[right] ?? 0];
  return y0 + ((y1 - y0) * (fraction - x0)) / (x1 - x0);
}
