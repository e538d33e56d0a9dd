import { checkFigure } from "./check-figure";
import type { JournalTrade } from "./journal-trade";

/** A trade with what its check figure stands for, and the figure that was kept beside it. */
export type Unchecked = Omit<JournalTrade, "check"> & {
  readonly words: readonly (string | number)[];
  readonly kept: string;
};

/**
 * The chain goes from day of closing to day of closing and not from row to row: a table that is sorted, or an early
 * trade that closes late, changes no figure; figures of one day rest on the day before alone, whatever their order.
 */
export function withChecks(trades: readonly Unchecked[]): {
  readonly checked: readonly JournalTrade[];
  readonly edited: number | undefined;
} {
  const figures = new Map<Unchecked, string>();
  const inTime = [...trades].sort((one, other) => one.closed - other.closed || one.row - other.row);
  let [before, ofDay, day]: [string, string[], number | undefined] = ["", [], undefined];
  for (const trade of inTime) {
    if (trade.closed !== day) [before, ofDay, day] = [[...ofDay].sort().join("|"), [], trade.closed];
    const figure = checkFigure(before, trade.words);
    ofDay.push(figure);
    figures.set(trade, figure);
  }
  const edited = inTime.find((trade) => trade.kept !== "" && trade.kept !== figures.get(trade))?.row;
  const checked = trades.map((trade) => {
    const { words: _, kept: __, ...known } = trade;
    return { ...known, check: figures.get(trade) as string };
  });
  return { checked, edited };
}
