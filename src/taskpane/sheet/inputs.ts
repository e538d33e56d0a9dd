import type { CellValue } from "../../functions/cells";
import { words } from "../../host/words";
import { HELD_LABEL, heldNow, heldRow } from "../plan/base-hedge";
import { base, baseCondors } from "../plan/base-size";
import { condorsRow, spotStep } from "../plan/blind-spot-questions";
import { type FieldName, fieldNames, fieldOf, isUsed } from "../plan/fields";
import { formatOf, sheetUnitOf } from "../plan/fields/field";
import { isTold as isToldOf, plannedFields, ratioRow, shockPlan, toldRows } from "../plan/flowing";
import { field, type Source } from "../plan/graph/source";
import { isShown } from "../plan/label-in";
import { OPEN } from "../plan/plan-rows";
import { baseCondorsRow, capRow, scaledUp } from "../plan/questions";
import { chartStep } from "./chart-levels";
import type { PlanSheet } from "./plan-sheet";

/** Where the inputs stand by name, and the first row below the block. */
export interface Inputs {
  readonly names: Readonly<Record<string, string>>;
  readonly nextRow: number;
}

const FIRST_ROW = 5;

/** Beside it stands the sheet whose quotes price the plan. */
export const CHAIN_LABEL = words`Option chain`;

/** By this name it is found in a sheet of any language. */
export const CHAIN_NAME = "optionChain";

/** What the gates read: labels of their own, so that the block can be handed to them. */
export const isReading = (name: FieldName): boolean => fieldOf(name).reading !== undefined;
/** The label of an input in the sheet: the plan's own where it has one. */
export const sheetLabel = (name: FieldName): string => fieldOf(name).plan ?? fieldOf(name).label;

/** One field: its label, its number or the formula that it follows, its unit. */
export function inputLine(
  sheet: PlanSheet,
  name: FieldName,
  row: number,
  label = fieldOf(name).reading ?? sheetLabel(name),
): string {
  const follows = sheet.entries.follows(name);
  const at = `B${row}`;
  sheet.cell(`A${row}`, label, "label");
  sheet.formulas.place(field(name), at);
  if (follows !== undefined && sheet.entries.origin(name) === "derived")
    sheet.cell(at, () => `=${sheet.formulas.text(follows.source)}`, "result", formatOf(fieldOf(name)));
  else sheet.cell(at, sheet.entries.lawful(name) ?? OPEN, "input", formatOf(fieldOf(name)));
  sheet.cell(`C${row}`, sheetUnitOf(fieldOf(name)), "unit");
  return at;
}

/** The input block at the top left: label, blue value, unit. The first part is a plan of its own. */
export function inputBlocks(sheet: PlanSheet): Inputs {
  const { draft, answers } = sheet.entries;
  const { credited } = answers.ground.facts;
  const isTold = (name: FieldName) => credited && isToldOf(draft.by, name);
  const names: Record<string, string> = {};
  let row = FIRST_ROW;
  const input = (name: FieldName, label?: string) => {
    names[name] = inputLine(sheet, name, row++, label);
  };
  const follows = (block: typeof ratioRow, unit: string, format: string) => {
    sheet.area(block, `A${row}`, "result", ["General", format]);
    sheet.cell(`C${row++}`, unit, "unit");
  };
  const chosenNumber = (name: string, label: string, source: Source, unit: string, format: string) => {
    sheet.cell(`A${row}`, label, "label");
    names[name] = `B${row}`;
    sheet.formulas.place(source, `B${row}`);
    const found = answers.value(source);
    const cell = Array.isArray(found) ? found[0]?.[0] : found;
    sheet.cell(`B${row}`, cell as CellValue, "input", format);
    sheet.cell(`C${row++}`, unit, "unit");
  };

  sheet.heading("A4", words`Inputs: the plan`);
  follows(baseCondorsRow, words`at 1 %, at least 1`, "0");
  const first = row;
  for (const name of plannedFields) if (isUsed(draft, name) && !isTold(name)) input(name);
  sheet.formulas.place(capRow, `A${Number(names.allocationCap?.slice(1))}`, 1, 2);
  if (credited) {
    const { rows } = toldRows[draft.by];
    sheet.area(toldRows[draft.by], `A${row}`, "result", ["General", "0.0%"]);
    sheet.cell(`C${row}`, words`at which the model pays the credit`, "unit");
    row += rows.length;
  }
  sheet.formulas.place(shockPlan, `A${first}`, row - first, 2);
  sheet.cell(`A${row}`, HELD_LABEL, "label");
  sheet.source(heldNow, `B${row}`, "result");
  sheet.formulas.place(heldRow, `A${row}`, 1, 2);
  sheet.cell(`C${row++}`, words`one a layer; blank: as called for`, "unit");
  follows(ratioRow, words`ratio`, "0.00");
  follows(condorsRow, words`one where none fits`, "0");

  sheet.heading(`A${++row}`, words`Inputs: view and record`);
  row++;
  if (draft.chain !== undefined) {
    sheet.cell(`A${row}`, CHAIN_LABEL, "label");
    sheet.cell(`B${row}`, draft.chain.sheet, "result");
    sheet.names[CHAIN_NAME] = `B${row}`;
    sheet.cell(`C${row++}`, words`sheet of its quotes`, "unit");
  }
  for (const name of fieldNames)
    if (
      (fieldOf(name).plan === undefined || isTold(name)) &&
      !isReading(name) &&
      isShown(sheet.entries, name)
    )
      input(name, isTold(name) ? fieldOf(name).label : undefined);
  chosenNumber("baseFraction", words`Risk at the start`, base, words`fraction`, "0.0%");
  sheet.cell(`A${row}`, words`Condors at the start`, "label");
  sheet.source(baseCondors, `B${row}`, "result", "0");
  sheet.cell(`C${row++}`, words`contracts`, "unit");
  chosenNumber("scaledUpFraction", words`Risk when scaled up`, scaledUp, words`fraction`, "0.0%");
  chosenNumber("chartStep", words`Spacing of the payoff table`, chartStep, words`index points`, "0.00");
  chosenNumber("spotStep", words`Spacing of the blind spots`, spotStep, words`fraction of spot`, "0.00%");
  return { names, nextRow: row };
}
