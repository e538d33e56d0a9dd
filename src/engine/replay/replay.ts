import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import type { Plan, Variant } from "../plan/plan";
import type { Fraction, Points, Usd } from "../quantities";
import type { SoldAt } from "../vix1d/sold-at";
import { type ReplayedAccount, replayAccount } from "./account";
import { type CondorStream, type CondorTerms, condorStream } from "./condors";
import { hedgeDiary } from "./hedge";
import { type HedgeDiary, type HedgeHabits, USUAL_HABITS } from "./hedge-diary";
import type { MarketDays } from "./history";
import { gateByDay, gatesOpenByDay, type Policy, replayReadings } from "./readings";

export interface ReplayTerms extends CondorTerms {
  /** Points a VIX contract, each time one is bought or sold. */
  readonly hedgeCosts: Points;
  readonly policy: Policy;
  readonly habits?: HedgeHabits;
}

/** How one variant of the plan fared at one ratio of condor volatility to VIX. */
export interface Replayed {
  readonly variant: Variant;
  readonly stream: CondorStream;
  readonly diary: HedgeDiary | undefined;
  readonly account: ReplayedAccount;
  readonly summary: ReplaySummary;
}

export interface ReplaySummary {
  readonly years: number;
  readonly end: Usd;
  /** Compound growth a year, never made a year's out of less than one; -1 when nothing is left. */
  readonly growth: Fraction;
  readonly drawdown: Fraction;
  readonly worstYear: Fraction;
  readonly trades: number;
  /** Of the trades. */
  readonly lost: Fraction;
  /** Points that a condor made on average, after costs; the account's size plays no part. */
  readonly meanTrade: Points;
  readonly condorResult: Usd;
  readonly hedgeBought: Usd;
  readonly hedgeSold: Usd;
  readonly hedgeResult: Usd;
  /** Net cost of the hedge a year for an account of the plan's equity: each year's by the equity it began with. */
  readonly hedgeCost: Usd;
}

/** The ratios that are always shown side by side: they decide the result. */
export const SHOWN_RATIOS = [0.7, 0.8, 0.9, 1] as const;

/** A replayer of one history: what variants and ratios have in common is worked out once. */
export function replayer(days: MarketDays, terms: Omit<ReplayTerms, "soldAt">) {
  const readings = replayReadings(days);
  const gatesOpen = terms.policy === "scaled" ? gatesOpenByDay(days) : undefined;
  const known = new Map<string, unknown>();
  const once = <T>(key: readonly unknown[], work: () => T): T => {
    const text = JSON.stringify(key);
    if (!known.has(text)) known.set(text, work());
    return known.get(text) as T;
  };
  return (variant: Variant, soldAt: SoldAt, habits = terms.habits ?? USUAL_HABITS): Replayed => {
    const { plan } = variant;
    const gate = once([plan.gateRules], () => gateByDay(plan, days, readings));
    const stream = once(["condor", soldAt, condorFields(plan)], () =>
      condorStream(plan, days, gate, { ...terms, soldAt }),
    );
    const diary = plan.hedged
      ? once(["hedge", hedgeFields(plan), habits], () => hedgeDiary(plan, days, readings, habits))
      : undefined;
    const account = replayAccount(plan, days, stream, diary, { hedgeCosts: terms.hedgeCosts, gatesOpen });
    return { variant, stream, diary, account, summary: summaryOf(plan, account, stream, days) };
  };
}

export function condorFields(plan: Plan) {
  const {
    spot,
    days,
    rate,
    yield: dividends,
    by,
    target,
    width,
    increment,
    strikes,
    costs,
    gateRules,
  } = plan;
  return [spot, days, rate, dividends, by, target, width, increment, strikes, costs, gateRules];
}

export function hedgeFields(plan: Plan) {
  const { layers, hedgeRules, tier, rate, vvix, volOfVol0, volOfVol30, volOfVol110, volOfVol220 } = plan;
  return [layers, hedgeRules, tier, rate, vvix, volOfVol0, volOfVol30, volOfVol110, volOfVol220];
}

function summaryOf(
  plan: Plan,
  account: ReplayedAccount,
  stream: CondorStream,
  { day, count }: MarketDays,
): ReplaySummary {
  const years = (day[count - 1]! - day[0]!) / CALENDAR_DAYS_PER_YEAR;
  const start = account.years[0]!;
  const end = account.equity[count - 1]!;
  const sum = (key: "trades" | "lost" | "condorResult" | "hedgeBought" | "hedgeSold" | "hedgeResult") =>
    account.years.reduce((total, each) => total + each[key], 0);
  const trades = sum("trades");
  let points = 0;
  let ended = 0;
  for (const result of stream.result)
    if (!Number.isNaN(result)) {
      points += result;
      ended++;
    }
  return {
    years,
    end,
    growth: end > 0 ? (end / plan.equity) ** (1 / Math.max(1, years)) - 1 : -1,
    drawdown: account.years.reduce((worst, each) => Math.max(worst, each.drawdown), 0),
    worstYear: account.years.reduce((worst, each) => Math.min(worst, each.result), start.result),
    trades,
    lost: trades > 0 ? sum("lost") / trades : 0,
    meanTrade: ended > 0 ? points / ended : 0,
    condorResult: sum("condorResult"),
    hedgeBought: sum("hedgeBought"),
    hedgeSold: sum("hedgeSold"),
    hedgeResult: sum("hedgeResult"),
    hedgeCost: years > 0 ? (plan.equity * hedgeCostShare(plan.equity, account)) / years : 0,
  };
}

/** What the hedge lost over the whole history, each year as a share of the equity with which it began. */
function hedgeCostShare(equity: Usd, { years }: ReplayedAccount): Fraction {
  let before = equity;
  let share = 0;
  for (const year of years) {
    if (before > 0) share -= year.hedgeResult / before;
    before = year.equity;
  }
  return share;
}

/** The four columns of the founding question: 1 % and 2 % of equity at risk, with the hedge and without. */
export function fourVariants(plan: Plan): readonly Variant[] {
  return [0.01, 0.02].flatMap((riskFraction) =>
    [true, false].map((hedged) => namedBySize({ ...plan, riskFraction, hedged, condors: undefined })),
  );
}

/** What is shown of a plan: its columns where there are several; one as it stands, then the four columns beside it. */
export function shownVariants(columns: readonly Variant[]): readonly Variant[] {
  const [only, ...others] = columns;
  if (only === undefined || others.length > 0) return columns;
  const own = namedBySize(only.plan);
  return [own, ...fourVariants(only.plan).filter(({ name }) => name !== own.name)];
}

function namedBySize(plan: Plan): Variant {
  const { condors, riskFraction, hedged } = plan;
  const size =
    condors === undefined ? `${Number((riskFraction * 100).toPrecision(6))} %` : `${condors} condors`;
  return { name: `${size} ${hedged ? "hedged" : "unhedged"}`, plan };
}
