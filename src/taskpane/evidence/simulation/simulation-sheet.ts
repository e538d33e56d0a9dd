import { planFields } from "../../../engine/plan/plan";
import type { CellValue } from "../../../functions/cells";
import { scenarioSimulate } from "../../../functions/scenario/simulate.fn";
import { inFormula, words } from "../../../host/words";
import type { SheetContent } from "../../../host/workbook";
import * as write from "../../format";
import { fieldOf } from "../../plan/fields";
import { formatOf } from "../../plan/fields/field";
import { plannedFields } from "../../plan/flowing";
import { rowsOf } from "../../plan/graph/part";
import type { PlanRows } from "../../plan/plan-rows";
import { ask, formula } from "../../plan/worksheet";
import { SheetPlan } from "../../sheet/sheet-plan";
import {
  pathsInCell,
  type SimulationCells,
  type SimulationField,
  simulationFields,
} from "./simulation-fields";

const SHEET_NAME = words`Simulation`;
const FIRST_ROW = 5;
/** Notes on rows of the history come below the table; so many have room under the same look. */
const ROOM_FOR_NOTES = 8;
const ASKED = ["paths", "seed", "ivRatio", "sessions", "block"] as const satisfies readonly SimulationField[];

const unitOf = (label: string) =>
  Object.values(planFields).find((field) => field.label === label)?.unit ?? "";

const formatOfLabel = (label: string) => {
  const name = plannedFields.find((each) => fieldOf(each).plan === label);
  return name === undefined ? "0.00" : formatOf(fieldOf(name));
};

/** The same question in cells: the plan and its terms as inputs, one live formula, capped at what a cell may ask. */
export function simulationSheet(
  rows: PlanRows,
  cells: SimulationCells,
  history: string | null,
): SheetContent {
  const sheet = new SheetPlan();
  let row = FIRST_ROW;
  const line = (label: string, value: CellValue, unit: string, format: string) => {
    sheet.cell(`A${row}`, label, "label");
    sheet.cell(`B${row}`, value, "input", format);
    sheet.cell(`C${row}`, unit, "unit");
    return `B${row++}`;
  };
  sheet.cell("A1", words`What may become of this plan, hedged and not?`, "title");
  sheet.cell("A4", words`Inputs: the plan`, "heading");
  for (const [label, value] of rows) line(label, value, unitOf(label), formatOfLabel(label));
  const planRange = `A${FIRST_ROW}:B${row - 1}`;

  sheet.cell(`A${++row}`, words`Inputs: the simulation`, "heading");
  row++;
  const paths = pathsInCell(cells);
  const used = ASKED.filter((name) => cells[name] !== null && (name !== "block" || history !== null));
  const at = Object.fromEntries(
    used.map((name) => {
      const { unit } = scenarioSimulate.arguments[name] ?? { unit: "" };
      const value = name === "paths" ? paths : (cells[name] ?? "");
      const { label, format } = simulationFields[name];
      return [name, line(label, value, unit, format)];
    }),
  );
  const given = { plan: planRange, ...at, ...(history !== null && { history }) };

  // Asked with few paths for its shape alone.
  const answer = rowsOf(
    ask(scenarioSimulate, { plan: rows, paths: 2, seed: 0, ivRatio: cells.ivRatio, sessions: 2 }),
  );
  const [header = []] = answer;
  const tableRow = (label: string) => FIRST_ROW + answer.findIndex(([name]) => name === label);
  const middle = (variant: string) => {
    const column = String.fromCharCode("E".charCodeAt(0) + header.indexOf(variant));
    return `TEXT(${column}${tableRow("median")},"+0.0 %;-0.0 %;0.0 %")`;
  };
  sheet.cell(
    "A2",
    `=${inFormula`Middle result at 2 %: ${middle("2 % hedged")} with the hedge, ${middle("2 % unhedged")} without. Model-priced.`}`,
    "answer",
  );
  sheet.cell("E4", words`Shares of equity; one column a variant`, "heading");
  sheet.spill(
    `E${FIRST_ROW}`,
    formula(scenarioSimulate, given),
    answer.length + ROOM_FOR_NOTES,
    header.length,
    {
      columnFormats: header.map((_, column) => (column < 2 ? "General" : "0.0%")),
    },
  );
  row = Math.max(row, FIRST_ROW + answer.length + ROOM_FOR_NOTES) + 1;
  const note = (said: string) => sheet.cell(`A${row++}`, said, "note");
  // The table has no room for its own longer notes.
  const table = `E${FIRST_ROW}:F${row}`;
  for (const label of ["worst session of the worst path", "model-priced", "paths"])
    note(`="${label}: "&VLOOKUP("${label}",${table},2,FALSE)`);
  note(
    paths < Number(cells.paths)
      ? words`The pane simulates ${write.count(Number(cells.paths))} paths; a cell bears ${write.count(paths)}.`
      : words`The pane's paths: same seed, same numbers.`,
  );
  return {
    name: SHEET_NAME,
    blocks: sheet.blocks,
    columnWidths: [24, 12, 18, 3, 26, 8, 12, 12, 12, 12, 12],
    frozenRows: 3,
  };
}
