import type { Day, Usd } from "../../engine/quantities";
import type { ClosedTrade } from "../../engine/sizing/trade-record";

/** A row of a journal that is over. */
export interface JournalTrade extends ClosedTrade {
  /** Counted from 1 in the user's range. */
  readonly row: number;
  readonly opened: Day;
  readonly expiry: Day;
  /** When it was bought back, else its expiry. */
  readonly closed: Day;
  readonly strikes: string;
  readonly exit: string;
  readonly strategy: string;
  readonly check: string;
  /** Dollars of what closed beside it in CONDOR.POSITIONS and is no condor; they are in its cost. */
  readonly beside?: Usd;
}
