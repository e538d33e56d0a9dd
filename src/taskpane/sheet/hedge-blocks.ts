import { words } from "../../host/words";
import type { SheetChart } from "../../host/workbook";
import { curve } from "../plan/fields/curve-fields";
import { cellAt, rangeOf } from "../plan/graph/place";
import { hedgePayoff, shocks, shownCondors } from "../plan/hedge-payoff-questions";
import { questions } from "../plan/questions";
import type { PlanSheet } from "./plan-sheet";

const CHART_AT = "H4";

/** The curve, the ladder and what it pays, from this row on; the chart of it, and the row below. */
export function hedgeBlocks(
  sheet: PlanSheet,
  from: number,
): { readonly nextRow: number; readonly chart: SheetChart } {
  sheet.heading(`A${from}`, words`VIX curve: days and future`);
  sheet.area(curve, `A${from + 1}`, "result", ["0", "0.00"]);
  const ladderRow = from + curve.rows.length + 2;
  sheet.heading(`A${ladderRow}`, words`Hedge ladder`);
  const { below } = sheet.table(questions.ladder, `A${ladderRow + 1}`);
  return payoffBlock(sheet, below + 1);
}

/** What the rules call for at the base size, and what a contract of each layer carries. */
export function baseBlocks(sheet: PlanSheet, row: number): number {
  sheet.heading(`A${row}`, words`Hedge called for at the start`);
  const atStart = sheet.table(questions.baseLadder, `A${row + 1}`);
  sheet.heading(`A${atStart.below + 1}`, words`The whole ratio beside ten condors, and what it carries`);
  const unit = sheet.table(questions.unitLadder, `A${atStart.below + 2}`);
  return sheet.table(questions.unitCarry, `A${unit.below + 1}`).below + 1;
}

function payoffBlock(sheet: PlanSheet, row: number) {
  sheet.heading(`A${row}`, words`Hedge, dollars gained when spot VIX moves at once`);
  sheet.cell(`A${row + 1}`, words`beside so many condors; ten where none is held`, "label");
  sheet.source(shownCondors, `B${row + 1}`, "result", "0");
  // The words below the table are long: it spills where the wide column is.
  sheet.cell(`D${row + 1}`, words`VIX move`, "label");
  const moves = sheet.area(shocks, `D${row + 2}`, "input", ["+0;-0;0"]);
  const { place, below } = sheet.table(hedgePayoff, `E${row + 1}`);
  const [header = []] = sheet.now(hedgePayoff).rows;
  const series = header.map(String).filter((heading) => /^layer \d|^total$/.test(heading));
  const chart: SheetChart = {
    title: words`Hedge, gain in dollars by layer`,
    x: rangeOf(moves),
    series: series.map((name) => ({
      name,
      values: rangeOf({
        at: cellAt(place, 1, sheet.formulas.columnOf(hedgePayoff, name)),
        rows: moves.rows,
        columns: 1,
      }),
    })),
    at: CHART_AT,
    xTitle: words`move of spot VIX, points`,
    yTitle: "$",
  };
  return { nextRow: below + 1, chart };
}
