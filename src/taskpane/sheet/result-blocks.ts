import { alvhTier } from "../../functions/alvh/tier.fn";
import { alvhWhy } from "../../functions/alvh/why.fn";
import type { CellValue } from "../../functions/cells";
import { condorGateFunction } from "../../functions/condor/gate.fn";
import { condorReportFunction } from "../../functions/condor/report.fn";
import { condorStrikes } from "../../functions/condor/strikes.fn";
import { riskSize } from "../../functions/risk/size.fn";
import type { FieldName } from "../plan/fields";
import type { PlanCells } from "../plan/plan-cells";
import { hedgeArguments, type Results, reportArguments } from "../plan/results";
import { strikesOfText } from "../plan/strikes";
import { formula, literal } from "../plan/worksheet";
import { formatOfUnit } from "./formats";
import type { Inputs } from "./inputs";
import type { SheetPlan } from "./sheet-plan";

/** Cells that later formulas build on. */
export interface ResultCells {
  /** The four strikes. */
  readonly strikes: string;
  readonly report: (label: string) => string;
  readonly tier: string;
  /** Condors that the account carries, or one where none fits. */
  readonly condors: string;
  readonly contracts: string;
  readonly gate: string;
  /** The first row below everything on the right. */
  readonly nextRow: number;
}

const legs = ["long put", "short put", "short call", "long call"] as const;
/** The charts stand above, where the first screen shows them. */
const TICKET_ROW = 23;
const REPORT_ROW = TICKET_ROW + 4;

/** Ticket, report, gate, hedge tier with its reasons, and sizes. */
export function resultBlocks(sheet: SheetPlan, plan: PlanCells, inputs: Inputs, shown: Results): ResultCells {
  const at = (...names: readonly FieldName[]) =>
    Object.fromEntries(names.map((name) => [name, inputs.at[name] ?? ""]));
  const strikes = `F${TICKET_ROW}:I${TICKET_ROW}`;

  sheet.heading(`E${TICKET_ROW - 2}`, "Ticket");
  sheet.put(`F${TICKET_ROW - 1}`, [[...legs]], { style: "label" });
  sheet.cell(`E${TICKET_ROW}`, "Strikes, index points", "label");
  if (plan.by === "own") {
    sheet.put(`F${TICKET_ROW}`, [[...strikesOfText(String(plan.cells.strikes))]], {
      style: "input",
      format: "#,##0",
    });
  } else {
    const given = { ...at("spot", "days", "vol", "target", "width"), by: literal("credit") };
    sheet.spill(`F${TICKET_ROW}`, formula(condorStrikes, given), 1, legs.length, { format: "#,##0" });
  }

  const outputs = Object.entries(condorReportFunction.returns.outputs ?? {});
  sheet.heading(`E${REPORT_ROW - 1}`, "One condor, costs charged, hedge paying nothing");
  sheet.spill(
    `E${REPORT_ROW}`,
    formula(condorReportFunction, { ...at(...reportArguments), strikes }),
    outputs.length,
    2,
    { rowFormats: outputs.map(([, { unit }]) => formatOfUnit(unit)) },
  );
  sheet.put(
    `G${REPORT_ROW}`,
    outputs.map(([, { unit }]) => [unit]),
    { style: "unit" },
  );
  const report = (label: string) => `F${REPORT_ROW + outputs.findIndex(([name]) => name === label)}`;

  let row = REPORT_ROW + outputs.length + 1;
  sheet.heading(`E${row}`, "Hedge");
  sheet.cell(`E${row + 1}`, "Hedge tier called for", "label");
  sheet.cell(`F${row + 1}`, formula(alvhTier, at(...hedgeArguments)), "result", "0");
  sheet.cell(`E${row + 2}`, "Credit tier that VIX permits", "label");
  sheet.cell(`F${row + 2}`, formula(condorGateFunction, at("vix")), "result", "0");
  const tier = `F${row + 1}`;
  const gate = `F${row + 2}`;
  row += 4;
  const why = shown.why.value ?? [];
  sheet.spill(`E${row}`, formula(alvhWhy, at(...hedgeArguments)), why.length, why[0]?.length ?? 1);
  row += why.length + 1;

  sheet.heading(`E${row}`, "Size");
  sheet.put(`E${row + 1}`, [["risk per trade", ...sizeOutputs]], { style: "label" });
  const size = [inputs.at.riskFraction ?? "", inputs.scaledUp].map((fraction, index) => {
    const line = row + 2 + index;
    sheet.cell(`E${line}`, `=${fraction}`, "result", "0.0%");
    sizeOutputs.forEach((output, column) => {
      const given = {
        ...at("equity", "allocationCap", "openRisk"),
        riskFraction: fraction,
        maxLoss: report("max loss"),
      };
      const cell = `${"FGHI"[column]}${line}`;
      const format = output === "at risk" ? "$#,##0" : "0";
      sheet.cell(cell, formula(riskSize, { ...given, return: literal(output) }), "result", format);
    });
    return `F${line}`;
  });
  const { equity, riskFraction, allocationCap, openRisk } = inputs.at;
  const condors = `F${row + 4}`;
  sheet.cell(`E${row + 4}`, "Condors beside the hedge, one where none fits", "label");
  // Plain arithmetic, so that the hedge does not wait for another function: the sheet stays three waves deep.
  sheet.cell(
    condors,
    `=MAX(1,INT(MIN(${equity}*${riskFraction},${equity}*${allocationCap}-${openRisk})/(${report("max loss")}*100)))`,
    "result",
    "0",
  );
  return { strikes, report, tier, condors, contracts: size[0] ?? "", gate, nextRow: row + 6 };
}

const sizeOutputs = ["contracts", "at risk", "XSP", "binding"] as const satisfies readonly CellValue[];
