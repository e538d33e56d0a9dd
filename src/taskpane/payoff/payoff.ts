import { words } from "../../host/words";
import { numberIn } from "../plan/entries";
import { type Part, Refusal } from "../plan/graph/part";
import { chosen, field, from, type Question } from "../plan/graph/source";
import type { PaneState } from "../plan/pane-state";
import { closingCosts } from "../plan/payoff-questions";
import { questions } from "../plan/questions";
import { type FourStrikes, strikes } from "../plan/strikes";

/**
 * Profit and loss of one condor against the index, in points. Costs are charged everywhere; the hedge costs
 * what it costs and pays nothing.
 */
export interface Payoff {
  readonly spots: readonly number[];
  readonly atExpiry: readonly number[];
  readonly today: readonly number[];
  /** At expiry with the hedge cost left out. */
  readonly unhedged: readonly number[];
  readonly spot: number;
  readonly strikes: FourStrikes;
  readonly hedgeCost: number;
  readonly costs: number;
  readonly oneSd: number;
  readonly worst: number;
  readonly best: number;
  readonly breakEvens: readonly number[];
  readonly unhedgedBreakEvens: readonly number[];
}

/** Enough points for a smooth line on any screen. */
const STEPS = 120;
/** Room beyond the outermost strike, as a share of the wider wing, and beyond one standard deviation. */
const ROOM = 1.6;
const SD_ROOM = 1.15;

/** Evenly spaced levels that show every strike, one standard deviation and flat stretches outside the wings. */
function spotsAround(spot: number, strikes: FourStrikes, oneSd: number): readonly number[] {
  const [longPut, shortPut, shortCall, longCall] = strikes;
  const room = ROOM * Math.max(shortPut - longPut, longCall - shortCall);
  const low = Math.max(Math.min(longPut - room, spot - oneSd * SD_ROOM), 0);
  const high = Math.max(longCall + room, spot + oneSd * SD_ROOM);
  const even = Array.from({ length: STEPS + 1 }, (_, step) => low + ((high - low) * step) / STEPS);
  return [...new Set([...even, ...strikes, spot])].sort((a, b) => a - b);
}

const levels = chosen(
  [field("spot"), from(questions.report, "one SD"), strikes],
  (spot = 0, oneSd = 0, ...four) =>
    spotsAround(spot, four as unknown as FourStrikes, oneSd).map((level) => [level]),
);
const toClose = closingCosts(levels);

/** The payoff as it stands; while an entry is refused there is none anew. */
export function payoffOf({ entries, results }: PaneState): Part<Payoff> {
  const { answers } = entries;
  const report = results.report.value;
  const spots = answers.value(levels) as number[][] | undefined;
  const spot = numberIn(entries, "spot");
  const four = results.strikes.value;
  if (spots === undefined || report === null || four === null || spot === null)
    return { value: null, fresh: false, problem: null };
  const known = (label: string) => report.number(label) ?? refuse(words`the report has no ${label}`);
  const found = (...labels: string[]) => labels.flatMap((label) => report.number(label) ?? []);
  try {
    const best = known("max profit");
    const hedgeCost = known("hedge cost");
    // Buying the condor back costs its model credit, so the profit is what was kept of the credit less that.
    const profits = (costs: Question) =>
      (answers.of(costs).value?.rows ?? []).map(([cost]) =>
        typeof cost === "number"
          ? best - cost
          : refuse(words`the condor has no value at some level of the index`),
      );
    const atExpiry = profits(toClose.atExpiry);
    const value: Payoff = {
      spots: spots.flat(),
      atExpiry,
      today: profits(toClose.today),
      unhedged: atExpiry.map((profit) => profit + hedgeCost),
      spot,
      strikes: four,
      hedgeCost,
      costs: known("costs"),
      oneSd: known("one SD"),
      worst: -known("max loss"),
      best,
      breakEvens: found("lower break-even, hedge paying nothing", "upper break-even, hedge paying nothing"),
      unhedgedBreakEvens: found("lower break-even", "upper break-even"),
    };
    return { value, fresh: true, problem: null };
  } catch (error) {
    if (error instanceof Refusal) return { value: null, fresh: false, problem: error.message };
    throw error;
  }
}

function refuse(why: string): never {
  throw new Refusal(why);
}
