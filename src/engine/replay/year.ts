import { civilOf } from "../calendar/civil-day";
import type { Day, Fraction, Usd } from "../quantities";

/** What an account did in a calendar year. */
export interface ReplayYear {
  readonly year: number;
  /** At the last session of the year. */
  equity: Usd;
  /** On the equity at the end of the year before. */
  result: Fraction;
  /** The deepest fall from the running peak seen in the year. */
  drawdown: Fraction;
  trades: number;
  lost: number;
  /** Of the condors, after costs. */
  condorResult: Usd;
  /** Paid for VIX options, and received for them; costs included in both. */
  hedgeBought: Usd;
  hedgeSold: Usd;
  /** Change of what the hedge is worth, with what was paid and received. */
  hedgeResult: Usd;
}

/** A year that begins with a session. */
export function newYear(day: Day, equity: Usd): ReplayYear {
  return {
    year: civilOf(day).year,
    equity,
    result: 0,
    drawdown: 0,
    trades: 0,
    lost: 0,
    condorResult: 0,
    hedgeBought: 0,
    hedgeSold: 0,
    hedgeResult: 0,
  };
}

/** Whether a session lies past the year; the first test spares most sessions taking their date apart. */
export function isPast({ year }: ReplayYear, day: Day): boolean {
  return day >= (year + 1 - 1900) * 365.25 - 2 && civilOf(day).year !== year;
}
