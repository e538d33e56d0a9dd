import { inFormula, words } from "../../../host/words";
import type { SheetBlock } from "../../../host/workbook";
import { evenly } from "../../../taskpane/desk/column";
import { spilledTable } from "../../../taskpane/desk/spilled-table";
import { type LabelledRow, labelledRows } from "../labelled-rows";
import { usualVolatility } from "../usual-volatility";

const PLAN = "$A$142:$B$154";
const FIRST = 126;
const ROWS = 10;

const plan: readonly LabelledRow[] = [
  ["SPX", 7140, words`points`, "#,##0"],
  ["VIX", "=B5", words`VIX points`, "0.00"],
  ["days", "1t", words`trading days`],
  ["volatility", usualVolatility("B143"), words`a year`, "0.0%"],
  ["realised over implied", 1, words`ratio`, "0.00"],
  ["target", 1.15, words`points`, "0.00"],
  ["width", "=wingWidth", words`points`, "0"],
  ["costs", 0.1, words`points`, "0.00"],
  ["equity", "=scaledAccount", words`dollars`, "#,##0"],
  ["trades per year", "=tradesAYear", words`trades`, "0"],
  ["gate rules", "glossary", words`text`],
  ["layers", '="4/4/2"', words`text`],
  ["hedge rules", "progressive", words`text`],
];

/** VIX levels at 1 % and 2 %, and the plan that is scaled. */
export const scalingBlocks: readonly SheetBlock[] = [
  {
    at: "A124",
    cells: words([
      ["Scaling table: VIX levels at 1 % and 2 % of the plan below", ...Array<null>(4).fill(null)],
    ]),
    style: "heading",
  },
  ...spilledTable(`A${FIRST - 1}`, `=RISK.TABLE(${PLAN})`, ROWS, [
    ...["", "0.0", "0.0%", "0.0%", "0.00", "0", "#,##0", "#,##0", "0", "0.0%", "0.00", "0.0%", "0.0%"],
    ...["0.00", "0", "#,##0", "0.0%", "0", "0", "0", "0.0", "0", "0.0", "0", "0.0"],
    ...["#,##0", "0.0%", "0.0%"],
  ]),
  { at: `AC${FIRST - 1}`, cells: words([["what the carry means"]]), style: "heading" },
  {
    at: `AC${FIRST}`,
    cells: evenly(FIRST, ROWS).map((row) => [
      `=IF(Z${row}<0,${inFormula`earns on an unchanged curve: backwardation does not stay, no budget`},"")`,
    ]),
    style: "note",
  },
  {
    at: "A140",
    cells: words([["Plan of the table", "value", "unit: any label of SCENARIO.PLAN"]]),
    style: "heading",
  },
  ...labelledRows("A142", plan),
];
