import { alvhLadder } from "../../functions/alvh/ladder.fn";
import { alvhPayoff } from "../../functions/alvh/payoff.fn";
import { hedgeArgumentsOf } from "../plan/hedge";
import type { PlanCells } from "../plan/plan-cells";
import type { Results } from "../plan/results";
import { ask, formula } from "../plan/worksheet";
import { formatOfHeading } from "./formats";
import type { Inputs } from "./inputs";
import type { ResultCells } from "./result-blocks";
import { shapeOf } from "./shape";
import type { SheetPlan } from "./sheet-plan";

const HEDGE_CURVE = ["vix", "future30", "future110", "future220"] as const;
const HEDGE_VOLS = ["vixVol0", "vixVol30", "vixVol110", "vixVol220"] as const;
const TENORS = [0, 30, 110, 220] as const;

/** VIX moves of the hedge's payoff table. */
const HEDGE_MOVES = [-6, -4, -2, 0, 2, 5, 10, 15, 20, 30, 40] as const;

/** The table of the hedge's gains, for a chart: moves, total, low and high. */
export interface HedgePayoffRows {
  readonly first: number;
  readonly last: number;
  readonly layers: number;
}

/** The curve, the ladder and what it pays, from this row on. */
export function hedgeBlocks(
  sheet: SheetPlan,
  plan: PlanCells,
  inputs: Inputs,
  results: ResultCells,
  shown: Results,
  row: number,
): { readonly nextRow: number; readonly hedgePayoff: HedgePayoffRows } {
  const { curve, volOfVol, next } = curveBlock(sheet, inputs, row);
  const { layers = "", rounding = "", equity = "" } = inputs.at;
  const { condors, tier } = results;
  const hedge: Hedge = {
    formula: { condors, curve, volOfVol, tier, layers, rounding, equity },
    now: hedgeArgumentsOf(plan.cells, shown.hedge.value?.condors ?? 1, shown.tier.value ?? 0),
  };
  return hedgePayoffBlock(sheet, hedge, results.report("max loss"), ladderBlock(sheet, hedge, next));
}

/** Where the curve stands, and the hedge of so many condors as formula text. */
function curveBlock(sheet: SheetPlan, inputs: Inputs, row: number) {
  sheet.heading(`A${row}`, "VIX curve: days and future, days and volatility of its options");
  sheet.put(
    `A${row + 1}`,
    TENORS.map((days, index) => [
      days,
      `=${inputs.at[HEDGE_CURVE[index] ?? "vix"]}`,
      days,
      `=${inputs.at[HEDGE_VOLS[index] ?? "vixVol0"]}`,
    ]),
    { style: "result", columnFormats: ["0", "0.00", "0", "0.0%"] },
  );
  const last = row + TENORS.length;
  return { curve: `A${row + 1}:B${last}`, volOfVol: `C${row + 1}:D${last}`, next: last + 2 };
}

/** The hedge's arguments as formula text, and as they are now, for the shape of its answers. */
interface Hedge {
  readonly formula: Readonly<Record<string, string>>;
  readonly now: ReturnType<typeof hedgeArgumentsOf>;
}

/** The row that follows the ladder. */
function ladderBlock(sheet: SheetPlan, hedge: Hedge, row: number): number {
  sheet.heading(`A${row}`, "Hedge ladder");
  const { rows, columns, header } = shapeOf(ask(alvhLadder, hedge.now));
  sheet.spill(`A${row + 1}`, formula(alvhLadder, hedge.formula), rows, columns, {
    columnFormats: header.map((heading) => formatOfHeading(heading)),
  });
  return row + rows + 2;
}

function hedgePayoffBlock(
  sheet: SheetPlan,
  hedge: Hedge,
  maxLoss: string,
  row: number,
): { readonly nextRow: number; readonly hedgePayoff: HedgePayoffRows } {
  sheet.heading(`A${row}`, "Hedge, dollars gained when spot VIX moves at once");
  const moves = HEDGE_MOVES.map((move) => [move]);
  const [first, last] = [row + 2, row + 1 + moves.length];
  // The words below the table are long: it spills where the wide column is.
  sheet.cell(`D${row + 1}`, "VIX move", "label");
  sheet.put(`D${first}`, moves, { style: "input", format: "+0;-0;0" });
  const { rows, columns, header } = shapeOf(ask(alvhPayoff, { ...hedge.now, shocks: moves, maxLoss: 1 }));
  sheet.spill(
    `E${row + 1}`,
    formula(alvhPayoff, { ...hedge.formula, shocks: `D${first}:D${last}`, maxLoss }),
    rows,
    columns,
    { columnFormats: header.map((heading) => payoffFormat(heading)) },
  );
  return { nextRow: row + rows + 2, hedgePayoff: { first, last, layers: columns - 6 } };
}

function payoffFormat(heading: string): string {
  if (heading === "cover") return "0%";
  return /^VIX/.test(heading) ? "+0.00;-0.00;0.00" : "$#,##0";
}
