import { scenarioGridFunction } from "../../functions/scenario/grid.fn";
import type { PaneState } from "../plan/pane-state";
import { Refusal, rowsOf } from "../plan/part";
import { planRows } from "../plan/plan-rows";
import { ask } from "../plan/worksheet";

export interface BlindSpot {
  readonly total: number;
  readonly condors: number;
  readonly hedge: number;
  /** The condors lose and the hedge pays nothing. */
  readonly blind: boolean;
}

/** Dollars of condors and hedge over moves of the index and of VIX. */
export interface BlindSpots {
  readonly spotMoves: readonly number[];
  readonly vixMoves: readonly number[];
  /** A row a move of the index. */
  readonly cells: readonly (readonly BlindSpot[])[];
  readonly condors: number;
}

/** The melt-up with falling VIX is part of it: there the call side loses and the hedge pays nothing. */
const SPOT_STEPS = [-5, -4, -3, -2, -1, 0, 1, 2, 3] as const;
const ROUND_STEPS = [0.0025, 0.005, 0.01, 0.015, 0.02, 0.03, 0.05, 0.1];
const VIX_MOVES = [-4, -2, 0, 2, 5, 10, 20] as const;

export function blindSpotsOf(state: PaneState): BlindSpots | null {
  const { cells, results } = state;
  if (!results.size.fresh || !results.hedge.fresh || results.size.value === null) return null;
  const condors = Math.max(1, results.size.value.number("contracts") ?? 1);
  const sd = (results.report.value?.number("one SD") ?? 0) / Number(cells.cells.spot);
  // A round step near one standard deviation: a day's condor and a month's each see their own tails.
  const step = ROUND_STEPS.find((each) => each >= sd * 0.8) ?? 0.1;
  const spotMoves = SPOT_STEPS.map((count) => count * step);
  const plan = [...planRows(cells), ["condors", condors] as const];
  const grid = (show: string) =>
    rowsOf(
      ask(scenarioGridFunction, {
        plan,
        spotMoves: spotMoves.map((move) => [move]),
        vixMoves: [VIX_MOVES],
        show,
      }),
    ).map((row) =>
      row.map((cell) => {
        if (typeof cell !== "number")
          throw new Refusal(typeof cell === "object" ? cell.message : "SCENARIO.GRID has no number here");
        return cell;
      }),
    );
  const [totals, condorsAlone, hedge] = [grid("total"), grid("condors"), grid("hedge")];
  return {
    spotMoves,
    vixMoves: VIX_MOVES,
    condors,
    cells: totals.map((row, down) =>
      row.map((total, right) => {
        const alone = condorsAlone[down]?.[right] ?? 0;
        const paid = hedge[down]?.[right] ?? 0;
        return { total, condors: alone, hedge: paid, blind: alone < 0 && paid <= 0 };
      }),
    ),
  };
}

export function blindWords(spots: BlindSpots, usd: (value: number) => string): string {
  const all = spots.cells.flatMap((row, down) =>
    row.map((cell, right) => ({
      ...cell,
      spot: spots.spotMoves[down] ?? 0,
      vix: spots.vixMoves[right] ?? 0,
    })),
  );
  const losing = all.filter(({ condors }) => condors < 0);
  const blind = losing.filter((cell) => cell.blind);
  const worst = all.reduce((found, each) => (each.total < found.total ? each : found), all[0] ?? NOWHERE);
  const sign = (value: number) => (value > 0 ? `+${value}` : String(value));
  const whole = blind.length === losing.length;
  return `In ${whole ? "all" : `${blind.length} of the`} ${losing.length} cells where the condors lose the hedge pays nothing (dotted)${whole ? ": no contract is held" : ": falls that VIX shrugs off and every rise of the index with VIX no higher"}. Worst ${usd(worst.total)} at SPX ${sign(Math.round(worst.spot * 1000) / 10)} %, VIX ${sign(worst.vix)}. All pairs are drawn alike; in the market most never meet.`;
}

const NOWHERE = { total: 0, condors: 0, hedge: 0, blind: false, spot: 0, vix: 0 };
