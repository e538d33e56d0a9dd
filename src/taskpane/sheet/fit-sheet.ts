import type { SheetBlock, SheetContent } from "../../host/workbook";
import { type Asked, MOST_LAYERS, moneyOf } from "../fit/fitted";
import type { PlanRows } from "../plan/plan-rows";

/** Rows that three proposals take: fifteen figures and a row a shock, the melt-ups among them. */
const FIGURES = 15;
const MELT_UPS = 2;
const MOST_SHOCKS = 60;
const SHOCKS_FROM = 9;
const PLAN_FROM = 5;

/** ALVH.SOLVE as live formulas over a plan that stands beside it. */
export function fitSheet(
  plan: PlanRows,
  { target, budget, shocks }: Asked,
  name = "Hedge that fits",
): SheetContent {
  const lastShock = SHOCKS_FROM + shocks.length - 1;
  const given = `R${PLAN_FROM}:S${PLAN_FROM + plan.length - 1},,,B5,B6,B${SHOCKS_FROM}:B${lastShock}`;
  const solve = (show: string) => `=ALVH.SOLVE(${given},,,"${show}",,,,,B7)`;
  const from = lastShock + 3;
  const isPreset = shocks.length === 1;
  const rows = FIGURES + (isPreset ? MOST_SHOCKS : shocks.length + MELT_UPS);
  const table = (at: string, row: number, show: string, height: number, columnFormats: readonly string[]) => {
    const size = { rows: height, columns: columnFormats.length };
    return [
      { at: `${at}${row}`, cells: [[solve(show)]], style: "heading", spill: { ...size, rows: 1 } },
      { at: `${at}${row + 1}`, cells: [[null]], style: "result", columnFormats, spill: size },
    ] as const satisfies readonly SheetBlock[];
  };
  const proposals = (
    ["", "", "0%", "$#,##0", "0.0%", "$#,##0", "$#,##0", "$#,##0", "$#,##0", "0", "0", "0", "0", ""] as const
  ).concat();
  return {
    name,
    columnWidths: [34, 46, 46, 46, 3, 26, 14, 12, 12, 10, 14, 10, 10, 12, 12, 3, 3, 26, 30],
    frozenRows: 2,
    blocks: [
      { at: "A1", cells: [["Which hedge pays the share asked for, and what does it cost?"]], style: "title" },
      {
        at: "A2",
        cells: [[`="In whole contracts: "&ALVH.SOLVE(${given},,,,"why",,,,B7)&"."`]],
        style: "answer",
      },
      { at: "A4", cells: [["What is asked", null, null]], style: "heading" },
      {
        at: "A5",
        cells: [["share of the condors' loss"], ["budget a year, of equity"], ["most layers"]],
        style: "label",
      },
      { at: "B5", cells: [[target ?? 0.5], [moneyOf(budget) ?? 0.02]], style: "input", format: "0.0%" },
      { at: "B7", cells: [[MOST_LAYERS]], style: "input", format: "0" },
      { at: "A8", cells: [["in every one of these shocks", null, null]], style: "heading" },
      { at: `B${SHOCKS_FROM}`, cells: shocks.map((row) => [...row]), style: "input" },
      { at: `A${from - 1}`, cells: [["Three proposals side by side", null, null, null]], style: "heading" },
      { at: `A${from}`, cells: [[solve("proposals")]], style: "heading", spill: { rows: 1, columns: 4 } },
      {
        at: `A${from + 1}`,
        cells: [[null]],
        style: "result",
        rowFormats: [...proposals, ...Array<string>(rows - proposals.length).fill("0%")],
        spill: { rows, columns: 4 },
      },
      {
        at: "F4",
        cells: [["What each share costs at least, whatever the budget", null, null]],
        style: "heading",
      },
      ...table("F", 5, "frontier", 8, ["0%", "$#,##0", "0"]),
      {
        at: "F31",
        cells: [["The cheapest, for ALVH.LADDER", ...Array<null>(9).fill(null)]],
        style: "heading",
      },
      ...table("F", 32, "layers", 8, ["0", "", "", "0.00", "0", "0.00", "0", "0", "0.0%", ""]),
      { at: "F42", cells: [["The cheapest in each shock", ...Array<null>(5).fill(null)]], style: "heading" },
      ...table("F", 43, "shocks", isPreset ? MOST_SHOCKS : shocks.length + MELT_UPS, [
        ...["", "", "$#,##0", "$#,##0", "0%", ""],
      ]),
      { at: `R${PLAN_FROM - 1}`, cells: [["The plan", null]], style: "heading" },
      { at: `R${PLAN_FROM}`, cells: plan.map(([label]) => [label]), style: "label" },
      { at: `S${PLAN_FROM}`, cells: plan.map(([, cell]) => [cell]), style: "input" },
      {
        at: "F16",
        cells: [
          [
            "Whole contracts. Model prices; the shocks are past ones. It answers how many, not whether: it recommends nothing.",
          ],
        ],
        style: "note",
      },
    ],
    charts: [
      {
        title: "Least cost a year of each share covered",
        x: "F6:F13",
        series: [{ name: "$ a year", values: "G6:G13" }],
        at: "J4",
        xTitle: "share covered in every shock",
        yTitle: "$ a year",
      },
    ],
    printArea: `A1:N${from + rows}`,
  };
}
