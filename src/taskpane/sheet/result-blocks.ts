import type { CellValue } from "../../functions/cells";
import type { FieldName } from "../plan/fields";
import type { PlanCells } from "../plan/plan-cells";
import { hedgeArguments, type Results, reportArguments } from "../plan/results";
import { strikesOfText } from "../plan/strikes";
import { definitionOf, formula, literal } from "../plan/worksheet";
import type { Inputs } from "./inputs";
import type { SheetPlan } from "./sheet-plan";

/** Cells that later formulas build on. */
export interface ResultCells {
  /** The four strikes. */
  readonly strikes: string;
  readonly report: (label: string) => string;
  /** The first row below everything on the right. */
  readonly nextRow: number;
}

const legs = ["long put", "short put", "short call", "long call"] as const;
const TICKET_ROW = 6;
const REPORT_ROW = 10;

/** Title and answer, ticket, report, gate, hedge tier with its reasons, and sizes. */
export function resultBlocks(sheet: SheetPlan, plan: PlanCells, inputs: Inputs, shown: Results): ResultCells {
  const at = (...names: readonly FieldName[]) =>
    Object.fromEntries(names.map((name) => [name, inputs.at[name] ?? ""]));
  const strikes = `F${TICKET_ROW}:I${TICKET_ROW}`;

  sheet.cell("E4", "Ticket", "heading");
  sheet.put(`F${TICKET_ROW - 1}`, [[...legs]], { style: "label" });
  sheet.cell(`E${TICKET_ROW}`, "Strikes, index points", "label");
  if (plan.by === "own") {
    sheet.put(`F${TICKET_ROW}`, [[...strikesOfText(String(plan.cells.strikes))]], {
      style: "input",
      format: "#,##0",
    });
  } else {
    const given = { ...at("spot", "days", "vol", "target", "width"), by: literal("credit") };
    sheet.spill(`F${TICKET_ROW}`, formula("CONDOR.STRIKES", given), 1, legs.length, "#,##0");
  }

  const outputs = Object.entries(definitionOf("CONDOR.REPORT").returns.outputs ?? {});
  sheet.cell(`E${REPORT_ROW - 1}`, "One condor, costs charged, hedge paying nothing", "heading");
  sheet.spill(
    `E${REPORT_ROW}`,
    formula("CONDOR.REPORT", { ...at(...reportArguments), strikes }),
    outputs.length,
    2,
    "#,##0.00##",
  );
  sheet.put(
    `G${REPORT_ROW}`,
    outputs.map(([, { unit }]) => [unit]),
    { style: "unit" },
  );
  const report = (label: string) => `F${REPORT_ROW + outputs.findIndex(([name]) => name === label)}`;

  let row = REPORT_ROW + outputs.length + 1;
  sheet.cell(`E${row}`, "Hedge", "heading");
  sheet.cell(`E${row + 1}`, "Hedge tier called for", "label");
  sheet.cell(`F${row + 1}`, formula("ALVH.TIER", at(...hedgeArguments)), "result", "0");
  sheet.cell(`E${row + 2}`, "Credit tier that VIX permits", "label");
  sheet.cell(`F${row + 2}`, formula("CONDOR.GATE", at("vix")), "result", "0");
  const tier = `F${row + 1}`;
  const gate = `F${row + 2}`;
  row += 4;
  const why = shown.why.value ?? [];
  sheet.spill(`E${row}`, formula("ALVH.WHY", at(...hedgeArguments)), why.length, why[0]?.length ?? 1);
  row += why.length + 1;

  sheet.cell(`E${row}`, "Size", "heading");
  sheet.put(`E${row + 1}`, [["risk per trade", ...sizeOutputs]], { style: "label" });
  const size = [inputs.at.riskFraction ?? "", inputs.scaledUp].map((fraction, index) => {
    const line = row + 2 + index;
    sheet.cell(`E${line}`, `=${fraction}`, "result", "0.0%");
    sizeOutputs.forEach((output, column) => {
      const given = { ...at("equity", "allocationCap"), riskFraction: fraction, maxLoss: report("max loss") };
      const cell = `${"FGHI"[column]}${line}`;
      const format = output === "at risk" ? "$#,##0" : "0";
      sheet.cell(cell, formula("RISK.SIZE", { ...given, return: literal(output) }), "result", format);
    });
    return `F${line}`;
  });

  sheet.cell("A1", "What does this condor risk, and how many does the account carry?", "title");
  sheet.cell("A2", answer(size[0] ?? "", report, tier, gate), "answer");
  return { strikes, report, nextRow: row + 5 };
}

const sizeOutputs = ["contracts", "at risk", "XSP", "binding"] as const satisfies readonly CellValue[];

/** The answer as one sentence built from cells, the loss before the gain. */
function answer(size: string, report: (label: string) => string, tier: string, gate: string): string {
  const text = (cell: string, format: string) => `TEXT(${cell},"${format}")`;
  return [
    `="Condors: "&${text(size, "0")}&". Each can lose "&${text(report("max loss"), "0.00")}`,
    `" points and make "&${text(report("max profit"), "0.00")}`,
    `", expected "&${text(report("EV"), "+0.00;-0.00;0.00")}`,
    `" at the pricing vol; hedge tier "&${text(tier, "0")}&", VIX permits credit tier "&${text(gate, "0")}`,
  ].join("&");
}
