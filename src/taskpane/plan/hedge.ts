import { alvhCarry } from "../../functions/alvh/carry.fn";
import { alvhLadder } from "../../functions/alvh/ladder.fn";
import { CellError, type CellValue, type ResultCell } from "../../functions/cells";
import type { FieldName } from "./fields";
import { rowsOf } from "./part";
import { ask } from "./worksheet";

type Cells = Readonly<Record<FieldName, CellValue | null>>;

/** Tenors in days at which the pane asks for futures and their volatility; VIX itself stands at 0. */
const futures = { 0: "vix", 30: "future30", 110: "future110", 220: "future220" } as const;
const volatilities = { 0: "vixVol0", 30: "vixVol30", 110: "vixVol110", 220: "vixVol220" } as const;

export const curveFields = [...Object.values(futures), ...Object.values(volatilities)] as const;
export const layerFields = ["layers", "rounding"] as const;

const tenorRows = (fields: Readonly<Record<number, FieldName>>, cells: Cells) =>
  Object.entries(fields).map(([days, name]) => [Number(days), cells[name]]);

/** The hedge of so many condors, as the ALVH functions take it. */
export function hedgeArgumentsOf(cells: Cells, condors: number, tier: number) {
  return {
    condors,
    curve: tenorRows(futures, cells),
    volOfVol: tenorRows(volatilities, cells),
    layers: cells.layers,
    rounding: cells.rounding,
    equity: cells.equity,
    tier,
  };
}

export interface HedgeLayer {
  readonly name: string;
  readonly days: number;
  readonly future: number;
  readonly strike: ResultCell;
  readonly target: number;
  readonly contracts: number;
  /** What whole contracts leave uncovered: target less contracts. */
  readonly residual: number;
  readonly cost: number;
  readonly dollarsPerPoint: number;
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
  /** Contracts that the active layers call for, before and after rounding. */
  readonly calledFor: number;
}

export function hedgeOf(cells: Cells, condors: number, tier: number): Hedge {
  const given = hedgeArgumentsOf(cells, condors, tier);
  const [header = [], ...rows] = rowsOf(ask(alvhLadder, given));
  const column = (label: string) => header.indexOf(label);
  const at = (row: readonly ResultCell[], label: string) => row[column(label)] ?? "";
  const number = (row: readonly ResultCell[], label: string) => {
    const cell = at(row, label);
    return typeof cell === "number" ? cell : 0;
  };
  const layers = rows.slice(0, -1).map(
    (row): HedgeLayer => ({
      name: String(at(row, "layer")),
      days: number(row, "days"),
      future: number(row, "future"),
      strike: at(row, "strike"),
      target: number(row, "target"),
      contracts: number(row, "contracts"),
      residual: number(row, "residual"),
      cost: number(row, "cost"),
      dollarsPerPoint: number(row, "$ per VIX point"),
      active: at(row, "active") === true,
      note: failureIn(row) ?? String(at(row, "note")),
    }),
  );
  const total = rows.at(-1) ?? [];
  const carry = (pick: string) => {
    const found = ask(alvhCarry, { ...given, tradesPerYear: cells.tradesPerYear, return: pick });
    return typeof found === "number" ? found : null;
  };
  return {
    condors,
    layers,
    cost: number(total, "cost"),
    contracts: number(total, "contracts"),
    dollarsPerPoint: number(total, "$ per VIX point"),
    carry: carry("carry"),
    carryPerCondor: condors > 0 ? carry("per condor") : null,
    calledFor: layers.reduce((sum, layer) => sum + (layer.active ? layer.target : 0), 0),
  };
}

function failureIn(row: readonly ResultCell[]): string | null {
  return row.find((cell) => cell instanceof CellError)?.message ?? null;
}
