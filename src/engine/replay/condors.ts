import { isBeforeLongGap, longGapFactor } from "../calendar/long-gap";
import { CALENDAR_DAYS_PER_YEAR, TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import type { Condor } from "../condor/condor";
import { condorCredit, putSideCredit } from "../condor/credit";
import { lossAtExpiry, putLossAtExpiry } from "../condor/payoff";
import { attempt, DomainError, demand } from "../errors";
import { livesOneSession, type PlannedCondor, planMarket, plannedCondor } from "../plan/market";
import type { Plan } from "../plan/plan";
import type { Points, VixPoints, Volatility } from "../quantities";
import { HIGHEST_GATE } from "../rules/presets/gate";
import { isRatio, type SoldAt } from "../vix1d/sold-at";
import type { MarketDays } from "./history";
import { soldVolatility } from "./sold-volatility";

/** What the sale of condors is charged and when it ends, beyond the plan. */
export interface CondorTerms {
  readonly soldAt: SoldAt;
  /** Points a condor costs more above VIX 20. */
  readonly stressCosts: Points;
  /** Days or sessions left at which a condor is closed at the model's price; 0 holds it to settlement. */
  readonly closeAt: number;
}

/** Condors sold one after the other: what one of them did, session by session. */
export interface CondorStream {
  /** A condor is sold at this close. */
  readonly opened: Uint8Array;
  /** Points that the condor held since the session before gained on this one. */
  readonly gain: Float64Array;
  /** Of the condor sold at this close; NaN where there is none. */
  readonly maxLoss: Float64Array;
  readonly credit: Float64Array;
  readonly costs: Float64Array;
  /** Points that the condor which ended on this session made after costs; NaN where none ended. */
  readonly result: Float64Array;
  /** The same of its put side, half the costs taken off. */
  readonly putResult: Float64Array;
  /** The close at which the condor that ended on this session was sold. */
  readonly soldOn: Int32Array;
  /**
   * Sessions on which a condor could have been sold but the gate held, no condor met the target, or its volatility was
   * not known.
   */
  readonly gated: number;
  readonly unmet: number;
  readonly unpriced: number;
  /** Condors that were sold over a long gap, at a volatility raised for it. */
  readonly overGaps: number;
}

/** Above this VIX slippage widens. House rule. */
const STRESS_VIX = 20;
/** Credits of the tiers 1 to 3, and the highest that the method still counts to tier 3. House rule. */
const TIER_CREDITS = [0.7, 1.15, 1.6] as const;
const HIGHEST_TIER_CREDIT = 2.85;

/**
 * Sells the plan's condor at each close at which none is open and the gate permits, and holds it to settlement at a
 * later close. Every index is scaled to the plan's SPX at the sale: widths, strikes and costs mean the same in 1990.
 */
export function condorStream(
  plan: Plan,
  days: MarketDays,
  gate: Uint8Array,
  terms: CondorTerms,
): CondorStream {
  const { count, spx, vix } = days;
  demand(
    isRatio(terms.soldAt) || livesOneSession(plan),
    () =>
      "ivRatio: VIX1D is the volatility of one session; for the longer life of the plan's condor give a ratio",
  );
  const volatility = soldVolatility(terms.soldAt, days);
  const raised = isRatio(terms.soldAt);
  const stream = {
    opened: new Uint8Array(count),
    gain: new Float64Array(count),
    maxLoss: new Float64Array(count).fill(Number.NaN),
    credit: new Float64Array(count).fill(Number.NaN),
    costs: new Float64Array(count),
    result: new Float64Array(count).fill(Number.NaN),
    putResult: new Float64Array(count).fill(Number.NaN),
    soldOn: new Int32Array(count),
    gated: 0,
    unmet: 0,
    unpriced: 0,
    overGaps: 0,
  };
  const clock = clockOf(plan, days);
  const choose = chooser(plan);
  let held: { condor: Condor; since: number; mark: Points; net: Points; putNet: Points } | undefined;
  for (let day = 0; day < count; day++) {
    if (held !== undefined) {
      const left = clock.left(held.since, day);
      const spot = (plan.spot * spx[day]!) / spx[held.since]!;
      const market = {
        ...planMarket(plan, volatility[day]! * (raised ? clock.gapFactor(left, day) : 1)),
        spot,
        years: clock.years(left),
      };
      const mark = left <= 0 ? lossAtExpiry(held.condor, spot) : condorCredit(held.condor, market);
      stream.gain[day] = held.mark - mark;
      held.mark = mark;
      if (left <= terms.closeAt) {
        stream.result[day] = held.net - mark;
        stream.putResult[day] =
          held.putNet - (left <= 0 ? putLossAtExpiry(held.condor, spot) : putSideCredit(held.condor, market));
        stream.soldOn[day] = held.since;
        held = undefined;
      }
    }
    // What is sold at the last close never ends within the history.
    if (held !== undefined || day === count - 1) continue;
    if (gate[day] === 0) {
      stream.gated++;
      continue;
    }
    if (Number.isNaN(volatility[day]!)) {
      stream.unpriced++;
      continue;
    }
    const gapFactor = clock.gapFactor(clock.left(day, day), day);
    const soldFor = volatility[day]! * (raised ? gapFactor : 1);
    const sold = choose(soldFor, gate[day]!);
    if (sold === undefined) {
      stream.unmet++;
      continue;
    }
    const costs = costsAt(plan, vix[day]!, terms.stressCosts);
    stream.opened[day] = 1;
    if (gapFactor > 1) stream.overGaps++;
    stream.maxLoss[day] = sold.width - sold.credit;
    stream.credit[day] = sold.credit;
    stream.costs[day] = costs;
    const putCredit = putSideCredit(sold.condor, planMarket(plan, soldFor));
    held = {
      condor: sold.condor,
      since: day,
      mark: sold.credit,
      net: sold.credit - costs,
      putNet: putCredit - costs / 2,
    };
  }
  return stream;
}

/** Fees and slippage of a condor: wider above VIX 20. */
export function costsAt(plan: Plan, vix: VixPoints, stressCosts: Points): Points {
  return plan.costs + (vix > STRESS_VIX ? stressCosts : 0);
}

/**
 * Time left of a condor: sessions where the plan counts trading time, calendar days where it counts days. Sessions do
 * not know long gaps: `gapFactor` is what the ratio's volatility is raised by for those still ahead.
 */
function clockOf({ days }: Plan, { day, count }: MarketDays) {
  if (typeof days === "number")
    return {
      left: (since: number, now: number) => day[since]! + days - day[now]!,
      years: (left: number) => left / CALENDAR_DAYS_PER_YEAR,
      gapFactor: () => 1,
    };
  const sessions = Math.max(1, Math.round(days.years * TRADING_DAYS_PER_YEAR));
  const gaps = new Int32Array(count + 1);
  for (let at = 0; at < count; at++) gaps[at + 1] = gaps[at]! + (isBeforeLongGap(day[at]!) ? 1 : 0);
  return {
    left: (since: number, now: number) => since + sessions - now,
    years: (left: number) => left / TRADING_DAYS_PER_YEAR,
    gapFactor: (left: number, now: number) =>
      longGapFactor(left, gaps[Math.min(now + left, count)]! - gaps[now]!),
  };
}

/** The condor for a volatility and a gate; as the index is scaled, each is worked out once. */
export function chooser(plan: Plan): (volatility: Volatility, gate: number) => PlannedCondor | undefined {
  const known = Array.from(
    { length: HIGHEST_GATE + 1 },
    () => new Map<Volatility, PlannedCondor | undefined>(),
  );
  return (volatility, gate) => {
    const byVolatility = known[gate]!;
    if (byVolatility.has(volatility)) return byVolatility.get(volatility);
    const found = soldAt(plan, volatility, gate);
    byVolatility.set(volatility, found);
    return found;
  };
}

/**
 * A gate below the plan's tier lowers a credit target to the highest that it permits. A larger target than any tier's
 * is another trade, a month's or a wider one: for it the gate is open or shut.
 */
function soldAt(plan: Plan, volatility: Volatility, gate: number): PlannedCondor | undefined {
  const target =
    plan.by === "credit" && plan.target <= HIGHEST_TIER_CREDIT && gate < HIGHEST_GATE
      ? Math.min(plan.target, TIER_CREDITS[gate - 1] ?? plan.target)
      : plan.target;
  const sold = attempt(() => plannedCondor({ ...plan, target }, planMarket(plan, volatility)));
  return sold instanceof DomainError || sold.width <= sold.credit ? undefined : sold;
}
