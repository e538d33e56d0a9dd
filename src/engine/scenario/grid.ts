import { TRADING_DAYS_PER_YEAR } from "../calendar/time-to-expiry";
import { DomainError } from "../errors";
import { rulesOf } from "../hedge/instruments";
import { planLayers } from "../plan/hedge";
import type { Plan } from "../plan/plan";
import type { Fraction, Points, Usd, VixPoints, Years } from "../quantities";
import { both, condorLife, condorResult, hedgeResult, holdingAt } from "./holding";

export const GRID_VIEWS = [
  "total",
  "condors",
  "hedge",
  "uncovered",
  "uncovered share",
  "layer 1",
  "layer 2",
  "layer 3",
] as const;
/** What each cell of the grid shows. "uncovered": what the hedge leaves of the condors' loss, in dollars or as a share. */
export type GridView = (typeof GRID_VIEWS)[number];

export interface GridAxes {
  readonly spotMoves: readonly Fraction[];
  readonly vixMoves: readonly VixPoints[];
  /** Time gone by when the market has moved; left open it is the life of the condors. */
  readonly passed: Years | undefined;
  /** The same for the condors, where their clock is another than that of the hedge. */
  readonly condorsPassed?: Years | undefined;
}

/**
 * Dollars of a plan's condors and layers over moves of the index and of VIX: the map of its blind spots. One row a
 * move of the index, one column a move of VIX. The hedge is worked out once a move of VIX, unless it reads the index, the condors once a cell.
 * Limits: the two moves are free of each other here, in the market they are not.
 */
export function scenarioGrid(plan: Plan, axes: GridAxes, view: GridView): (Usd | DomainError)[][] {
  const holding = holdingAt(plan, plan.vix);
  const passed = axes.passed ?? condorLife(plan);
  // The market has moved in the first session.
  const sessionsSince = Math.max(0, passed * TRADING_DAYS_PER_YEAR - 1);
  const readsIndex = planLayers(plan).some(({ instrument }) => rulesOf(instrument).onIndex);
  const hedgeAt = (vix: VixPoints, spot: Points) =>
    hedgeResult(holding, { vix, passed, spot }, undefined, sessionsSince);
  const columns = axes.vixMoves.map((move) => {
    const vix = plan.vix + move;
    return { vix, hedged: hedgeAt(vix, plan.spot) };
  });
  return axes.spotMoves.map((move) => {
    const spot = plan.spot * (1 + move);
    return columns.map(({ vix, hedged }) => {
      const { layers, total: hedge } = readsIndex ? hedgeAt(vix, spot) : hedged;
      const condors = () => condorResult(holding, { spot, vix, passed: axes.condorsPassed ?? passed });
      switch (view) {
        case "total":
          return both(condors(), hedge);
        case "condors":
          return condors();
        case "hedge":
          return hedge;
        case "uncovered":
          return uncovered(condors(), hedge);
        case "uncovered share":
          return uncoveredShare(condors(), hedge);
        default:
          return layers[Number(view.at(-1)) - 1] ?? new DomainError("no-solution", `the plan has no ${view}`);
      }
    });
  });
}

function uncovered(condors: Usd | DomainError, hedge: Usd | DomainError): Usd | DomainError {
  if (condors instanceof DomainError) return condors;
  if (hedge instanceof DomainError) return hedge;
  return condors < 0 ? Math.min(0, condors + Math.max(0, hedge)) : 0;
}

function uncoveredShare(condors: Usd | DomainError, hedge: Usd | DomainError): Fraction | DomainError {
  const left = uncovered(condors, hedge);
  return left instanceof DomainError || left === 0 ? left : left / (condors as Usd);
}
