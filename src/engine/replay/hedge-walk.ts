import { DomainError } from "../errors";
import type { FuturesCurve } from "../hedge/futures-curve";
import { takeOf } from "../hedge/harvest";
import type { HedgeState } from "../hedge/hedge-state";
import { hedgeLadder, type Rung } from "../hedge/ladder";
import type { Layer } from "../hedge/layers";
import { HARVEST_GAIN, harvestOpen } from "../hedge/roll-decision";
import { ownVolOfVol } from "../plan/hedge";
import type { Plan } from "../plan/plan";
import type { Day } from "../quantities";
import { curveOn } from "./curve";
import type { HedgeEvent, HedgeHabits, HedgeLot } from "./hedge-diary";
import { priceOf } from "./hedge-price";
import { tierOn } from "./hedge-tier";
import type { MarketDays } from "./history";
import type { ReplayReadings } from "./readings";

interface OpenLot {
  readonly id: number;
  readonly lot: HedgeLot;
  readonly rung: Rung;
  /** It is held by the rules, not bought from a harvest. */
  readonly isMain: boolean;
  /** Times that money was taken of it; all of it is gone where nothing is left. */
  taken: number;
  left: number;
}

/** Layers that take part in the source's harvest: short, middle, long. House rule. */
const HARVEST_LAYERS = 3;

/** The hedge on its way through the sessions. */
export class HedgeWalk {
  readonly lots: HedgeLot[] = [];
  readonly events: HedgeEvent[] = [];
  quotedDays = 0;
  unpriced = 0;
  private open: OpenLot[] = [];
  private readonly curves: FuturesCurve[] = [];
  private readonly own: ReturnType<typeof ownVolOfVol>;
  private readonly take: ReturnType<typeof takeOf>;

  constructor(
    private readonly plan: Plan,
    private readonly days: MarketDays,
    private readonly readings: ReplayReadings,
    private readonly layers: readonly Layer[],
    /** Layers of one part, short to long; staggered ones have several parts, one behind the other. */
    private readonly ofOnePart: number,
    private readonly habits: HedgeHabits,
  ) {
    this.own = ownVolOfVol(plan);
    this.take = takeOf(habits.harvest);
  }

  session(day: number): void {
    const { days, layers, open } = this;
    const { curve, quoted } = curveOn(days, this.readings, day);
    this.curves.push(curve);
    if (quoted) this.quotedDays++;
    const state = this.stateOn(day, curve);
    for (const held of [...open]) this.keep(held, day, state);
    const tier = this.tierOn(day);
    for (const [layer, rule] of layers.entries()) {
      if (rule.tier > tier || this.open.some(({ isMain, lot }) => isMain && lot.layer === layer)) continue;
      const bought = this.buy(layer, true, day, state);
      if (bought !== undefined) this.events.push({ day, kind: "buy", lot: bought.id });
    }
  }

  private stateOn(day: number, curve: FuturesCurve): Omit<HedgeState, "daysOn"> & { readonly asOf: Day } {
    const { plan, days, readings } = this;
    return {
      asOf: days.day[day]!,
      curve,
      volOfVol: this.own ?? { vvix: readings.vvix[day]! },
      rate: plan.rate,
      index: { spot: plan.spot, yield: plan.yield },
      vixMove: 0,
      betaShare: 1,
      volResponse: undefined,
      sessionsSince: 0,
      settlement: days.vix[Math.max(0, day - 1)]!,
    };
  }

  private edrOn(day: number): number | undefined {
    const edr = this.readings.edr[day]!;
    return Number.isNaN(edr) ? undefined : edr;
  }

  /** The tier as it was read, so many sessions late. */
  private tierOn(day: number): number {
    const { tierReads, tierLate } = this.habits;
    const read = Math.max(0, day - tierLate);
    return tierOn(this.plan, () => this.curves[read]!, this.days.vix[read]!, this.edrOn(read), tierReads);
  }

  /** A lot from one close to the next: marked, rolled or settled when it is time, its money taken before that. */
  private keep(held: OpenLot, day: number, state: Parameters<typeof priceOf>[1]): void {
    const { days, plan } = this;
    const { lot, rung, id } = held;
    const daysOn = days.day[day]! - days.day[lot.bought]!;
    const left = rung.days - daysOn;
    const ends = left <= rung.layer.rollAt || left <= 0;
    if (held.left > 0) {
      // As a condor's, its index is the plan's on the day on which it was bought.
      const spot = (plan.spot * days.spx[day]!) / days.spx[lot.bought]!;
      lot.path.push(priceOf(rung.legs, { ...state, index: { spot, yield: plan.yield } }, daysOn));
      if (ends) this.events.push({ day, kind: left <= 0 ? "settle" : "sell", lot: id });
      else if (held.isMain && lot.path[0]! > 0 && rung.layer.perTenCondors >= 0)
        this.ripen(held, day, state, daysOn);
    }
    if (ends) this.open = this.open.filter((each) => each !== held);
  }

  private ripen(held: OpenLot, day: number, state: Parameters<typeof priceOf>[1], daysOn: number): void {
    const { lot, rung, id, taken } = held;
    const vix = this.days.vix[day]!;
    const multiple = lot.path.at(-1)! / lot.path[0]!;
    const { harvestLeft = 0 } = this.habits;
    const isDue = rung.days - daysOn <= harvestLeft && multiple > 1;
    if (!isDue && this.take === undefined) {
      if (
        taken === 0 &&
        this.isShort(lot) &&
        multiple >= 1 + HARVEST_GAIN &&
        harvestOpen(vix, this.edrOn(day))
      )
        this.harvest(held, day, state);
      return;
    }
    const elapsed = daysOn / (rung.days - rung.layer.rollAt);
    const share = isDue ? 1 : (this.take?.({ multiple, vix, elapsed, taken }) ?? 0);
    if (share <= 0) return;
    held.taken++;
    held.left *= 1 - share;
    this.events.push({ day, kind: "sell", lot: id, share });
  }

  private isShort({ layer }: HedgeLot): boolean {
    return this.ofOnePart === HARVEST_LAYERS && layer % HARVEST_LAYERS === 0;
  }

  /** Half of a short layer for contracts of the two that follow it. */
  private harvest(held: OpenLot, day: number, state: Parameters<typeof priceOf>[1]): void {
    const [middle, long] = [1, 2].map((on) => this.buy(held.lot.layer + on, false, day, state));
    held.taken++;
    if (middle !== undefined && long !== undefined)
      this.events.push({ day, kind: "harvest", lot: held.id, into: [middle.id, long.id] });
  }

  private buy(
    layer: number,
    isMain: boolean,
    day: number,
    state: Parameters<typeof priceOf>[1],
  ): OpenLot | undefined {
    const { plan, layers, days } = this;
    const [rung] = hedgeLadder(
      { condors: 0, layers: [layers[layer]!], tier: 3, rounding: plan.rounding, equity: plan.equity },
      { ...state, asOf: days.day[day]! },
    );
    if (rung === undefined || rung instanceof DomainError || !Number.isFinite(rung.mark.price)) {
      this.unpriced++;
      return undefined;
    }
    const lot: HedgeLot = { layer, bought: day, path: [rung.mark.price] };
    this.lots.push(lot);
    const made = { id: this.lots.length - 1, lot, rung, isMain, taken: 0, left: 1 };
    this.open.push(made);
    return made;
  }
}
