import type { CellValue } from "../../functions/cells";
import { words } from "../../host/words";
import { signedPercent } from "../format";
import { maps, spotMoves, vixMoves } from "../plan/blind-spot-questions";
import { Refusal } from "../plan/graph/part";
import type { Question } from "../plan/graph/source";
import type { PaneState } from "../plan/pane-state";
import { condors } from "../plan/questions";

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

export function blindSpotsOf({ entries: { answers } }: PaneState): BlindSpots | null {
  const beside = answers.value(condors);
  const moves = [answers.value(spotMoves), answers.value(vixMoves)];
  if (typeof beside !== "number" || moves.some((each) => each === undefined)) return null;
  const [down = [], across = []] = moves.map((each) => (each as CellValue[][]).flat().map(Number));
  const grid = (map: Question) => {
    const { value, fresh, problem } = answers.of(map);
    if (problem !== null) throw new Refusal(problem);
    return fresh ? (value?.rows ?? null) : null;
  };
  const [totals, alone, paid] = [grid(maps.total), grid(maps.condors), grid(maps.hedge)];
  if (totals === null || alone === null || paid === null) return null;
  const number = (rows: typeof totals, row: number, column: number) => {
    const cell = rows[row]?.[column];
    if (typeof cell === "number") return cell;
    throw new Refusal(typeof cell === "object" ? cell.message : words`SCENARIO.GRID has no number here`);
  };
  return {
    spotMoves: down,
    vixMoves: across,
    condors: beside,
    cells: down.map((_, row) =>
      across.map((_, column) => {
        const lost = number(alone, row, column);
        const hedge = number(paid, row, column);
        return { total: number(totals, row, column), condors: lost, hedge, blind: lost < 0 && hedge <= 0 };
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
  return words`In ${whole ? words`all` : words`${blind.length} of the`} ${losing.length} cells where the condors lose the hedge pays nothing (dotted)${whole ? words`: no contract is held` : words`: falls that VIX shrugs off and every rise of the index with VIX no higher`}. Worst ${usd(worst.total)} at SPX ${signedPercent(worst.spot)}, VIX ${sign(worst.vix)}. All pairs are drawn alike; in the market most never meet.`;
}

const NOWHERE = { total: 0, condors: 0, hedge: 0, blind: false, spot: 0, vix: 0 };
