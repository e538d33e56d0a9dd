import { words } from "../../host/words";
import { numberIn } from "../plan/entries";
import { Refusal } from "../plan/graph/part";
import type { Question } from "../plan/graph/source";
import { drawdownOdds, fractions, oddsLeftOpen, SHOWN_DRAWDOWNS, winRates } from "../plan/odds-questions";
import type { PaneState } from "../plan/pane-state";

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

export function ruinOddsOf({ entries }: PaneState): RuinOdds | null {
  const { answers } = entries;
  const asked = answers.value(fractions) as number[][] | undefined;
  const [chosen, wins, trades, tradesPerYear] = (
    ["riskFraction", "wins", "trades", "tradesPerYear"] as const
  ).map((name) => numberIn(entries, name));
  const numbers = (of: Question): readonly number[] | null => {
    const { value, fresh, problem } = answers.of(of);
    if (problem !== null) throw new Refusal(problem);
    if (!fresh || value === null) return null;
    return value.rows.map(([cell]) => {
      if (typeof cell === "number") return cell;
      throw new Refusal(typeof cell === "object" ? cell.message : words`${of.of.id} has no answer here`);
    });
  };
  const found = {
    drawdowns: drawdownOdds.map(numbers),
    best: numbers(oddsLeftOpen.best),
    worst: numbers(oddsLeftOpen.worst),
    winRate: numbers(winRates.mean)?.[0],
    breakEven: numbers(winRates.breakEven)?.[0],
  };
  if (asked === undefined || found.best === null || found.worst === null) return null;
  return {
    fractions: asked.flat(),
    drawdowns: SHOWN_DRAWDOWNS.map((drawdown, index) => ({
      drawdown,
      odds: found.drawdowns[index] ?? [],
    })),
    best: found.best,
    worst: found.worst,
    chosen: chosen ?? 0,
    winRate: found.winRate ?? 0,
    breakEven: found.breakEven ?? 0,
    wins: wins ?? 0,
    trades: trades ?? 0,
    tradesPerYear: tradesPerYear ?? 0,
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
