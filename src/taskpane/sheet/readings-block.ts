import { words } from "../../host/words";
import { fieldNames } from "../plan/fields";
import { readings } from "../plan/questions";
import { type Inputs, inputLine, isReading } from "./inputs";
import type { PlanSheet } from "./plan-sheet";

const formats: Readonly<Record<string, string>> = {
  VIX: "0.00",
  "EV over hurdle": "0.0%",
  "share of VIX1D": "0.00",
};

/** The readings that the gates watch: (label, value) rows, those that follow from the plan as formulas. */
export function readingsBlock(sheet: PlanSheet, inputs: Inputs): Inputs {
  let row = inputs.nextRow + 1;
  sheet.heading(`A${row++}`, words`Inputs: readings for the gates`);
  sheet.formulas.place(readings, `A${row}`, readings.rows.length, 2);
  const names = { ...inputs.names };
  for (const name of fieldNames.filter(isReading)) names[name] = inputLine(sheet, name, row++);
  for (const [label, source] of readings.rows.slice(fieldNames.filter(isReading).length)) {
    if (label?.kind !== "value" || source === undefined) continue;
    sheet.cell(`A${row}`, label.value, "label");
    sheet.cell(
      `B${row++}`,
      () => `=${sheet.formulas.text(source)}`,
      "result",
      formats[String(label.value)] ?? "0",
    );
  }
  return { names, nextRow: row };
}
