import type { Layer } from "../hedge/layers";
import { staggered, weeksEarlier } from "../hedge/staggered";
import { planLayers } from "../plan/hedge";
import type { Plan } from "../plan/plan";
import { type HedgeDiary, type HedgeHabits, USUAL_HABITS } from "./hedge-diary";
import { HedgeWalk } from "./hedge-walk";
import type { MarketDays } from "./history";
import type { ReplayReadings } from "./readings";
/**
 * The ladder over a history. A layer is bought on a listed expiry when the tier calls for it, marked each day on the
 * curve, kept until its roll day even if the tier falls, and renewed if it is still called for. A short layer that has
 * gained 150 % is harvested once, or money is taken as the habits say. Held to expiry it settles at the VIX close of the
 * session before, the nearest that a history has to the opening print. Options are priced at the plan's own volatilities
 * of VIX where it gives any, else by the fitted surface at the VVIX of the day.
 */
export function hedgeDiary(
  plan: Plan,
  days: MarketDays,
  readings: ReplayReadings,
  habits: HedgeHabits = USUAL_HABITS,
): HedgeDiary {
  const named = planLayers(plan);
  const layers = layersKept(named, habits);
  const walk = new HedgeWalk(plan, days, readings, layers, named.length, habits);
  for (let day = 0; day < days.count; day++) walk.session(day);
  const { lots, events, quotedDays, unpriced } = walk;
  return { layers, lots, events, quotedDays, unpriced };
}

const layersKept = (named: readonly Layer[], { calendar, weeksEarlier: weeks }: HedgeHabits) =>
  calendar === "staggered" ? staggered(named) : weeksEarlier(named, weeks);
