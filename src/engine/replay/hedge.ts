import { CALENDAR_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { DomainError } from "../errors";
import { futureAt } from "../hedge/futures-curve";
import { markOf } from "../hedge/hedge-legs";
import type { HedgeLeg, HedgeState } from "../hedge/hedge-state";
import { hedgeLadder, type Rung } from "../hedge/ladder";
import type { Layer } from "../hedge/layers";
import { HARVEST_GAIN, harvestOpen } from "../hedge/roll-decision";
import { volOfVolAt } from "../hedge/vol-of-vol";
import { blackScholesPrice } from "../options/black-scholes";
import { ownVolOfVol, planLayers } from "../plan/hedge";
import type { Plan } from "../plan/plan";
import type { Points } from "../quantities";
import { hedgeTier, tierPresets } from "../rules/presets/tier";
import { curveOn } from "./curve";
import type { MarketDays } from "./history";
import type { ReplayReadings } from "./readings";

/** Contracts of one layer bought on one day: how many is each account's own affair. */
export interface HedgeLot {
  /** Place of the layer in the plan's table. */
  readonly layer: number;
  readonly bought: number;
  /** Points that one contract is worth, from the session on which it was bought. */
  readonly path: Points[];
}

export interface HedgeEvent {
  readonly day: number;
  /** "buy" as the rules call for; "sell" at the roll or at settlement; "harvest" sells half and buys `into`. */
  readonly kind: "buy" | "sell" | "settle" | "harvest";
  readonly lot: number;
  /** Fresh contracts of the middle and the long layer. */
  readonly into?: readonly [number, number];
}

/** What the hedge rules did over a history, for one contract of each lot; shared by all accounts that follow them. */
export interface HedgeDiary {
  readonly layers: readonly Layer[];
  readonly lots: readonly HedgeLot[];
  /** In the order of the days. */
  readonly events: readonly HedgeEvent[];
  /** Sessions whose curve came from futures; on the others it is modelled. */
  readonly quotedDays: number;
  /** Purchases that no price could be found for. */
  readonly unpriced: number;
}

interface OpenLot {
  readonly id: number;
  readonly lot: HedgeLot;
  readonly rung: Rung;
  /** It is held by the rules, not bought from a harvest. */
  readonly isMain: boolean;
  harvested: boolean;
}

/** Layers that take part in the harvest: short, middle, long. House rule. */
const HARVEST_LAYERS = 3;
/** The future that rules on "VIX future" read. */
const RULE_FUTURE_DAYS = 30;

/**
 * The ladder over a history. A layer is bought on a listed expiry when the tier calls for it, marked each day on the
 * curve, kept until its roll day even if the tier falls, and renewed if it is still called for. A short layer that has
 * gained 150 % is harvested once. Held to expiry it settles at the VIX close of the session before, the nearest that a
 * history has to the opening print. Options are priced
 * at the plan's own volatilities of VIX where it gives any, else by the fitted surface at the VVIX of the day.
 */
export function hedgeDiary(plan: Plan, days: MarketDays, readings: ReplayReadings): HedgeDiary {
  const layers = planLayers(plan);
  const own = ownVolOfVol(plan);
  const lots: HedgeLot[] = [];
  const events: HedgeEvent[] = [];
  let open: OpenLot[] = [];
  let quotedDays = 0;
  let unpriced = 0;
  const harvests = layers.length === HARVEST_LAYERS;

  for (let day = 0; day < days.count; day++) {
    const { curve, quoted } = curveOn(days, readings, day);
    if (quoted) quotedDays++;
    const today = days.day[day]!;
    const vix = days.vix[day]!;
    const volOfVol = own ?? { vvix: readings.vvix[day]! };
    const edr = Number.isNaN(readings.edr[day]!) ? undefined : readings.edr[day]!;
    const state: Omit<HedgeState, "daysOn"> = {
      curve,
      volOfVol,
      rate: plan.rate,
      index: { spot: plan.spot, yield: plan.yield },
      vixMove: 0,
      betaShare: 1,
      volResponse: undefined,
      sessionsSince: 0,
      settlement: day === 0 ? vix : days.vix[day - 1]!,
    };

    const market = { ...state, asOf: today };
    const buy = (layer: number, isMain: boolean): OpenLot | undefined => {
      const [rung] = hedgeLadder(
        { condors: 0, layers: [layers[layer]!], tier: 3, rounding: plan.rounding, equity: plan.equity },
        market,
      );
      if (rung === undefined || rung instanceof DomainError || !Number.isFinite(rung.mark.price)) {
        unpriced++;
        return undefined;
      }
      const lot: HedgeLot = { layer, bought: day, path: [rung.mark.price] };
      lots.push(lot);
      const made = { id: lots.length - 1, lot, rung, isMain, harvested: false };
      open.push(made);
      return made;
    };

    for (const held of [...open]) {
      const daysOn = today - days.day[held.lot.bought]!;
      // As a condor's, its index is the plan's on the day on which it was bought.
      const spot = (plan.spot * days.spx[day]!) / days.spx[held.lot.bought]!;
      const price = priceOf(held.rung.legs, { ...state, index: { spot, yield: plan.yield } }, daysOn);
      held.lot.path.push(price);
      const left = held.rung.days - daysOn;
      const { layer } = held.rung;
      if (left <= layer.rollAt || left <= 0) {
        events.push({ day, kind: left <= 0 ? "settle" : "sell", lot: held.id });
        open = open.filter((each) => each !== held);
      } else if (
        harvests &&
        held.isMain &&
        held.lot.layer === 0 &&
        !held.harvested &&
        held.lot.path[0]! > 0 &&
        price >= held.lot.path[0]! * (1 + HARVEST_GAIN) &&
        harvestOpen(vix, edr)
      ) {
        const middle = buy(1, false);
        const long = buy(2, false);
        held.harvested = true;
        if (middle !== undefined && long !== undefined)
          events.push({ day, kind: "harvest", lot: held.id, into: [middle.id, long.id] });
      }
    }

    const tier = tierOn(plan, vix, edr, () => futureAt(curve, RULE_FUTURE_DAYS));
    for (const [layer, rule] of layers.entries()) {
      if (rule.tier > tier || open.some(({ isMain, lot }) => isMain && lot.layer === layer)) continue;
      const bought = buy(layer, true);
      if (bought !== undefined) events.push({ day, kind: "buy", lot: bought.id });
    }
  }
  return { layers, lots, events, quotedDays, unpriced };
}

/** What the legs are worth: calls that live on by price alone, which is most of the work; the rest as elsewhere. */
export function priceOf(
  legs: readonly HedgeLeg[],
  state: Omit<HedgeState, "daysOn">,
  daysOn: number,
): Points {
  let total = 0;
  for (const leg of legs) {
    const { kind, strike, quantity } = leg;
    const left = leg.days - daysOn;
    if (kind === "call" && left > 0) {
      const future = futureAt(state.curve, left);
      const volatility = volOfVolAt(state.volOfVol, left, strike / future);
      const years = left / CALENDAR_DAYS_PER_YEAR;
      total += quantity * blackScholesPrice(true, future, strike, years, volatility, state.rate, state.rate);
    } else total += markOf([leg], { ...state, daysOn }).price;
  }
  return total;
}

/** The tier from what a history knows: VIX, its future and EDR. Surprises, breadth and Big Top are not in it. */
export function tierOn(plan: Plan, vix: number, edr: number | undefined, future: () => number): number {
  if (plan.tier !== undefined) return plan.tier;
  const table = tierPresets[plan.hedgeRules];
  const readsFuture = table.some(({ reading }) => reading === "VIX future");
  const { decided } = hedgeTier(table, {
    vix: readsFuture ? future() : vix,
    edr,
    bigTop: undefined,
    surprise: undefined,
    breadthBroken: undefined,
  });
  return decided?.result ?? 0;
}
