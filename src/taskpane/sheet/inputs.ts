import type { FieldName } from "../plan/fields";
import { fieldNames, fieldOf } from "../plan/fields";
import { isUsed, type PlanCells } from "../plan/plan-cells";
import { type Results, SCALED_UP } from "../plan/results";
import { definitionOf } from "../plan/worksheet";
import type { SheetPlan } from "./sheet-plan";

/** Where the inputs stand: formulas refer to them by these addresses. */
export interface Inputs {
  readonly at: Readonly<Partial<Record<FieldName, string>>>;
  readonly scaledUp: string;
  readonly chartStep: string;
  readonly names: Readonly<Record<string, string>>;
  /** The first row below the block. */
  readonly nextRow: number;
}

const FIRST_ROW = 5;
/** Rows of the payoff table on each side of the index. */
export const CHART_ROWS_A_SIDE = 40;
const ROOM = 1.1;
const ROUND_STEPS = [1, 2.5, 5, 10];

/** The input block at the top left: label, blue value, unit. */
export function inputBlocks(sheet: SheetPlan, plan: PlanCells, results: Results): Inputs {
  sheet.cell("A4", "Inputs", "heading");
  const at: Partial<Record<FieldName, string>> = {};
  const names: Record<string, string> = {};
  let row = FIRST_ROW;
  const input = (
    name: string,
    label: string,
    value: string | number | boolean | null,
    unit: string,
    format: string,
  ) => {
    sheet.cell(`A${row}`, label, "label");
    sheet.cell(`B${row}`, value, "input", format);
    sheet.cell(`C${row}`, unit, "unit");
    names[name] = `B${row}`;
    return `B${row++}`;
  };
  for (const name of fieldNames) {
    if (!isUsed(plan, name) || name === "strikes") continue;
    const field = fieldOf(name);
    const [id, argument] = field.argument;
    const unit = field.sheetUnit ?? definitionOf(id).arguments[argument]?.unit ?? field.unit;
    at[name] = input(name, field.label, plan.cells[name], unit, field.format);
  }
  const scaledUp = input("scaledUpFraction", "Risk when scaled up", SCALED_UP, "fraction", "0.0%");
  const chartStep = input(
    "chartStep",
    "Spacing of the payoff table",
    chartSpacing(plan, results),
    "index points",
    "0.00",
  );
  return { at, scaledUp, chartStep, names, nextRow: row };
}

/** A round spacing that lets the table reach beyond the wings and one standard deviation. */
function chartSpacing(plan: PlanCells, results: Results): number {
  const spot = Number(plan.cells.spot);
  const strikes = results.strikes.value ?? [];
  const oneSd = results.report.value?.number("one SD") ?? 0;
  const reach = ROOM * Math.max(oneSd, ...strikes.map((strike) => Math.abs(strike - spot)));
  const rough = reach / CHART_ROWS_A_SIDE;
  const scale = 10 ** Math.floor(Math.log10(rough));
  return (ROUND_STEPS.find((step) => step * scale >= rough) ?? 10) * scale;
}
