import type { Harvest } from "../hedge/harvest";
import type { Layer } from "../hedge/layers";
import type { Calendar } from "../hedge/staggered";
import type { Fraction, Points } from "../quantities";
import type { TierReading } from "./hedge-tier";

/** Contracts of one layer bought on one day: how many is each account's own affair. */
export interface HedgeLot {
  /** Place of the layer in the diary's table. */
  readonly layer: number;
  readonly bought: number;
  /** Points that one contract is worth, from the session on which it was bought. */
  readonly path: Points[];
}

export interface HedgeEvent {
  readonly day: number;
  /** "buy" as the rules call for; "sell" at the roll or as money is taken; "harvest" sells half and buys `into`. */
  readonly kind: "buy" | "sell" | "settle" | "harvest";
  readonly lot: number;
  /** Of what is held, where not all of it is sold. */
  readonly share?: Fraction;
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

/** How the hedge is kept where a plan says nothing of it. */
export interface HedgeHabits {
  readonly calendar: Calendar;
  /** Weeks earlier in the life of the same expiries that all is bought and rolled. */
  readonly weeksEarlier: number;
  readonly tierReads: TierReading;
  /** Sessions by which the tier is read late. */
  readonly tierLate: number;
  readonly harvest: Harvest;
  /** Beside the rule: days left at which a layer that stands in gain is sold; none for 0. */
  readonly harvestLeft?: number;
}

/** As the method has it. */
export const USUAL_HABITS: HedgeHabits = {
  calendar: "one day",
  weeksEarlier: 0,
  tierReads: "as the rules",
  tierLate: 0,
  harvest: "source",
};
