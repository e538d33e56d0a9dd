import type { CellValue } from "../../functions/cells";
import type { FieldName } from "../plan/fields";
import { fieldNames, fieldOf } from "../plan/fields";
import { isUsed, type PlanCells } from "../plan/plan-cells";
import { plannedCell, plannedFields, RATIO } from "../plan/plan-rows";
import { type Results, SCALED_UP } from "../plan/results";
import { chartSpacing } from "./chart-spacing";
import type { SheetPlan } from "./sheet-plan";

/** Where the inputs stand: formulas refer to them by these addresses. */
export interface Inputs {
  readonly at: Readonly<Partial<Record<FieldName, string>>>;
  /** The labelled rows that SCENARIO.* and RISK.TABLE take. */
  readonly plan: string;
  readonly scaledUp: string;
  readonly chartStep: string;
  readonly names: Readonly<Record<string, string>>;
  /** The first row below the block. */
  readonly nextRow: number;
}

const FIRST_ROW = 5;
/** What a sheet shows where nothing is typed: a blank could arrive as 0. */
export const OPEN = "n/a";

/** What the gates read: labels of their own, so that the block can be handed to them. */
export const isReading = (name: FieldName): boolean => fieldOf(name).reading !== undefined;
/** The label of an input in the sheet: the plan's own where it has one. */
export const sheetLabel = (name: FieldName): string => fieldOf(name).plan ?? fieldOf(name).label;

/** The input block at the top left: label, blue value, unit. The first part is a plan of its own. */
export function inputBlocks(sheet: SheetPlan, plan: PlanCells, results: Results): Inputs {
  const at: Partial<Record<FieldName, string>> = {};
  const names: Record<string, string> = {};
  let row = FIRST_ROW;
  const line = (label: string, value: CellValue, unit: string, format: string) => {
    sheet.cell(`A${row}`, label, "label");
    sheet.cell(`B${row}`, value, "input", format);
    sheet.cell(`C${row}`, unit, "unit");
    return `B${row++}`;
  };
  const input = (name: FieldName) => {
    const cell = line(sheetLabel(name), plannedCell(plan, name) ?? OPEN, unitOf(name), fieldOf(name).format);
    at[name] = cell;
    names[name] = cell;
  };

  sheet.heading("A4", "Inputs: the plan");
  for (const name of plannedFields) if (isUsed(plan, name)) input(name);
  const ratioRow = row;
  sheet.cell(`A${row}`, RATIO, "label");
  sheet.cell(`C${row++}`, "ratio", "unit");
  const planRange = `A${FIRST_ROW}:B${row - 1}`;

  sheet.heading(`A${++row}`, "Inputs: view and record");
  row++;
  for (const name of fieldNames)
    if (fieldOf(name).plan === undefined && !isReading(name) && isUsed(plan, name)) input(name);
  sheet.cell(`B${ratioRow}`, `=${at.realVol}/${at.vol}`, "result", "0.00");
  const extra = (name: string, label: string, value: number, unit: string, format: string) => {
    names[name] = line(label, value, unit, format);
    return names[name];
  };
  const scaledUp = extra("scaledUpFraction", "Risk when scaled up", SCALED_UP, "fraction", "0.0%");
  const chartStep = extra(
    "chartStep",
    "Spacing of the payoff table",
    chartSpacing(plan, results),
    "index points",
    "0.00",
  );
  return { at, plan: planRange, scaledUp, chartStep, names, nextRow: row };
}

function unitOf(name: FieldName): string {
  const field = fieldOf(name);
  const [definition, argument] = field.argument;
  if (field.sheetUnit !== undefined) return field.sheetUnit;
  return name === "layersHeld" ? "TRUE/FALSE" : (definition.arguments[argument]?.unit ?? field.unit);
}
