import { riskTable } from "../../functions/risk/table.fn";
import { scenarioGridFunction } from "../../functions/scenario/grid.fn";
import { scenarioStress } from "../../functions/scenario/stress.fn";
import type { PlanCells } from "../plan/plan-cells";
import { planRows } from "../plan/plan-rows";
import { ask, formula } from "../plan/worksheet";
import { formatOfHeading } from "./formats";
import type { Inputs } from "./inputs";
import { shapeOf } from "./shape";
import type { SheetPlan } from "./sheet-plan";

const SPOT_STEPS = [-5, -4, -3, -2, -1, 0, 1, 2, 3] as const;
const VIX_MOVES = [-4, -2, 0, 2, 5, 10, 20] as const;
const GRID_STEP = 0.01;

const letterOf = (index: number) => String.fromCharCode("A".charCodeAt(0) + index);

/** Scaling table, named shocks and blind spots: each one call over the plan's own rows. */
export function planBlocks(sheet: SheetPlan, plan: PlanCells, inputs: Inputs, from: number) {
  let row = from;
  const now = planRows(plan);
  const { riskFraction = "", vix = "" } = inputs.at;
  sheet.heading(`A${row}`, "Scaling table");
  sheet.put(`A${row + 1}`, [[`=${riskFraction}`], [`=${inputs.scaledUp}`]], {
    style: "result",
    format: "0.0%",
  });
  const scaling = shapeOf(ask(riskTable, { plan: now, fractions: [[0.01], [0.02]] }));
  sheet.spill(
    `A${row + 4}`,
    formula(riskTable, { plan: inputs.plan, fractions: `A${row + 1}:A${row + 2}` }),
    scaling.rows,
    scaling.columns,
    { columnFormats: scaling.header.map((heading) => formatOfHeading(heading, "contracts")) },
  );
  row += scaling.rows + 5;

  sheet.heading(`A${row}`, "Named shocks at today's strikes, dollars");
  const stress = shapeOf(ask(scenarioStress, { plan: now }));
  sheet.spill(`A${row + 1}`, formula(scenarioStress, { plan: inputs.plan }), stress.rows, stress.columns, {
    columnFormats: stress.header.map((heading) => formatOfHeading(heading)),
  });
  const hedge = letterOf(stress.header.indexOf("hedge"));
  const hedgeInShocks = `${hedge}${row + 2}:${hedge}${row + stress.rows}`;
  row += stress.rows + 2;

  sheet.heading(
    `A${row}`,
    "Blind spots: dollars of condors and hedge at expiry. Across: VIX moves in points; down: SPX moves",
    8,
  );
  sheet.put(`B${row + 1}`, [[...VIX_MOVES]], { style: "input", format: "+0;-0;0" });
  sheet.put(
    `A${row + 2}`,
    SPOT_STEPS.map((count) => [count * GRID_STEP]),
    { style: "input", format: "+0.0%;-0.0%;0.0%" },
  );
  const last = row + 1 + SPOT_STEPS.length;
  const lastColumn = "BCDEFGH"[VIX_MOVES.length - 1] ?? "H";
  sheet.spill(
    `B${row + 2}`,
    formula(scenarioGridFunction, {
      plan: inputs.plan,
      spotMoves: `A${row + 2}:A${last}`,
      vixMoves: `B${row + 1}:${lastColumn}${row + 1}`,
    }),
    SPOT_STEPS.length,
    VIX_MOVES.length,
    { format: "$#,##0" },
  );
  const coloured = `B${row + 2}:${lastColumn}${last}`;
  sheet.cell(
    `A${last + 1}`,
    `Blue gains, orange loses, white is zero. Where VIX does not rise the hedge pays nothing. VIX now: see ${vix}.`,
    "note",
  );
  return { coloured, hedgeInShocks, nextRow: last + 3 };
}
