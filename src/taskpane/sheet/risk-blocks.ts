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

export interface RiskCells {
  readonly ceiling: string;
  readonly binding: string;
  /** Filled once the named shocks have their place: what the book already held loses in the worst of them. */
  readonly openBook: string;
  readonly nextRow: number;
  /** The table of the hedge's gains, for a chart: moves, total, low and high. */
  readonly hedgePayoff: { readonly first: number; readonly last: number; readonly layers: number };
}

/** VIX moves of the hedge's payoff table. */
const HEDGE_MOVES = [-6, -4, -2, 0, 2, 5, 10, 15, 20, 30, 40] as const;

/** Open positions lose their worst, a hedge that is held what it lost on its own worst day. */
export function openBookLoss(sheet: SheetPlan, at: string, inputs: Inputs, hedgeInShocks: string): void {
  const { openRisk, layersHeld } = inputs.at;
  const hedge = `IF(${layersHeld}=TRUE(),MAX(0,0-MIN(${hedgeInShocks})),0)`;
  sheet.cell(at, `=${openRisk}+${hedge}`, "result", "$#,##0");
}

/** Ceilings, hedge ladder and what it pays: the part of the sheet that stands on the account. */
export function riskBlocks(
  sheet: SheetPlan,
  plan: PlanCells,
  inputs: Inputs,
  results: ResultCells,
  shown: Results,
  readings: { readonly range: string; readonly nextRow: number },
): RiskCells {
  let row = Math.max(readings.nextRow, results.nextRow) + 1;
  const { wins = "", trades = "", equity = "", tradesPerYear = "", openRisk = "", layers = "" } = inputs.at;
  const { rounding = "" } = inputs.at;

  sheet.heading(`A${row}`, "Ceilings: what one trade may risk");
  sheet.cell(`A${row + 1}`, "Open book, worst shock", "label");
  sheet.cell(`C${row + 1}`, "US dollars", "unit");
  const openBook = `B${row + 1}`;
  const net = results.report("max profit");
  const ceilingAt = row + 2;
  const ceilings = (shown.ceilings.value?.ceilings.length ?? 4) + 7;
  sheet.spill(
    `A${ceilingAt}`,
    formula("RISK.CEILING", {
      readings: readings.range,
      wins,
      trades,
      credit: net,
      width: `${results.report("max loss")}+${net}`,
      equity,
      tradesPerYear,
      openRisk,
      stressLoss: openBook,
    }),
    ceilings,
    6,
    {
      columnFormats: ["General", "0.00%", "0", "$#,##0", "General", "General"],
      // Points a condor must earn, and how many readings are missing: no fractions.
      cellFormats: [
        { row: ceilings - 2, column: 1, format: "0.00" },
        { row: ceilings - 1, column: 1, format: "0" },
      ],
    },
  );
  const answerRow = ceilingAt + ceilings - 6;
  // A reading that is refused later on adds a row of its own.
  row = ceilingAt + ceilings + 4;

  const curve = curveBlock(sheet, inputs, row);
  row = curve.next;
  const condors = shown.hedge.value?.condors ?? 1;
  const tier = shown.tier.value ?? 0;
  const now = hedgeArgumentsOf(plan.cells, condors, tier);
  const given = {
    condors: results.condors,
    curve: curve.curve,
    volOfVol: curve.volOfVol,
    tier: results.tier,
    layers,
    rounding,
    equity,
  };
  sheet.heading(`A${row}`, "Hedge ladder");
  const ladder = shapeOf(ask("ALVH.LADDER", now));
  sheet.spill(`A${row + 1}`, formula("ALVH.LADDER", given), ladder.rows, ladder.columns, {
    columnFormats: ladder.header.map((heading) => formatOfHeading(heading)),
  });
  row += ladder.rows + 2;

  sheet.heading(`A${row}`, "Hedge, dollars gained when spot VIX moves at once");
  const moves = { from: row + 2, to: row + 1 + HEDGE_MOVES.length };
  // The words below the table are long: it spills where the wide column is.
  sheet.cell(`D${row + 1}`, "VIX move", "label");
  sheet.put(
    `D${moves.from}`,
    HEDGE_MOVES.map((move) => [move]),
    { style: "input", format: "+0;-0;0" },
  );
  const payoff = shapeOf(
    ask("ALVH.PAYOFF", { ...now, shocks: HEDGE_MOVES.map((move) => [move]), maxLoss: 1 }),
  );
  sheet.spill(
    `E${row + 1}`,
    formula("ALVH.PAYOFF", {
      ...given,
      shocks: `D${moves.from}:D${moves.to}`,
      maxLoss: results.report("max loss"),
    }),
    payoff.rows,
    payoff.columns,
    { columnFormats: payoff.header.map((heading) => payoffFormat(heading)) },
  );
  row += payoff.rows + 2;
  return {
    ceiling: `B${answerRow}`,
    binding: `F${answerRow}`,
    openBook,
    nextRow: row,
    hedgePayoff: { first: moves.from, last: moves.to, layers: payoff.columns - 6 },
  };
}

function payoffFormat(heading: string): string {
  if (heading === "cover") return "0%";
  return /^VIX/.test(heading) ? "+0.00;-0.00;0.00" : "$#,##0";
}
