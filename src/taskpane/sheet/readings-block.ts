import type { FieldName } from "../plan/fields";
import { fieldNames, fieldOf } from "../plan/fields";
import type { PlanCells } from "../plan/plan-cells";
import { type Inputs, isReading, OPEN } from "./inputs";
import type { ResultCells } from "./result-blocks";
import type { SheetPlan } from "./sheet-plan";

/** The readings that the gates watch: (label, value) rows, those that follow from the plan as formulas. */
export function readingsBlock(
  sheet: SheetPlan,
  plan: PlanCells,
  inputs: Inputs,
  results: ResultCells,
): { readonly range: string; readonly names: Readonly<Record<string, string>>; readonly nextRow: number } {
  let row = inputs.nextRow + 1;
  sheet.heading(`A${row++}`, "Inputs: readings for the gates");
  const first = row;
  const names: Record<string, string> = {};
  const line = (
    label: string,
    value: string | number | boolean,
    style: "input" | "result",
    format: string,
  ) => {
    sheet.cell(`A${row}`, label, "label");
    sheet.cell(`B${row}`, value, style, format);
    return `B${row++}`;
  };
  for (const name of fieldNames.filter(isReading) as readonly FieldName[]) {
    const { reading = "", format } = fieldOf(name);
    names[name] = line(reading, plan.cells[name] ?? OPEN, "input", format);
  }
  line("VIX", `=${inputs.at.vix}`, "result", "0.00");
  const { tradesPerYear, equity, requiredReturn, layersHeld } = inputs.at;
  line(
    "EV over hurdle",
    `=${results.report("EV at realised vol")}*${results.condors}*${tradesPerYear}*100/${equity}-${requiredReturn}`,
    "result",
    "0.0%",
  );
  const called = line("hedge called for", `=IF(${results.tier}>0,1,"none")`, "result", "0");
  line("hedge held", `=IF(${layersHeld}=TRUE(),${called},"none")`, "result", "0");
  return { range: `A${first}:B${row - 1}`, names, nextRow: row };
}
