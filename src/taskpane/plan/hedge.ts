import { CellError, type ResultCell } from "../../functions/cells";
import type { Answer } from "./graph/answer";
import { Table } from "./graph/view";

export interface HedgeLayer {
  readonly name: string;
  readonly days: number;
  readonly future: number;
  readonly strike: ResultCell;
  /** What the rules call for. */
  readonly target: number;
  readonly contracts: number;
  /** What whole contracts leave uncovered: target less contracts. */
  readonly residual: number;
  readonly cost: number;
  /** The rules call for it, or it is held all the same. */
  readonly active: boolean;
  readonly note: string;
}

export interface Hedge {
  readonly condors: number;
  readonly layers: readonly HedgeLayer[];
  readonly cost: number;
  readonly contracts: number;
  readonly dollarsPerPoint: number;
  /** Unchanged-curve carry a year, dollars, and what that is for one condor in points; null where it has none. */
  readonly carry: number | null;
  readonly carryPerCondor: number | null;
}

/** The ladder beside so many condors, layer by layer. */
export function hedgeOf(condors: number, ladder: Answer, carry: Answer | null): Hedge {
  const table = new Table(ladder);
  const layers = table.rows.slice(0, -1).map((row): HedgeLayer => {
    const active = table.at(row, "active") === true;
    const contracts = table.number(row, "contracts");
    const target = active ? table.number(row, "target") : 0;
    return {
      name: String(table.at(row, "layer")),
      days: table.number(row, "days"),
      future: table.number(row, "future"),
      strike: table.at(row, "strike"),
      target,
      contracts,
      residual: target - contracts,
      cost: table.number(row, "cost"),
      active: active || contracts !== 0,
      note: failureIn(row) ?? String(table.at(row, "note")),
    };
  });
  return {
    condors,
    layers,
    cost: ladder.number("cost") ?? 0,
    contracts: ladder.number("contracts") ?? 0,
    dollarsPerPoint: ladder.number("VIX delta") ?? 0,
    carry: carry?.number("carry") ?? null,
    carryPerCondor: carry?.number("per condor") ?? null,
  };
}

function failureIn(row: readonly ResultCell[]): string | null {
  return row.find((cell) => cell instanceof CellError)?.message ?? null;
}
