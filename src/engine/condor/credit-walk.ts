import { DomainError } from "../errors";
import type { Points, Volatility } from "../quantities";
import { type Condor, strikesProblem } from "./condor";

/** The condors among which a walk looks for a credit, on a regular grid or among listed strikes. */
export interface CreditWalk {
  readonly target: Points;
  readonly start: Condor;
  /** Volatilities of the short strikes at the start. */
  readonly put: Volatility;
  readonly call: Volatility;
  credit(condor: Condor): Points;
  /** The condor with one side moved by one strike away from the market or towards it; nothing at the end of the list. */
  moved(condor: Condor, side: "put" | "call", out: boolean): Condor | undefined;
}

/** The walk is content within a tick of a condor's package price, and within a tenth of a smaller target. */
function tolerance(target: Points): Points {
  return Math.min(0.05, target / 10);
}
/** A walk that has not met its target by then walks away from it. */
const MOST_STEPS = 200;

/** Where the walk starts, in standard deviations, by the nearest credit tier. House rule. */
const STARTS: readonly { readonly upTo: Points; readonly deviations: number }[] = [
  { upTo: (0.7 + 1.15) / 2, deviations: 1.75 },
  { upTo: (1.15 + 1.6) / 2, deviations: 1.5 },
  { upTo: Number.POSITIVE_INFINITY, deviations: 1.35 },
];

/** Standard deviations from the market at which the walk to a credit starts. */
export function startDeviations(target: Points): number {
  return STARTS.find(({ upTo }) => target <= upTo)?.deviations ?? 0;
}

/**
 * The credit walk. It moves one side at a time by one strike: out while the credit is above the target, the side
 * with the richer volatility first; in while it is below, the cheaper side first; then sides alternate. It stops
 * within the tolerance or when the credit crosses the target, and keeps the nearer condor, the wider of two
 * equally near. Source: house rule (RSAi).
 */
export function walkToCredit(walk: CreditWalk): { readonly condor: Condor; readonly steps: number } {
  const { target, start, put, call } = walk;
  let condor = start;
  let credit = walk.credit(condor);
  const moveOut = credit > target;
  const enough = tolerance(target);
  let putTurn = moveOut ? put >= call : put <= call;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (Math.abs(credit - target) <= enough) return { condor, steps };
    const next = walk.moved(condor, putTurn ? "put" : "call", moveOut);
    if (next === undefined || strikesProblem(next) !== null) break;
    const nextCredit = walk.credit(next);
    if (nextCredit > target !== moveOut) {
      // The wider condor has the smaller credit: it wins a tie.
      const [wider, narrower] = moveOut ? [next, condor] : [condor, next];
      const [widerCredit, narrowerCredit] = moveOut ? [nextCredit, credit] : [credit, nextCredit];
      return {
        condor: target - widerCredit <= narrowerCredit - target ? wider : narrower,
        steps: steps + 1,
      };
    }
    condor = next;
    credit = nextCredit;
    putTurn = !putTurn;
  }
  throw new DomainError(
    "no-solution",
    `no ${start.shortPut - start.longPut}-wide condor has a credit of ${target}: the search ended at ${Object.values(condor).join("/")} with ${credit.toFixed(2)}`,
  );
}
