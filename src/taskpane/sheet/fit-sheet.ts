import { layerCells } from "../../functions/arguments/layers";
import { inFormula, words } from "../../host/words";
import type { SheetBlock, SheetContent } from "../../host/workbook";
import { type Asked, CONDORS, COST_BASES, MOST_LAYERS, moneyOf } from "../fit/fitted";
import type { PlanRows } from "../plan/plan-rows";

/** Rows that three proposals take: fifteen figures and a row a shock, the melt-ups among them. */
const FIGURES = 15;
const MELT_UPS = 2;
const MOST_SHOCKS = 60;
const SHOCKS_FROM = 12;
const LAYERS_FROM = 5;
const PLAN_FROM = 5;

/** The answer in one piece: two lines at the top say it, since one does not fit beside the pane. */
const ANSWER = "F17";
const whatItCovers = `LEFT(${ANSWER},FIND("; ",${ANSWER}&"; ")-1)`;
const whatItLeaves = `MID(${ANSWER},FIND("; ",${ANSWER}&"; ")+2,2000)`;

/** ALVH.SOLVE as live formulas over a plan that stands beside it. */
export function fitSheet(
  plan: PlanRows,
  { target, budget, shocks, candidates, budgetBy, condors, gap }: Asked,
  name = words`Hedge that fits`,
): SheetContent {
  const lastShock = SHOCKS_FROM + shocks.length - 1;
  const [headings = [], ...layers] = layerCells(candidates);
  const lastLayer = LAYERS_FROM + layers.length;
  const given = `R${PLAN_FROM}:S${PLAN_FROM + plan.length - 1},,,B5,B6,B${SHOCKS_FROM}:B${lastShock},U${LAYERS_FROM}:AD${lastLayer}`;
  const solved = (show: string, answer = "") =>
    `ALVH.SOLVE(${given},,${show && `"${show}"`},${answer && `"${answer}"`},,,,B7,B9,B8,B10)`;
  const solve = (show: string) => `=${solved(show)}`;
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
    columnWidths: [
      31, 46, 46, 46, 3, 26, 14, 12, 12, 10, 14, 10, 10, 12, 12, 3, 3, 26, 30, 3, 8, 16, 8, 8, 8, 14, 6, 8,
      13, 10,
    ],
    frozenRows: 3,
    blocks: [
      {
        at: "A1",
        cells: words([["Which hedge pays the share asked for, and what does it cost?"]]),
        style: "title",
      },
      {
        at: "A2",
        cells: [[`=${inFormula`In whole contracts: ${whatItCovers}.`}`]],
        style: "answer",
      },
      { at: "A3", cells: [[`=${whatItLeaves}`]], style: "strong" },
      { at: "A4", cells: words([["What is asked", null, null]]), style: "heading" },
      {
        at: "A5",
        cells: words([
          ["share of the condors' loss"],
          ["budget a year, of equity"],
          ["most layers"],
          ["a year is told by"],
          ["the condors"],
          ["of a move, at once"],
        ]),
        style: "label",
      },
      { at: "B5", cells: [[target ?? 0.5], [moneyOf(budget) ?? 0.02]], style: "input", format: "0.0%" },
      { at: "B7", cells: [[MOST_LAYERS]], style: "input", format: "0" },
      { at: "B8", cells: [[budgetBy], [condors]], style: "input" },
      {
        at: "C8",
        cells: words([
          [COST_BASES.join(", ")],
          [CONDORS.join(", ")],
          ["below 100 % a stop may save what comes later"],
        ]),
        style: "note",
      },
      { at: "B10", cells: [[gap ?? 1]], style: "input", format: "0%" },
      { at: "A11", cells: words([["in every one of these shocks", null, null]]), style: "heading" },
      { at: `B${SHOCKS_FROM}`, cells: shocks.map((row) => [...row]), style: "input" },
      {
        at: `A${from - 1}`,
        cells: words([["Three proposals side by side", null, null, null]]),
        style: "heading",
      },
      {
        at: `A${from}`,
        cells: [[solve("proposals")]],
        style: "heading",
        spill: { rows: 1, columns: 4 },
      },
      {
        at: `A${from + 1}`,
        cells: [[null]],
        style: "result",
        rowFormats: [...proposals, ...Array<string>(rows - proposals.length).fill("0%")],
        spill: { rows, columns: 4 },
      },
      {
        at: "F4",
        cells: words([["What each share costs at least, whatever the budget", null, null]]),
        style: "heading",
      },
      ...table("F", 5, "frontier", 8, ["0%", "$#,##0", "0"]),
      {
        at: "F31",
        cells: words([["The cheapest, for ALVH.LADDER", ...Array<null>(9).fill(null)]]),
        style: "heading",
      },
      ...table("F", 32, "layers", 8, ["0", "", "", "0.00", "0", "0.00", "0", "0", "0.0%", ""]),
      {
        at: "F42",
        cells: words([["The cheapest in each shock", ...Array<null>(5).fill(null)]]),
        style: "heading",
      },
      ...table("F", 43, "shocks", isPreset ? MOST_SHOCKS : shocks.length + MELT_UPS, [
        ...["", "", "$#,##0", "$#,##0", "0%", ""],
      ]),
      { at: `R${PLAN_FROM - 1}`, cells: words([["The plan", null]]), style: "heading" },
      { at: `R${PLAN_FROM}`, cells: plan.map(([label]) => [label]), style: "label" },
      { at: `S${PLAN_FROM}`, cells: plan.map(([, cell]) => [cell]), style: "input" },
      {
        at: `U${LAYERS_FROM - 1}`,
        cells: words([["Layers to choose from; below 0 sold", ...Array<null>(9).fill(null)]]),
        style: "heading",
      },
      { at: `U${LAYERS_FROM}`, cells: [headings], style: "heading" },
      { at: `U${LAYERS_FROM + 1}`, cells: layers, style: "input" },
      {
        at: "F16",
        cells: words([
          [
            "Whole contracts. Model prices; the shocks are past ones. It answers how many, not whether: it recommends nothing.",
          ],
        ]),
        style: "note",
      },
      { at: ANSWER, cells: [[`=${solved("", "why")}`]], style: "note" },
    ],
    charts: [
      {
        title: words`Least cost a year of each share covered`,
        x: "F6:F13",
        series: [{ name: words`$ a year`, values: "G6:G13" }],
        at: "J4",
        xTitle: words`share covered in every shock`,
        yTitle: words`$ a year`,
      },
    ],
    printArea: `A1:N${from + rows}`,
  };
}
