import { demand } from "../errors";
import type { Plan, Variant } from "../plan/plan";
import type { Points, VixPoints } from "../quantities";
import type { MarketDays } from "../replay/history";
import { condorFields, hedgeFields, replayer } from "../replay/replay";
import type { SoldAt } from "../vix1d/sold-at";
import { LEAST, walkAccount } from "./account";
import { type PathOutcomes, resample } from "./bootstrap";
import { condorTable, sellAlong, sizes } from "./condors";
import { hedgeTable, holdAlong } from "./hedge";
import { JointPaths } from "./joint-model";
import { writeRows } from "./vix-rows";

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
  ratios: readonly SoldAt[],
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
  const columns = resample(returns, terms);
  return ratios.map((_, index) => {
    const first = index * variants.length;
    return {
      outcomes: columns.slice(first, first + variants.length),
      worst: worstOf(days, returns[first]!, columns[first]!.deepest),
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

/** The worst of some sessions of a history. */
function worstOf({ spx, vix, day }: MarketDays, returns: Float64Array, sessions: Int32Array): JointMove {
  const worst = sessions[lowest(Float64Array.from(sessions, (session) => returns[session]!))]!;
  return {
    spotMove: spx[worst + 1]! / spx[worst]! - 1,
    vixBefore: vix[worst]!,
    vixAfter: vix[worst + 1]!,
    day: day[worst + 1]!,
  };
}

function lowest(gains: Float64Array): number {
  let at = 0;
  for (let each = 1; each < gains.length; each++) if (gains[each]! < gains[at]!) at = each;
  return at;
}

/**
 * Walks the plan along paths of the joint model from the plan's VIX. Condors are sold one after the other and held to
 * settlement; the ladder is struck anew each session. Contracts are fractions of equity.
 */
export function simulatePlan(variants: readonly Variant[], ratio: SoldAt, terms: SimulationTerms): Simulated {
  const { paths, sessions, seed } = terms;
  const column = () => new Float64Array(sessions);
  const condors = grouped(
    variants,
    ({ plan }) => condorFields(plan),
    ({ plan }) => ({
      table: condorTable(plan, ratio, terms.stressCosts),
      sold: { row: new Int32Array(sessions), points: column() },
    }),
  );
  const hedges = grouped(
    variants,
    ({ plan }) => (plan.hedged ? hedgeFields(plan) : "none"),
    ({ plan }) => ({
      table: plan.hedged ? hedgeTable(plan, terms.hedgeCosts) : undefined,
      held: { perCondor: column(), ofEquity: column() },
    }),
  );
  const accounts = variants.map(({ plan }, index) => {
    const { table, sold } = condors.made[condors.of[index]!]!;
    return { size: sizes(plan, table), sold, held: hedges.made[hedges.of[index]!]!.held, gains: column() };
  });
  const outcomes = variants.map(() => ({
    growth: new Float64Array(paths),
    drawdown: new Float64Array(paths),
  }));
  const rows = new Int32Array(sessions);
  const market = new JointPaths(seed, variants[0]!.plan.vix, sessions);
  let deepest = -1;
  let worst: JointMove = { spotMove: 0, vixBefore: 0, vixAfter: 0 };
  for (let path = 0; path < paths; path++) {
    if (path % PATHS_A_REPORT === 0) terms.progress?.(path);
    market.next();
    writeRows(market, rows);
    for (const { table, sold } of condors.made) sellAlong(table, rows, market, sold);
    for (const { table, held } of hedges.made) if (table !== undefined) holdAlong(table, rows, market, held);
    for (let which = 0; which < accounts.length; which++)
      walkAccount(accounts[which]!, rows, outcomes[which]!, path);
    if (outcomes[0]!.drawdown[path]! > deepest) {
      deepest = outcomes[0]!.drawdown[path]!;
      worst = worstMove(accounts[0]!.gains, market);
    }
  }
  return { outcomes, worst };
}

function worstMove(gains: Float64Array, { vix, spxReturn }: JointPaths): JointMove {
  const worst = lowest(gains);
  return { spotMove: Math.expm1(spxReturn[worst]!), vixBefore: vix[worst]!, vixAfter: vix[worst + 1]! };
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
