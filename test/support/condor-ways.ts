import { lossAtExpiry } from "../../src/engine/condor/payoff";
import type { MarketDays } from "../../src/engine/replay/history";
import { boughtBack, markOf, OPENING_COST, SESSION_END, type SoldCondor } from "./session-bars";

/** What a condor made by each way to end it. */
export interface CondorWays {
  readonly hold: number;
  readonly target: number;
  readonly stop: number;
  readonly both: number;
}

/** Looked at as each half hour ends: closed at half the credit (target), at twice of it (stop), by whichever comes first. */
export function waysOf(sold: SoldCondor, days: MarketDays): CondorWays {
  const { credit, condor, bars, session } = sold;
  const hold = credit - OPENING_COST - lossAtExpiry(condor, sold.scaled(days.spx[session]!));
  let target: number | undefined;
  let stop: number | undefined;
  let first: number | undefined;
  for (const { hour, close } of bars) {
    const left = SESSION_END - hour - 0.5;
    if (left <= 1e-9) break;
    const mark = markOf(sold, close, left);
    const out = boughtBack(credit, mark);
    const [won, lost] = [mark <= credit / 2, mark >= 2 * credit];
    if (won || lost) first ??= out;
    if (won) target ??= out;
    if (lost) stop ??= out;
  }
  return { hold, target: target ?? hold, stop: stop ?? hold, both: first ?? hold };
}
