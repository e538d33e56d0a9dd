import { words } from "../../host/words";
import { maps, spotMoves, vixMoves } from "../plan/blind-spot-questions";
import { cellAt, rangeOf } from "../plan/graph/place";
import { questions, scaledFractions } from "../plan/questions";
import type { PlanSheet } from "./plan-sheet";

/** Scaling table, named shocks and blind spots: each one call over the plan's own rows. */
export function planBlocks(sheet: PlanSheet, from: number) {
  sheet.heading(`A${from}`, words`Scaling table`);
  sheet.area(scaledFractions, `A${from + 1}`, "result", ["0.0%"]);
  const scaling = sheet.table(questions.scaling, `A${from + 4}`);
  sheet.heading(`A${scaling.below + 1}`, words`Named shocks at today's strikes, dollars`);
  const stress = sheet.table(questions.stress, `A${scaling.below + 2}`);
  return blindSpots(sheet, stress.below + 1);
}

/** The shocks as the ceiling of stress asks for them. */
export function baseStressBlock(sheet: PlanSheet, row: number): void {
  sheet.heading(`A${row}`, words`Named shocks at the start, for the stress ceiling`);
  sheet.table(questions.baseStress, `A${row + 1}`);
}

function blindSpots(sheet: PlanSheet, row: number) {
  sheet.heading(
    `A${row}`,
    words`Blind spots: dollars of condors and hedge at expiry. Across: VIX moves in points; down: SPX moves`,
    8,
  );
  const across = sheet.area(
    vixMoves,
    `B${row + 1}`,
    "input",
    Array<string>(vixMoves.rows[0]?.length ?? 0).fill("+0;-0;0"),
  );
  const down = sheet.area(spotMoves, `A${row + 2}`, "result", ["+0.00%;-0.00%;0.0%"]);
  const place = sheet.formulas.place(maps.total, `B${row + 2}`, down.rows, across.columns);
  sheet.spill(place.at, () => sheet.formulas.formula(maps.total), down.rows, across.columns, {
    format: "$#,##0",
  });
  const below = row + 2 + down.rows;
  sheet.cell(
    cellAt(down, down.rows, 0),
    words`Blue gains, orange loses, white is zero. Where VIX does not rise the hedge pays nothing.`,
    "note",
  );
  return { coloured: rangeOf(place), nextRow: below + 2 };
}
