import { demand } from "../errors";
import type { Points, VixPoints } from "../quantities";
import { type PathOutcomes, resample } from "./bootstrap";
import type { MarketDays } from "./history";
import { jointPaths } from "./joint-model";
import type { Plan, Variant } from "./plan";
import { condorFields, hedgeFields, replayer } from "./replay";
import type { IvRatio } from "./replay-condors";
import { condorTable, resultOf, rowAt, sizes } from "./simulate-condors";
import { hedgeTable, writeHedge } from "./simulate-hedge";

export interface SimulationTerms {
  readonly paths: number;
  readonly sessions: number;
  readonly seed: number;
  /** Sessions in a row that the bootstrap draws together. */
  readonly block: number;
  readonly hedgeCosts: Points;
  readonly stressCosts: Points;
  /** Told from time to time how many paths are done: a worker shows it. */
  readonly progress?: (done: number) => void;
}

const PATHS_A_REPORT = 1000;

/** One session: how the index and VIX moved. */
export interface JointMove {
  readonly spotMove: number;
  readonly vixBefore: VixPoints;
  readonly vixAfter: VixPoints;
  /** The session of the history that it is, where it was drawn from one. */
  readonly day?: number;
}

export interface Simulated {
  /** Of each variant, in their order. */
  readonly outcomes: readonly PathOutcomes[];
  /** The worst session for the first variant on the path where that variant fell the most. */
  readonly worst: JointMove;
}

/** Fewer sessions are no sample of anything. */
const FEWEST_SESSIONS = 60;
/** Equity so large that whole contracts are as good as fractions. */
const BOUNDLESS = 1e12;

/**
 * Resamples the sessions of a history as the plan lived through them: each variant's log return on each session, with
 * the ladder that it held then. All variants and ratios take the same sessions. Contracts are fractions.
 */
export function bootstrapPlan(
  days: MarketDays,
  variants: readonly Variant[],
  ratios: readonly IvRatio[],
  terms: SimulationTerms,
): readonly Simulated[] {
  demand(
    days.count >= FEWEST_SESSIONS,
    () => `history: must have ${FEWEST_SESSIONS} sessions to draw from, got ${days.count}`,
    "not-enough-data",
  );
  const run = replayer(days, { ...terms, closeAt: 0, policy: "fixed" });
  const returns = ratios.flatMap((ratio) =>
    variants.map(({ name, plan }) => logReturns(run({ name, plan: boundless(plan) }, ratio).account.equity)),
  );
  const { columns, worstBlock } = resample(returns, terms);
  return ratios.map((_, index) => {
    const outcomes = columns.slice(index * variants.length, (index + 1) * variants.length);
    const path = deepest(outcomes[0]!.drawdown);
    return {
      outcomes,
      worst: worstIn(days, returns[index * variants.length]!, worstBlock[path]!, terms.block),
    };
  });
}

function boundless(plan: Plan): Plan {
  return { ...plan, equity: BOUNDLESS, rounding: "none", condors: undefined, openRisk: 0 };
}

function logReturns(equity: Float64Array): Float64Array {
  const returns = new Float64Array(equity.length - 1);
  for (let day = 1; day < equity.length; day++)
    returns[day - 1] = Math.log(Math.max(equity[day]!, LEAST) / Math.max(equity[day - 1]!, LEAST));
  return returns;
}

/** What is left of a ruined account, so that its logarithm exists. */
const LEAST = 1e-6;

function deepest(drawdown: Float64Array): number {
  let path = 0;
  for (let each = 1; each < drawdown.length; each++) if (drawdown[each]! > drawdown[path]!) path = each;
  return path;
}

function worstIn(
  { spx, vix, day }: MarketDays,
  returns: Float64Array,
  start: number,
  block: number,
): JointMove {
  let worst = start;
  for (let step = 0; step < block; step++) {
    const at = (start + step) % returns.length;
    if (returns[at]! < returns[worst]!) worst = at;
  }
  return {
    spotMove: spx[worst + 1]! / spx[worst]! - 1,
    vixBefore: vix[worst]!,
    vixAfter: vix[worst + 1]!,
    day: day[worst + 1]!,
  };
}

/**
 * Walks the plan along paths of the joint model from the plan's VIX. Condors are sold one after the other and held to
 * settlement; the ladder is struck anew each session. Contracts are fractions of equity.
 */
export function simulatePlan(
  variants: readonly Variant[],
  ratio: IvRatio,
  terms: SimulationTerms,
): Simulated {
  const { paths, sessions, seed } = terms;
  const condors = grouped(
    variants,
    ({ plan }) => condorFields(plan),
    ({ plan }) => condorTable(plan, ratio, terms.stressCosts),
  );
  const hedges = grouped(
    variants,
    ({ plan }) => (plan.hedged ? hedgeFields(plan) : "none"),
    ({ plan }) => (plan.hedged ? hedgeTable(plan, terms.hedgeCosts) : undefined),
  );
  const count = variants.length;
  const size = variants.map(({ plan }, index) => sizes(plan, condors.made[condors.of[index]!]!));
  const outcomes = variants.map(() => ({
    growth: new Float64Array(paths),
    drawdown: new Float64Array(paths),
  }));
  // Typed cells, a place for each variant, each condor and each ladder: the loop below runs millions of times.
  const cells = () => new Float64Array(count);
  const [equity, peak, kept, left, row, move, result] = [
    cells(),
    cells(),
    cells(),
    cells(),
    cells(),
    cells(),
    cells(),
  ];
  const made = hedges.made.map(() => new Float64Array(2));
  const condorOf = Int32Array.from(condors.of);
  const hedgeOf = Int32Array.from(hedges.of);
  const market = jointPaths(seed, variants[0]!.plan.vix);
  let worst: JointMove = { spotMove: 0, vixBefore: market.vix, vixAfter: market.vix };
  let worstKept = Number.POSITIVE_INFINITY;

  for (let path = 0; path < paths; path++) {
    if (path % PATHS_A_REPORT === 0) terms.progress?.(path);
    market.restart();
    left.fill(0);
    equity.fill(1);
    peak.fill(1);
    kept.fill(1);
    let lowest = Number.POSITIVE_INFINITY;
    let lowestMove = 0;
    let before = 0;
    let after = 0;
    for (let session = 0; session < sessions; session++) {
      const { vix, logVix } = market;
      const now = rowAt(logVix);
      market.step();
      for (let book = 0; book < condors.made.length; book++) {
        const table = condors.made[book]!;
        if (left[book] === 0 && table.sold[now] === 1) {
          left[book] = table.sessions;
          row[book] = now;
          move[book] = 0;
        }
        result[book] = 0;
        if (left[book]! > 0) {
          move[book]! += market.spxReturn;
          left[book]!--;
          if (left[book] === 0) result[book] = resultOf(table, row[book]!, move[book]!);
        }
      }
      for (let ladder = 0; ladder < made.length; ladder++) {
        const table = hedges.made[ladder];
        if (table !== undefined) writeHedge(table, logVix, market.logVix - logVix, made[ladder]!);
      }
      for (let which = 0; which < count; which++) {
        const book = condorOf[which]!;
        const ladder = made[hedgeOf[which]!]!;
        const sized = size[which]!;
        const gain = sized[row[book]!]! * result[book]! + sized[now]! * ladder[0]! + ladder[1]!;
        const worth = gain > -1 ? equity[which]! * (1 + gain) : 0;
        equity[which] = worth;
        if (worth > peak[which]!) peak[which] = worth;
        else if (worth < peak[which]! * kept[which]!) kept[which] = worth / peak[which]!;
        if (which === 0 && gain < lowest) {
          lowest = gain;
          lowestMove = market.spxReturn;
          before = vix;
          after = market.vix;
        }
      }
    }
    for (let which = 0; which < count; which++) {
      outcomes[which]!.growth[path] = Math.log(Math.max(equity[which]!, LEAST));
      outcomes[which]!.drawdown[path] = 1 - kept[which]!;
    }
    if (kept[0]! < worstKept) {
      worstKept = kept[0]!;
      worst = { spotMove: Math.exp(lowestMove) - 1, vixBefore: before, vixAfter: after };
    }
  }
  return { outcomes, worst };
}

/** Makes one thing for all variants that agree on the fields it depends on, and says whose is which. */
function grouped<T>(
  variants: readonly Variant[],
  fields: (variant: Variant) => unknown,
  make: (variant: Variant) => T,
): { readonly made: readonly T[]; readonly of: readonly number[] } {
  const keys: string[] = [];
  const made: T[] = [];
  const of = variants.map((variant) => {
    const key = JSON.stringify(fields(variant));
    const known = keys.indexOf(key);
    if (known >= 0) return known;
    keys.push(key);
    made.push(make(variant));
    return keys.length - 1;
  });
  return { made, of };
}
