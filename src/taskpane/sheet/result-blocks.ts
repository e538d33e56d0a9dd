import { formatOfUnit } from "../../functions/units/number-format";
import { words } from "../../host/words";
import { field, from, type Source } from "../plan/graph/source";
import { condors, questions, scaledUp } from "../plan/questions";
import { soldShare } from "../plan/quotes";
import type { PlanSheet } from "./plan-sheet";
import { strikesAt } from "./strikes-at";

const legs = words(["long put", "short put", "short call", "long call"] as const);
/** The charts stand above, where the first screen shows them. */
const TICKET_ROW = 23;
const REPORT_ROW = TICKET_ROW + 4;

/** Ticket, report, gate, hedge tier with its reasons, and sizes; the first row below. */
export function resultBlocks(sheet: PlanSheet): number {
  ticket(sheet);
  const hedgeRow = reportBlock(sheet);
  sheet.heading(`E${hedgeRow}`, words`Hedge`);
  sheet.cell(`E${hedgeRow + 1}`, words`Hedge tier called for`, "label");
  sheet.answer(questions.tier, "tier", `F${hedgeRow + 1}`, "0");
  sheet.cell(`E${hedgeRow + 2}`, words`Credit tier that VIX permits`, "label");
  sheet.answer(questions.gate, "value", `F${hedgeRow + 2}`, "0");
  const { below } = sheet.table(questions.why, `E${hedgeRow + 4}`);
  return sizeBlock(sheet, below + 1);
}

function ticket(sheet: PlanSheet): void {
  const { formulas } = sheet;
  sheet.heading(`E${TICKET_ROW - 2}`, words`Ticket`);
  sheet.put(`F${TICKET_ROW - 1}`, [[...legs]], { style: "label" });
  sheet.cell(`E${TICKET_ROW}`, words`Strikes, index points`, "label");
  sheet.cell(`E${TICKET_ROW + 1}`, words`Credit in use; the model's; share of VIX1D`, "label");
  sheet.cell(
    `F${TICKET_ROW + 1}`,
    () => `=${formulas.text(from(questions.report, "credit"))}`,
    "result",
    "0.00",
  );
  sheet.answer(questions.modelCredit, "value", `G${TICKET_ROW + 1}`, "0.00");
  sheet.source(soldShare, `H${TICKET_ROW + 1}`, "result", "0.00");
  strikesAt(sheet, `F${TICKET_ROW}`);
}

function reportBlock(sheet: PlanSheet): number {
  const outputs = Object.entries(questions.report.of.returns.outputs ?? {});
  sheet.heading(`E${REPORT_ROW - 1}`, words`One condor, costs charged, hedge paying nothing`);
  sheet.formulas.place(questions.report, `E${REPORT_ROW}`, outputs.length, 2);
  sheet.spill(`E${REPORT_ROW}`, () => sheet.formulas.formula(questions.report), outputs.length, 2, {
    rowFormats: outputs.map(([, { unit }]) => formatOfUnit(unit)),
  });
  sheet.put(
    `G${REPORT_ROW}`,
    outputs.map(([, { unit }]) => [unit]),
    { style: "unit" },
  );
  return REPORT_ROW + outputs.length + 1;
}

const sizeOutputs = ["contracts", "at risk", "XSP", "binding"] as const;
const SIZE_HEADS = words(["contracts", "at risk", "XSP", "binding"] as const);
const sizes = [
  [field("riskFraction"), questions.size],
  [scaledUp, questions.sizeAtTwo],
] as const satisfies readonly (readonly [Source, unknown])[];

function sizeBlock(sheet: PlanSheet, row: number): number {
  sheet.heading(`E${row}`, words`Size: as asked, and scaled up`);
  sheet.put(`E${row + 1}`, [[words`risk per trade`, ...SIZE_HEADS]], { style: "label" });
  sizes.forEach(([fraction, question], index) => {
    const line = row + 2 + index;
    sheet.cell(`E${line}`, () => `=${sheet.formulas.text(fraction)}`, "result", "0.0%");
    sizeOutputs.forEach((output, column) => {
      sheet.answer(question, output, `${"FGHI"[column]}${line}`, output === "at risk" ? "$#,##0" : "0");
    });
  });
  const last = row + 2 + sizes.length;
  sheet.cell(`E${last}`, words`Condors beside the hedge, one where none fits`, "label");
  sheet.source(condors, `F${last}`, "result", "0");
  sheet.cell(`E${last + 1}`, words`EV over hurdle, at the start`, "label");
  sheet.answer(questions.hurdle, "EV over hurdle", `F${last + 1}`, "0.0%");
  return last + 3;
}
