import { CALENDAR_DAYS_PER_YEAR, TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { impliedDailyRange } from "../condor/daily-range";
import { futureAt } from "../hedge/futures-curve";
import { completeLadder, hedgeLadder } from "../hedge/ladder";
import type { Points } from "../quantities";
import { JOINT_MODEL } from "./joint-model";
import type { Plan } from "./plan";
import { planHedgeMarket, planLayers } from "./plan-hedge";
import { modelledCurve } from "./replay-curve";
import { priceOf, tierOn } from "./replay-hedge";

const { lowestVix, highestVix } = JOINT_MODEL;
/** Knots in ln VIX and in the log move of VIX over a session; between them straight lines. */
const LEVELS = 60;
const MOVES = 31;
const LARGEST_FALL = -0.6;
const LARGEST_RISE = 0.9;
const LEVEL_STEP = Math.log(highestVix / lowestVix) / (LEVELS - 1);
const MOVE_STEP = (LARGEST_RISE - LARGEST_FALL) / (MOVES - 1);
const DAYS_A_SESSION = CALENDAR_DAYS_PER_YEAR / TRADING_DAYS_PER_YEAR;
/** The level to which VIX itself returns; its slow mean is taken half-way, in logs, between the two. */
const MEAN_VIX = 18;

/** What the ladder makes in a session, by VIX and its move. */
export interface HedgeTable {
  /** Points for each condor. */
  readonly perCondor: Float64Array;
  /** Share of equity, from layers that are sized by it. */
  readonly ofEquity: Float64Array;
  readonly hasShares: boolean;
}

/** The plan's ladder, struck anew each session at its target days on the modelled curve, less its share of roll costs. */
export function hedgeTable(plan: Plan, hedgeCosts: Points): HedgeTable {
  const perCondor = new Float64Array(LEVELS * MOVES);
  const ofEquity = new Float64Array(LEVELS * MOVES);
  const { volOfVol } = planHedgeMarket(plan, plan.vix);
  for (let level = 0; level < LEVELS; level++) {
    const vix = lowestVix * Math.exp(level * LEVEL_STEP);
    const slow = Math.sqrt(vix * MEAN_VIX);
    const curve = modelledCurve(vix, slow);
    const tier = tierOn(plan, vix, impliedDailyRange(vix, 1), () => futureAt(curve, 30));
    const layers = planLayers(plan).filter((layer) => layer.tier <= tier);
    const rungs = completeLadder(
      hedgeLadder(
        { condors: 0, layers, tier, rounding: "none", equity: plan.equity },
        { curve, volOfVol, rate: plan.rate, asOf: undefined },
      ),
    );
    for (let move = 0; move < MOVES; move++) {
      const after = vix * Math.exp(LARGEST_FALL + move * MOVE_STEP);
      const state = {
        curve: modelledCurve(after, slow),
        volOfVol,
        rate: plan.rate,
        vixMove: 0,
        betaShare: 1,
        volResponse: 0,
        settlement: after,
      };
      const at = level * MOVES + move;
      for (const { layer, legs, mark } of rungs) {
        const rolls = (2 * hedgeCosts * DAYS_A_SESSION) / (layer.days - layer.rollAt);
        const made = priceOf(legs, state, DAYS_A_SESSION) - mark.price - rolls;
        if (layer.weight > 0) ofEquity[at]! += (layer.weight * made) / mark.price;
        else perCondor[at]! += (layer.perTenCondors / 10) * made;
      }
    }
  }
  return { perCondor, ofEquity, hasShares: ofEquity.some((share) => share !== 0) };
}

const LOG_LOWEST = Math.log(lowestVix);
// Read once: some hosts look a global up at every use.
const { floor } = Math;

/** Writes what the ladder makes at a VIX and its log move: points a condor, then the share of equity. */
export function writeHedge(table: HedgeTable, logVix: number, logMove: number, into: Float64Array): void {
  const level = within((logVix - LOG_LOWEST) / LEVEL_STEP, LEVELS);
  const move = within((logMove - LARGEST_FALL) / MOVE_STEP, MOVES);
  const row = floor(level);
  const column = floor(move);
  const at = row * MOVES + column;
  into[0] = between(table.perCondor, at, level - row, move - column);
  if (table.hasShares) into[1] = between(table.ofEquity, at, level - row, move - column);
}

/** The last knot itself is reached from the one before it. */
function within(place: number, knots: number): number {
  return place > 0 ? (place < knots - 1 ? place : knots - 1 - 1e-9) : 0;
}

function between(table: Float64Array, at: number, level: number, move: number): number {
  const near = table[at]! + (table[at + 1]! - table[at]!) * move;
  const far = table[at + MOVES]! + (table[at + MOVES + 1]! - table[at + MOVES]!) * move;
  return near + (far - near) * level;
}
