import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import type { Plan } from "../plan/plan";
import { type Contracts, type Fraction, type Points, USD_PER_POINT, type Usd } from "../quantities";
import { contractsFor } from "../sizing/contracts";
import type { CondorStream } from "./condors";
import type { HedgeDiary } from "./hedge-diary";
import { HeldHedge } from "./held-hedge";
import type { MarketDays } from "./history";
import { scaledFraction } from "./readings";
import { isPast, newYear, type ReplayYear } from "./year";

/** An account over a history. */
export interface ReplayedAccount {
  readonly equity: Float64Array;
  /** Fall from the running peak, 0 or more. */
  readonly drawdown: Float64Array;
  readonly years: readonly ReplayYear[];
  /** Condors that the equity was too small for. */
  readonly tooSmall: number;
  /** Hedge purchases that rounded to no contract, and all of them. */
  readonly roundedAway: number;
  readonly purchases: number;
}

export interface AccountTerms {
  /** Points a VIX contract, each time one is bought or sold; none at settlement. */
  readonly hedgeCosts: Points;
  /** How far the gates of the scaling are open at each close; absent: the plan's fraction is fixed. */
  readonly gatesOpen: Float64Array | undefined;
}

/** Walks an account through the sessions: condors by its fraction, hedge by the condors that fit, interest on cash. */
export function replayAccount(
  plan: Plan,
  days: MarketDays,
  stream: CondorStream,
  diary: HedgeDiary | undefined,
  terms: AccountTerms,
): ReplayedAccount {
  const equity = new Float64Array(days.count);
  const drawdown = new Float64Array(days.count);
  const account = new Account(plan, days, stream, diary, terms);
  for (let day = 0; day < days.count; day++) {
    if (day > 0) account.carryTo(day);
    account.trade(day);
    drawdown[day] = account.close();
    equity[day] = account.equity;
  }
  const { years, tooSmall, hedge } = account;
  const { roundedAway, purchases } = hedge;
  return { equity, drawdown, years, tooSmall, roundedAway, purchases };
}

/** An account on its way through the sessions. */
class Account {
  equity: Usd;
  year: ReplayYear;
  readonly years: ReplayYear[];
  readonly hedge: HeldHedge;
  tooSmall = 0;
  private condors: Contracts = 0;
  /** Of the condor sold last, in points. */
  private maxLoss: Points;
  private peak: Usd;
  private yearStart: Usd;

  constructor(
    private readonly plan: Plan,
    private readonly days: MarketDays,
    private readonly stream: CondorStream,
    diary: HedgeDiary | undefined,
    private readonly terms: AccountTerms,
  ) {
    this.equity = plan.equity;
    this.peak = plan.equity;
    this.yearStart = plan.equity;
    this.maxLoss = plan.width;
    this.year = newYear(days.day[0]!, plan.equity);
    this.years = [this.year];
    this.hedge = new HeldHedge(diary, plan.rounding, terms.hedgeCosts, this);
  }

  /** From one close to the next: interest, what is held gains or loses, condors that end are over. */
  carryTo(day: number): void {
    const { plan, days, stream } = this;
    const today = days.day[day]!;
    if (isPast(this.year, today)) {
      this.yearStart = this.equity;
      this.year = newYear(today, this.equity);
      this.years.push(this.year);
    }
    this.equity *= Math.exp((plan.rate * (today - days.day[day - 1]!)) / CALENDAR_DAYS_PER_YEAR);
    const gained = this.condors * stream.gain[day]! * USD_PER_POINT;
    this.year.condorResult += gained;
    this.equity += gained;
    this.hedge.carryTo(day);
    const ended = stream.result[day]!;
    if (Number.isNaN(ended)) return;
    if (this.condors > 0) {
      this.year.trades++;
      if (ended < 0) this.year.lost++;
    }
    this.condors = 0;
  }

  /** At the close: the hedge for the condors that fit, then the condors. */
  trade(day: number): void {
    const { stream } = this;
    const opens = stream.opened[day] === 1;
    if (stream.maxLoss[day]! > 0) this.maxLoss = stream.maxLoss[day]!;
    const costs = opens ? stream.costs[day]! : this.plan.costs;
    const fitting = this.equity > 0 ? this.sizeFor(costs, this.terms.gatesOpen?.[day]) : 0;
    this.hedge.trade(day, fitting);
    if (!opens) return;
    this.condors = fitting;
    if (fitting === 0) this.tooSmall++;
    const paid = fitting * costs * USD_PER_POINT;
    this.year.condorResult -= paid;
    this.equity -= paid;
  }

  /** Writes the session into its year; the fall from the running peak. */
  close(): Fraction {
    this.peak = Math.max(this.peak, this.equity);
    const drawdown = this.peak > 0 ? 1 - this.equity / this.peak : 0;
    this.year.equity = this.equity;
    this.year.result = this.yearStart > 0 ? this.equity / this.yearStart - 1 : 0;
    this.year.drawdown = Math.max(this.year.drawdown, drawdown);
    return drawdown;
  }

  private sizeFor(costs: Points, open: number | undefined): Contracts {
    const { riskFraction, openRisk, allocationCap, condors } = this.plan;
    if (condors !== undefined) return condors;
    return contractsFor({
      equity: this.equity,
      riskFraction: open === undefined ? riskFraction : scaledFraction(riskFraction, open),
      maxLoss: this.maxLoss,
      costs,
      openRisk,
      allocationCap,
      multiplier: USD_PER_POINT,
    }).contracts;
  }
}
