import { CALENDAR_DAYS_PER_YEAR, TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { impliedDailyRange } from "../condor/daily-range";
import type { FuturesCurve } from "../hedge/futures-curve";
import { unmoved } from "../hedge/hedge-state";
import { usualSpotMove } from "../hedge/index-put";
import { completeLadder, hedgeLadder } from "../hedge/ladder";
import { shockedVolOfVol } from "../hedge/vol-of-vol";
import { planLayers, planVolOfVol } from "../plan/hedge";
import type { Plan } from "../plan/plan";
import type { Points, VixPoints } from "../quantities";
import { modelledCurve } from "../replay/curve";
import { priceOf } from "../replay/hedge-price";
import { tierOn } from "../replay/hedge-tier";
import { JOINT_MODEL } from "./joint-law";
import type { JointPaths } from "./joint-model";
import { VIX_ROWS, vixOfRow } from "./vix-rows";

const { lowestVix, highestVix } = JOINT_MODEL;
/**
 * Knots in ln VIX and in the log move of VIX over a session; between them straight lines. For the plan's layers these
 * lie within 0.01 points a condor of the price itself below VIX 45 and moves of a quarter, and within 0.1 everywhere.
 */
const LEVELS = 60;
const MOVES = 31;
const KNOTS = LEVELS * MOVES;
const LOG_LOWEST = Math.log(lowestVix);
const LARGEST_FALL = -0.6;
const LARGEST_RISE = 0.9;
const LEVEL_STEP = Math.log(highestVix / lowestVix) / (LEVELS - 1);
const MOVE_STEP = (LARGEST_RISE - LARGEST_FALL) / (MOVES - 1);
const LEVELS_A_UNIT = 1 / LEVEL_STEP;
const MOVES_A_UNIT = 1 / MOVE_STEP;
const DAYS_A_SESSION = CALENDAR_DAYS_PER_YEAR / TRADING_DAYS_PER_YEAR;
/** Where the means of VIX stood at a VIX, 1990-2026, by regression of their logs: between it and its long mean. */
const LONG_MEAN_VIX = 19.5;
const RECENT_SHARE = 0.88;
const SLOW_SHARE = 0.55;
const HIGHEST_TIER = 3;

/** What the ladder makes in a session: by tier, VIX and its move. */
export interface HedgeTable {
  /** The tier that the plan's rules call for at each row of VIX. */
  readonly tier: Uint8Array;
  /** Points for each condor. */
  readonly perCondor: Float64Array;
  /** Share of equity, from layers that are sized by it. */
  readonly ofEquity: Float64Array;
  readonly hasShares: boolean;
}

/** The plan's ladder, struck anew each session at its target days on the modelled curve, less its share of roll costs. */
export function hedgeTable(plan: Plan, hedgeCosts: Points): HedgeTable {
  const perCondor = new Float64Array((HIGHEST_TIER + 1) * KNOTS);
  const ofEquity = new Float64Array((HIGHEST_TIER + 1) * KNOTS);
  for (let level = 0; level < LEVELS; level++) {
    const vix = lowestVix * Math.exp(level * LEVEL_STEP);
    const made = layersMade(plan, hedgeCosts, vix);
    for (let move = 0; move < MOVES; move++) {
      for (const { layer, points, share } of made(vix * Math.exp(LARGEST_FALL + move * MOVE_STEP)))
        for (let tier = layer.tier; tier <= HIGHEST_TIER; tier++) {
          const knot = tier * KNOTS + level * MOVES + move;
          perCondor[knot]! += points;
          ofEquity[knot]! += share;
        }
    }
  }
  const tier = Uint8Array.from({ length: VIX_ROWS }, (_, row) => tierAt(plan, vixOfRow(row)));
  return { tier, perCondor, ofEquity, hasShares: ofEquity.some((share) => share !== 0) };
}

function curveAt(vix: VixPoints, after = vix): FuturesCurve {
  const mean = (share: number) => LONG_MEAN_VIX * (vix / LONG_MEAN_VIX) ** share;
  return modelledCurve(after, { recent: mean(RECENT_SHARE), slow: mean(SLOW_SHARE) });
}

export function tierAt(plan: Plan, vix: VixPoints): number {
  return tierOn(plan, () => curveAt(vix), vix, impliedDailyRange(vix, 1));
}

/** What each layer makes of a session that takes VIX to another level: points a condor, or a share of equity. */
export function layersMade(plan: Plan, hedgeCosts: Points, vix: VixPoints) {
  const volOfVol = planVolOfVol(plan, vix);
  const { rate } = plan;
  const index = { spot: plan.spot, yield: plan.yield };
  const rungs = completeLadder(
    hedgeLadder(
      { condors: 0, layers: planLayers(plan), tier: HIGHEST_TIER, rounding: "none", equity: plan.equity },
      { curve: curveAt(vix), volOfVol, rate, index, asOf: undefined },
    ),
  );
  return (after: VixPoints) => {
    const curve = curveAt(vix, after);
    const state = {
      ...unmoved({
        curve,
        volOfVol: shockedVolOfVol(volOfVol, vix, after),
        rate,
        index: { ...index, spot: plan.spot * (1 + usualSpotMove(after - vix)) },
      }),
      settlement: after,
    };
    return rungs.map(({ layer, legs, mark }) => {
      const rolls = (2 * hedgeCosts * DAYS_A_SESSION) / (layer.days - layer.rollAt);
      const made = priceOf(legs, state, DAYS_A_SESSION) - mark.price - rolls;
      return layer.weight > 0
        ? { layer, points: 0, share: (layer.weight * made) / mark.price }
        : { layer, points: (layer.perTenCondors / 10) * made, share: 0 };
    });
  };
}

/** What the ladder makes along a path, session by session. */
export interface HeldHedge {
  /** Points for each condor. */
  readonly perCondor: Float64Array;
  /** Share of equity. */
  readonly ofEquity: Float64Array;
}

export function holdAlong(
  table: HedgeTable,
  rows: Int32Array,
  { logVix }: Pick<JointPaths, "logVix">,
  into: HeldHedge,
): void {
  const { perCondor, ofEquity } = into;
  for (let session = 0; session < rows.length; session++) {
    const before = logVix[session]!;
    const level = within((before - LOG_LOWEST) * LEVELS_A_UNIT, LEVELS);
    const move = within((logVix[session + 1]! - before - LARGEST_FALL) * MOVES_A_UNIT, MOVES);
    const row = level | 0;
    const column = move | 0;
    const at = table.tier[rows[session]!]! * KNOTS + row * MOVES + column;
    perCondor[session] = between(table.perCondor, at, level - row, move - column);
    if (table.hasShares) ofEquity[session] = between(table.ofEquity, at, level - row, move - column);
  }
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
