import { contractsOf } from "../hedge/ladder";
import { rollAdvice } from "../hedge/roll";
import { HARVEST_GAIN, HARVEST_SHARE } from "../hedge/roll-decision";
import type { Plan } from "../plan/plan";
import { type Contracts, type Fraction, type Points, USD_PER_POINT, type Usd } from "../quantities";
import type { HedgeDiary, HedgeEvent } from "./hedge-diary";
import type { ReplayYear } from "./year";

/** Where what the hedge makes and costs is written down. */
interface Books {
  equity: Usd;
  readonly year: ReplayYear;
}

/** Fractions of a contract, where the plan does not round, are counted in thousandths. */
const FRACTIONS = 1000;

/** The lots of a diary that an account holds on its way through the sessions. */
export class HeldHedge {
  /** Purchases that rounded to no contract, and all of them. */
  roundedAway = 0;
  purchases = 0;
  /** Contracts held of each lot of the diary, the lots that are held at all, and the event to come. */
  private readonly contracts: Float64Array;
  private held: number[] = [];
  private nextEvent = 0;

  constructor(
    private readonly diary: HedgeDiary | undefined,
    private readonly rounding: Plan["rounding"],
    /** Points a contract, each time one is bought or sold. */
    private readonly costs: Points,
    private readonly books: Books,
  ) {
    this.contracts = new Float64Array(diary?.lots.length ?? 0);
  }

  /** From one close to the next what is held gains or loses. */
  carryTo(day: number): void {
    for (const lot of this.held) {
      const { bought, path } = this.diary!.lots[lot]!;
      this.enter(this.contracts[lot]! * (path[day - bought]! - path[day - bought - 1]!) * USD_PER_POINT);
    }
  }

  /** At the close: what the diary says of this day, for the condors that fit. */
  trade(day: number, fitting: Contracts): void {
    const events = this.diary?.events ?? [];
    while (this.nextEvent < events.length && events[this.nextEvent]!.day === day)
      this.follow(events[this.nextEvent++]!, fitting);
  }

  private follow({ day, kind, lot, into, share = 1 }: HedgeEvent, fitting: Contracts): void {
    const { path, bought } = this.diary!.lots[lot]!;
    const price = path[day - bought]!;
    const held = this.contracts[lot]!;
    if (kind === "buy") this.buy(lot, price, fitting);
    else if (held > 0 && into !== undefined) this.harvest(lot, price, into);
    else if (held !== 0)
      this.release(lot, this.shareOf(held, share), price, kind === "settle" ? 0 : this.costs);
  }

  private buy(lot: number, price: Points, fitting: Contracts): void {
    const { layers, lots } = this.diary!;
    const { rounding } = this;
    const { equity } = this.books;
    const quantity = contractsOf(layers[lots[lot]!.layer]!, { condors: fitting, equity, rounding }, price);
    if (fitting > 0) this.purchases++;
    if (fitting > 0 && quantity === 0) this.roundedAway++;
    if (quantity !== 0) this.hold(lot, quantity, price);
  }

  /** Whole contracts where the plan has whole ones. */
  private shareOf(held: Contracts, share: Fraction): Contracts {
    return this.rounding === "none" ? share * held : Math.round(share * held);
  }

  private harvest(lot: number, price: Points, [middle, long]: readonly [number, number]): void {
    const { lots } = this.diary!;
    const { costs } = this;
    const unit = this.rounding === "none" ? FRACTIONS : 1;
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
    const costs = Math.abs(quantity) * this.costs * USD_PER_POINT;
    this.books.year.hedgeBought += quantity * price * USD_PER_POINT + costs;
    this.enter(-costs);
  }

  private release(lot: number, quantity: Contracts, price: Points, atCost: Points): void {
    if (quantity === 0) return;
    const costs = Math.abs(quantity) * Math.min(atCost, Math.abs(price)) * USD_PER_POINT;
    this.books.year.hedgeSold += quantity * price * USD_PER_POINT - costs;
    this.enter(-costs);
    this.contracts[lot]! -= quantity;
    if (quantity < 0 || this.contracts[lot]! <= 0) this.held = this.held.filter((each) => each !== lot);
  }
  private enter(made: Usd): void {
    this.books.year.hedgeResult += made;
    this.books.equity += made;
  }
}
