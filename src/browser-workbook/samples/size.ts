import type { SheetContent } from "../../host/workbook";
import { column } from "./column";

const ACCOUNTS = [25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000];
const ACCOUNT_CELLS = "A15:A20";
const RISK_CELLS = "B14:C14";
const spill = { rows: ACCOUNTS.length, columns: 2 };

/** One broadcasting formula: a column of accounts against a row of fractions. */
function sizes(answer: string): string {
  return `=RISK.SIZE(${ACCOUNT_CELLS},${RISK_CELLS},$B$8,$B$7,$B$9,$B$10,,"${answer}")`;
}

export const size: SheetContent = {
  name: "Size",
  columnWidths: [24, 20, 12, 11, 11, 11, 11, 8, 8],
  frozenRows: 2,
  blocks: [
    { at: "A1", cells: [["How many condors fit the account at 1 % and at 2 %?"]], style: "title" },
    {
      at: "A2",
      cells: [
        [
          '="One condor can lose $"&TEXT(100*B8,"#,##0")&": $"&TEXT(A17,"#,##0")&" carries "&B17&" at "&TEXT(B14,"0.0%")&" and "&C17&" at "&TEXT(C14,"0.0%")&"."',
        ],
      ],
      style: "answer",
    },
    { at: "A4", cells: [["Inputs", null, "unit"]], style: "heading" },
    {
      at: "A5",
      cells: column(
        "Strikes",
        "Credit",
        "Costs of one condor",
        "Worst loss of one condor",
        "Already at risk",
        "Most in condors altogether",
      ),
      style: "label",
    },
    { at: "B5", cells: [["7005/7015/7265/7275"]], style: "input" },
    { at: "B6", cells: column(1.09, 0), style: "input", format: "0.00" },
    { at: "B8", cells: [["=CONDOR.MAXLOSS(B5,B6)"]], style: "result", format: "0.00" },
    { at: "B9", cells: [[0]], style: "input", format: "#,##0" },
    { at: "B10", cells: [[0.1]], style: "input", format: "0.0%" },
    {
      at: "C5",
      cells: column("points", "points", "points", "points", "dollars", "of the account"),
      style: "unit",
    },
    {
      at: "A13",
      cells: [
        [
          "Account, dollars",
          "contracts",
          null,
          "at risk, dollars",
          null,
          "what binds",
          null,
          "XSP minis",
          null,
        ],
      ],
      style: "heading",
    },
    { at: "A14", cells: [["Risk fraction of one trade"]], style: "label" },
    { at: "B14", cells: [[0.01, 0.02]], style: "input", format: "0.0%" },
    {
      at: "D14",
      cells: [["=B14", "=C14", "=B14", "=C14", "=B14", "=C14"]],
      style: "result",
      format: "0.0%",
    },
    { at: "A15", cells: column(...ACCOUNTS), style: "input", format: "#,##0" },
    { at: "B15", cells: [[sizes("contracts")]], style: "result", format: "0", spill },
    { at: "D15", cells: [[sizes("at risk")]], style: "result", format: "#,##0", spill },
    { at: "F15", cells: [[sizes("binding")]], style: "result", spill },
    { at: "H15", cells: [[sizes("XSP")]], style: "result", format: "0", spill },
    {
      at: "A22",
      cells: column(
        "Each block is one formula: a column of accounts against a row of fractions. Type over an account or a fraction.",
        "The worst loss is the risk: no stop is assumed. The smaller of the risk budget and the cap of all condors decides.",
        "Whole contracts: below about $45,000 no SPX condor of this width fits 2 %; XSP is a tenth of the size.",
      ),
      style: "note",
    },
  ],
};
