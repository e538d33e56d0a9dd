import { words } from "../../../host/words";
import { spotMoves, vixMoves } from "../../plan/blind-spot-questions";
import { cellAt } from "../../plan/graph/place";
import type { PlanSheet } from "../plan-sheet";
import { PAGE_COLUMNS } from "./ceilings";
import type { Workings } from "./workings";

/** The moves of the index that paper has room for, by their place in the map. */
const SHOWN = [1, 3, 4, 6, 7, 8];
const BLIND = "*";

/** Dollars of condors and hedge at expiry; the row below. */
export function blindSpots(sheet: PlanSheet, maps: Workings["maps"], from: number): number {
  let row = from;
  sheet.heading(
    `E${row}`,
    words`Blind spots, dollars at expiry: SPX down, VIX in points across`,
    PAGE_COLUMNS,
  );
  row++;
  const across = vixMoves.rows[0] ?? [];
  across.forEach((_, column) => {
    sheet.cell(
      cellAt({ at: `F${row}` }, 0, column),
      () => `=${sheet.formulas.cellOf(vixMoves, 0, column)}`,
      "figure",
      "+0;-0;0",
    );
  });
  row++;
  for (const down of SHOWN) {
    sheet.cell(`E${row}`, () => `=${sheet.formulas.cellOf(spotMoves, down, 0)}`, "figure", "+0.0%;-0.0%;0%");
    across.forEach((_, column) => {
      const at = (map: keyof typeof maps) => cellAt(maps[map], down, column);
      const blind = `IF(AND(${at("condors")}<0,${at("hedge")}<=0),"${BLIND}","")`;
      sheet.cell(cellAt({ at: `F${row}` }, 0, column), `=TEXT(${at("total")},"#,##0")&${blind}`, "figure");
    });
    row++;
  }
  sheet.cell(`E${row}`, words`${BLIND} the condors lose and the hedge pays nothing`, "note");
  return row + 1;
}
