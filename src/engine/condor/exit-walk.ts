import type { Fraction, Points, Probability } from "../quantities";
import type { Look, Looks } from "./exit-looks";
import type { ExitTerms, Paid } from "./exit-results";

/** Marks at which the condor is bought back: at the target or below it, at the stop or above it. */
export interface ExitMarks {
  readonly target: Points | undefined;
  readonly stop: Points | undefined;
}

/** What becomes of a condor under one policy. */
export interface Fate {
  readonly paid: Paid;
  readonly target: Probability;
  readonly stop: Probability;
  /** Bought back at a profit. */
  readonly winning: Probability;
  /** Mean share of the life's variance for which it was held. */
  readonly held: Fraction;
  /** Mass by node of the grid that is still open after the last look. */
  readonly open: Float64Array;
}

/** Mass that no figure would show. */
const NOTHING = 1e-12;

/** Room for what is bought back: some ten thousand places in most questions. */
let costs = new Float64Array(0);
let odds = new Float64Array(0);

/**
 * Follows the index from look to look. Whatever meets a level is bought back at its mark, which may lie beyond the
 * level.
 */
export function walkToExit(
  { grid, looks }: Looks,
  stretches: readonly Fraction[],
  levels: ExitMarks,
  { credit, closing, discount }: ExitTerms,
): Fate {
  let [target, stop, winning, held, count] = [0, 0, 0, 0, 0];
  const open = grid.start();
  if (costs.length < looks.length * grid.nodes)
    [costs, odds] = [
      new Float64Array(looks.length * grid.nodes),
      new Float64Array(looks.length * grid.nodes),
    ];
  // A loop without a function of its own: its sums stay in registers.
  for (let index = 0; index < looks.length; index++) {
    const look = looks[index]!;
    const { marks, from, elapsed } = look;
    grid.spread(open, stretches[index]!);
    const worth = discount(elapsed);
    const { dear, lost, losing, lostForGood } = sharesAt(look, levels, (credit - closing) / worth);
    for (let node = 0; node < marks.length; node++) {
      const here = open[from + node]!;
      const atTarget = here * (1 - dear[node]!);
      const atStop = here * lost[node]!;
      const bought = atTarget + atStop;
      target += atTarget;
      stop += atStop;
      held += bought * elapsed;
      winning += here * (1 - losing[node]! + lost[node]! - lostForGood[node]!);
      open[from + node] = here - bought;
      if (bought < NOTHING && bought > -NOTHING) continue;
      costs[count] = closing + worth * marks[node]!;
      odds[count++] = bought;
    }
    // Beyond its reach nothing is followed.
    open.fill(0, 0, from).fill(0, from + marks.length);
  }
  const settled = open.reduce((sum, mass) => sum + mass, 0);
  const paid = { costs: costs.subarray(0, count), odds: odds.subarray(0, count) };
  return { paid, target, stop, winning, held: held + settled, open };
}

/** Shares by node that lie above the target, above the stop, and of either above what leaves a profit. */
function sharesAt(look: Look, { target, stop }: ExitMarks, profitable: Points) {
  const dear = target === undefined ? look.all : look.above(target);
  const losing = target === undefined || target <= profitable ? dear : look.above(profitable);
  const lost = stop === undefined ? look.none : look.above(stop);
  const lostForGood = stop === undefined || stop >= profitable ? lost : look.above(profitable);
  return { dear, losing, lost, lostForGood };
}
