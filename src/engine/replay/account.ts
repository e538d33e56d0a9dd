import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { contractsOf } from "../hedge/ladder";
import { rollAdvice } from "../hedge/roll";
import { HARVEST_GAIN, HARVEST_SHARE } from "../hedge/roll-decision";
import type { Plan } from "../plan/plan";
import { type Contracts, type Fraction, type Points, USD_PER_POINT, type Usd } from "../quantities";
import { contractsFor } from "../sizing/contracts";
import type { CondorStream } from "./condors";
import type { HedgeDiary, HedgeEvent } from "./hedge-diary";
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
  const { years, tooSmall, roundedAway, purchases } = account;
  return { equity, drawdown, years, tooSmall, roundedAway, purchases };
}

/** Fractions of a contract, where the plan does not round, are counted in thousandths. */
const FRACTIONS = 1000;

/** An account on its way through the sessions. */
class Account {
  equity: Usd;
  readonly years: ReplayYear[];
  tooSmall = 0;
  roundedAway = 0;
  purchases = 0;
  private condors: Contracts = 0;
  /** Of the condor sold last, in points. */
  private maxLoss: Points;
  private peak: Usd;
  private yearStart: Usd;
  private year: ReplayYear;
  /** Contracts held of each lot of the diary, the lots that are held at all, and the event to come. */
  private readonly contracts: Float64Array;
  private held: number[] = [];
  private nextEvent = 0;

  constructor(
    private readonly plan: Plan,
    private readonly days: MarketDays,
    private readonly stream: CondorStream,
    private readonly diary: HedgeDiary | undefined,
    private readonly terms: AccountTerms,
  ) {
    this.equity = plan.equity;
    this.peak = plan.equity;
    this.yearStart = plan.equity;
    this.maxLoss = plan.width;
    this.contracts = new Float64Array(diary?.lots.length ?? 0);
    this.year = newYear(days.day[0]!, plan.equity);
    this.years = [this.year];
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
    for (const lot of this.held) {
      const { bought, path } = this.diary!.lots[lot]!;
      const moved = this.contracts[lot]! * (path[day - bought]! - path[day - bought - 1]!) * USD_PER_POINT;
      this.year.hedgeResult += moved;
      this.equity += moved;
    }
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
    const events = this.diary?.events ?? [];
    while (this.nextEvent < events.length && events[this.nextEvent]!.day === day)
      this.follow(events[this.nextEvent++]!, fitting);
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

  private follow({ day, kind, lot, into, share = 1 }: HedgeEvent, fitting: Contracts): void {
    const { path, bought } = this.diary!.lots[lot]!;
    const price = path[day - bought]!;
    const held = this.contracts[lot]!;
    if (kind === "buy") this.buy(lot, price, fitting);
    else if (held > 0 && into !== undefined) this.harvest(lot, price, into);
    else if (held !== 0)
      this.release(lot, this.shareOf(held, share), price, kind === "settle" ? 0 : this.terms.hedgeCosts);
  }

  private buy(lot: number, price: Points, fitting: Contracts): void {
    const { layers, lots } = this.diary!;
    const { equity } = this;
    const layer = layers[lots[lot]!.layer]!;
    const quantity = contractsOf(layer, { condors: fitting, equity, rounding: this.plan.rounding }, price);
    if (fitting > 0) this.purchases++;
    if (fitting > 0 && quantity === 0) this.roundedAway++;
    if (quantity !== 0) this.hold(lot, quantity, price);
  }

  /** Whole contracts where the plan has whole ones. */
  private shareOf(held: Contracts, share: Fraction): Contracts {
    return this.plan.rounding === "none" ? share * held : Math.round(share * held);
  }

  private harvest(lot: number, price: Points, [middle, long]: readonly [number, number]): void {
    const { lots } = this.diary!;
    const costs = this.terms.hedgeCosts;
    const unit = this.plan.rounding === "none" ? FRACTIONS : 1;
    const fresh = [price, lots[middle]!.path[0]!, lots[long]!.path[0]!] as const;
    const { sell, buy } = rollAdvice(
      { layer: 1, daysLeft: 1, gain: HARVEST_GAIN, contracts: this.contracts[lot]! * unit, delta: undefined },
      Number.POSITIVE_INFINITY,
      undefined,
      { held: price, fresh },
      { refreshAt: 0, harvestGain: HARVEST_GAIN, harvestShare: HARVEST_SHARE, costs },
    );
    if (sell === 0) return;
    this.release(lot, sell / unit, price, costs);
    if (buy[1] > 0) this.hold(middle, buy[1] / unit, fresh[1]);
    if (buy[2] > 0) this.hold(long, buy[2] / unit, fresh[2]);
  }

  private hold(lot: number, quantity: Contracts, price: Points): void {
    this.contracts[lot] = quantity;
    this.held.push(lot);
    const costs = Math.abs(quantity) * this.terms.hedgeCosts * USD_PER_POINT;
    this.year.hedgeBought += quantity * price * USD_PER_POINT + costs;
    this.year.hedgeResult -= costs;
    this.equity -= costs;
  }

  private release(lot: number, quantity: Contracts, price: Points, atCost: Points): void {
    if (quantity === 0) return;
    const costs = Math.abs(quantity) * Math.min(atCost, Math.abs(price)) * USD_PER_POINT;
    this.year.hedgeSold += quantity * price * USD_PER_POINT - costs;
    this.year.hedgeResult -= costs;
    this.equity -= costs;
    this.contracts[lot]! -= quantity;
    if (quantity < 0 || this.contracts[lot]! <= 0) this.held = this.held.filter((each) => each !== lot);
  }
}
