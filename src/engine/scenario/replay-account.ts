import { civilOf } from "../calendar/civil-day";
import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { contractsOf } from "../hedge/ladder";
import { rollAdvice } from "../hedge/roll";
import { HARVEST_GAIN, HARVEST_SHARE } from "../hedge/roll-decision";
import { type Contracts, type Fraction, type Points, USD_PER_POINT, type Usd } from "../quantities";
import { contractsFor } from "../sizing/contracts";
import type { MarketDays } from "./history";
import type { Plan } from "./plan";
import type { CondorStream } from "./replay-condors";
import type { HedgeDiary } from "./replay-hedge";
import { scaledFraction } from "./replay-readings";

/** What an account did in a calendar year. */
export interface ReplayYear {
  readonly year: number;
  /** At the last session of the year. */
  equity: Usd;
  /** On the equity at the end of the year before. */
  result: Fraction;
  /** The deepest fall from the running peak seen in the year. */
  drawdown: Fraction;
  trades: number;
  lost: number;
  /** Of the condors, after costs. */
  condorResult: Usd;
  /** Paid for VIX options, and received for them; costs included in both. */
  hedgeBought: Usd;
  hedgeSold: Usd;
  /** Change of what the hedge is worth, with what was paid and received. */
  hedgeResult: Usd;
}

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

/** Fractions of a contract, where the plan does not round, are counted in thousandths. */
const FRACTIONS = 1000;

/** Walks an account through the sessions: condors by its fraction, hedge by the condors that fit, interest on cash. */
export function replayAccount(
  plan: Plan,
  days: MarketDays,
  stream: CondorStream,
  diary: HedgeDiary | undefined,
  terms: AccountTerms,
): ReplayedAccount {
  const { count } = days;
  const equityByDay = new Float64Array(count);
  const drawdownByDay = new Float64Array(count);
  const years: ReplayYear[] = [];
  const contracts = new Float64Array(diary?.lots.length ?? 0);
  const { hedgeCosts } = terms;
  let equity = plan.equity;
  let peak = equity;
  let condors: Contracts = 0;
  let active: number[] = [];
  let next = 0;
  let maxLoss = plan.width;
  let tooSmall = 0;
  let roundedAway = 0;
  let purchases = 0;
  let tally = newYear(days.day[0]!, equity);
  let yearStart = equity;
  years.push(tally);

  const hold = (lot: number, quantity: Contracts, price: Points) => {
    contracts[lot] = quantity;
    active.push(lot);
    const costs = quantity * hedgeCosts * USD_PER_POINT;
    tally.hedgeBought += quantity * price * USD_PER_POINT + costs;
    tally.hedgeResult -= costs;
    equity -= costs;
  };
  const release = (lot: number, quantity: Contracts, price: Points, atCost: Points) => {
    const costs = quantity * Math.min(atCost, price) * USD_PER_POINT;
    tally.hedgeSold += quantity * price * USD_PER_POINT - costs;
    tally.hedgeResult -= costs;
    equity -= costs;
    contracts[lot]! -= quantity;
    if (contracts[lot]! <= 0) active = active.filter((each) => each !== lot);
  };

  for (let day = 0; day < count; day++) {
    if (day > 0) {
      const nights = days.day[day]! - days.day[day - 1]!;
      if (yearOf(days.day[day]!, tally)) {
        yearStart = equity;
        tally = newYear(days.day[day]!, equity);
        years.push(tally);
      }
      equity *= Math.exp((plan.rate * nights) / CALENDAR_DAYS_PER_YEAR);
      const gained = condors * stream.gain[day]! * USD_PER_POINT;
      tally.condorResult += gained;
      equity += gained;
      for (const lot of active) {
        const { bought, path } = diary!.lots[lot]!;
        const moved = contracts[lot]! * (path[day - bought]! - path[day - bought - 1]!) * USD_PER_POINT;
        tally.hedgeResult += moved;
        equity += moved;
      }
      const ended = stream.result[day]!;
      if (!Number.isNaN(ended)) {
        if (condors > 0) {
          tally.trades++;
          if (ended < 0) tally.lost++;
        }
        condors = 0;
      }
    }

    const sold = stream.maxLoss[day]!;
    if (sold > 0) maxLoss = sold;
    const costs = stream.opened[day] === 1 ? stream.costs[day]! : plan.costs;
    const fitting = equity > 0 ? sizeFor(plan, equity, maxLoss, costs, terms.gatesOpen?.[day]) : 0;

    while (diary !== undefined && next < diary.events.length && diary.events[next]!.day === day) {
      const event = diary.events[next++]!;
      const lot = diary.lots[event.lot]!;
      const price = lot.path[day - lot.bought]!;
      const held = contracts[event.lot]!;
      if (event.kind === "buy") {
        const layer = diary.layers[lot.layer]!;
        const quantity = contractsOf(layer, { condors: fitting, equity, rounding: plan.rounding }, price);
        if (fitting > 0) purchases++;
        if (fitting > 0 && quantity === 0) roundedAway++;
        if (quantity > 0) hold(event.lot, quantity, price);
      } else if (held > 0 && event.into !== undefined) {
        const [middle, long] = event.into;
        const unit = plan.rounding === "none" ? FRACTIONS : 1;
        const fresh = [price, diary.lots[middle]!.path[0]!, diary.lots[long]!.path[0]!] as const;
        const advice = rollAdvice(
          { layer: 1, daysLeft: 1, gain: HARVEST_GAIN, contracts: held * unit, delta: undefined },
          Number.POSITIVE_INFINITY,
          undefined,
          { held: price, fresh },
          { refreshAt: 0, harvestGain: HARVEST_GAIN, harvestShare: HARVEST_SHARE, costs: hedgeCosts },
        );
        if (advice.sell > 0) {
          release(event.lot, advice.sell / unit, price, hedgeCosts);
          if (advice.buy[1] > 0) hold(middle, advice.buy[1] / unit, fresh[1]);
          if (advice.buy[2] > 0) hold(long, advice.buy[2] / unit, fresh[2]);
        }
      } else if (held > 0) release(event.lot, held, price, event.kind === "settle" ? 0 : hedgeCosts);
    }

    if (stream.opened[day] === 1) {
      condors = fitting;
      if (condors === 0) tooSmall++;
      const paid = condors * costs * USD_PER_POINT;
      tally.condorResult -= paid;
      equity -= paid;
    }

    peak = Math.max(peak, equity);
    equityByDay[day] = equity;
    drawdownByDay[day] = peak > 0 ? 1 - equity / peak : 0;
    tally.equity = equity;
    tally.result = yearStart > 0 ? equity / yearStart - 1 : 0;
    tally.drawdown = Math.max(tally.drawdown, drawdownByDay[day]!);
  }
  return { equity: equityByDay, drawdown: drawdownByDay, years, tooSmall, roundedAway, purchases };
}

function sizeFor(
  plan: Plan,
  equity: Usd,
  maxLoss: Points,
  costs: Points,
  open: number | undefined,
): Contracts {
  const { riskFraction, openRisk, allocationCap, condors } = plan;
  if (condors !== undefined) return condors;
  const fraction = open === undefined ? riskFraction : scaledFraction(riskFraction, open);
  return contractsFor({
    equity,
    riskFraction: fraction,
    maxLoss,
    costs,
    openRisk,
    allocationCap,
    multiplier: USD_PER_POINT,
  }).contracts;
}

/** First day of the next year, so that a date is not taken apart each session. */
const yearOf = (day: number, { year }: ReplayYear) =>
  day >= (year + 1 - 1900) * 365.25 - 2 && civilOf(day).year !== year;

function newYear(day: number, equity: Usd): ReplayYear {
  return {
    year: civilOf(day).year,
    equity,
    result: 0,
    drawdown: 0,
    trades: 0,
    lost: 0,
    condorResult: 0,
    hedgeBought: 0,
    hedgeSold: 0,
    hedgeResult: 0,
  };
}
