import type { PathOutcomes } from "./bootstrap";
import type { SoldCondors } from "./condors";
import type { HeldHedge } from "./hedge";

/** An account on one path, in parts of its equity at the start. */
export interface SimulatedAccount {
  /** Condors, in points of risk, for each dollar of equity, by row of the condor table. */
  readonly size: Float64Array;
  readonly sold: SoldCondors;
  readonly held: HeldHedge;
  /** What each session made, as a share of the equity before it. */
  readonly gains: Float64Array;
}

/** What is left of a ruined account, so that its logarithm exists. */
export const LEAST = 1e-6;

/** Walks an account along a path: condors and hedge by its size at each close, until nothing is left. */
export function walkAccount(
  account: SimulatedAccount,
  rows: Int32Array,
  outcomes: PathOutcomes,
  path: number,
): void {
  const { size, gains } = account;
  const { row, points } = account.sold;
  const { perCondor, ofEquity } = account.held;
  let equity = 1;
  // Equity over its running peak, now and at its lowest.
  let kept = 1;
  let least = 1;
  for (let session = 0; session < rows.length; session++) {
    const gain =
      size[row[session]!]! * points[session]! +
      size[rows[session]!]! * perCondor[session]! +
      ofEquity[session]!;
    const grown = gain > -1 ? 1 + gain : 0;
    gains[session] = gain;
    equity *= grown;
    kept *= grown;
    if (kept > 1) kept = 1;
    else if (kept < least) least = kept;
  }
  outcomes.growth[path] = Math.log(Math.max(equity, LEAST));
  outcomes.drawdown[path] = 1 - least;
}
