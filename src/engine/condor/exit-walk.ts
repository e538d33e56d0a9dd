import type { Fraction, Points, Probability } from "../quantities";
import type { Look, Looks } from "./exit-looks";

/** Marks at which the condor is bought back: at the target or below it, at the stop or above it. */
export interface ExitMarks {
  readonly target: Points | undefined;
  readonly stop: Points | undefined;
}

/** What is bought back, column by column: where the index stands at some place at some look. */
export interface BoughtBack {
  readonly marks: readonly Points[];
  readonly elapsed: readonly Fraction[];
  readonly odds: readonly Probability[];
}

/** What becomes of a condor under one policy. */
export interface Fate {
  readonly boughtBack: BoughtBack;
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

/**
 * Follows the index from look to look. Whatever meets a level is bought back at its mark, which may lie beyond the
 * level; `profitable` is the mark below which that makes money after a share of the variance.
 */
export function walkToExit(
  { grid, looks }: Looks,
  stretches: readonly Fraction[],
  levels: ExitMarks,
  profitable: (elapsed: Fraction) => Points,
): Fate {
  let [target, stop, winning, held] = [0, 0, 0, 0];
  let open = grid.start;
  const boughtBack = { marks: [] as Points[], elapsed: [] as Fraction[], odds: [] as Probability[] };
  // A loop without a function of its own: its sums stay in registers.
  for (const [index, look] of looks.entries()) {
    const { marks, from, elapsed } = look;
    const arrived = grid.spread(open, stretches[index]!);
    open = new Float64Array(grid.nodes);
    const { dear, lost, losing, lostForGood } = sharesAt(look, levels, profitable(elapsed));
    for (let node = 0; node < marks.length; node++) {
      const here = arrived[from + node]!;
      const atTarget = here * (1 - dear[node]!);
      const atStop = here * lost[node]!;
      const bought = atTarget + atStop;
      target += atTarget;
      stop += atStop;
      held += bought * elapsed;
      winning += here * (1 - losing[node]! + lost[node]! - lostForGood[node]!);
      open[from + node] = here - bought;
      if (bought < NOTHING && bought > -NOTHING) continue;
      boughtBack.marks.push(marks[node]!);
      boughtBack.elapsed.push(elapsed);
      boughtBack.odds.push(bought);
    }
  }
  const settled = open.reduce((sum, mass) => sum + mass, 0);
  return { boughtBack, target, stop, winning, held: held + settled, open };
}

/** Shares by node that lie above the target, above the stop, and of either above what leaves a profit. */
function sharesAt(look: Look, { target, stop }: ExitMarks, profitable: Points) {
  const dear = target === undefined ? look.all : look.above(target);
  const losing = target === undefined || target <= profitable ? dear : look.above(profitable);
  const lost = stop === undefined ? look.none : look.above(stop);
  const lostForGood = stop === undefined || stop >= profitable ? lost : look.above(profitable);
  return { dear, losing, lost, lostForGood };
}
