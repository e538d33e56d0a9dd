import { checkFigure } from "./check-figure";
import type { JournalTrade } from "./journal-trade";

/** A trade with what its check figure stands for, and the figure that was kept beside it. */
export interface Unchecked {
  readonly trade: Omit<JournalTrade, "check">;
  readonly words: string;
  readonly kept: string;
  /** What is to be said of its days. */
  readonly doubts: readonly string[];
}

/**
 * The chain goes from day of closing to day of closing and not from row to row: a table that is sorted, or an early
 * trade that closes late, changes no figure; figures of one day rest on the day before alone, whatever their order.
 */
export function withChecks(trades: readonly Unchecked[]): {
  readonly checked: readonly JournalTrade[];
  readonly edited: number | undefined;
} {
  const figures = new Map<Unchecked, string>();
  const inTime = [...trades].sort((one, other) => one.trade.closed - other.trade.closed);
  let [before, ofDay, day]: [string, string[], number | undefined] = ["", [], undefined];
  for (const each of inTime) {
    const { closed } = each.trade;
    if (closed !== day) [before, ofDay, day] = [[...ofDay].sort().join("|"), [], closed];
    const figure = checkFigure(before, each.words);
    ofDay.push(figure);
    figures.set(each, figure);
  }
  const edited = inTime.find((each) => each.kept !== "" && each.kept !== figures.get(each))?.trade.row;
  const checked = trades.map((each) => ({ ...each.trade, check: figures.get(each) as string }));
  return { checked, edited };
}
