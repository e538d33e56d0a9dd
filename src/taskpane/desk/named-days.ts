import { episodes } from "../../engine/scenario/episodes";
import { inFormula, words } from "../../host/words";
import type { SheetBlock } from "../../host/workbook";
import { cellAt } from "../plan/graph/place";
import { spilledTable } from "./spilled-table";

/** Named days of SCENARIO.STRESS. */
export const SHOCKS: number = episodes.days.length;

interface NamedDays {
  /** The first of its columns; else A. */
  readonly column?: string;
  /** Where the headings stand; the title is two rows above. */
  readonly row: number;
  /** Formulas of the views "shocks": (shock, dollars). */
  readonly condors?: string | undefined;
  readonly hedge?: string | undefined;
  /** Holds where no hedge stands in the sheet, and the condors count alone. */
  readonly isBare?: string;
}

/** The named day on which condors and hedge together do worst, and its dollars: a part of a formula. */
export function worstTogether(row: number, column = "A"): string {
  const [days, dollars] = [column, columnsFrom(column)[3]].map(
    (letter) => `$${letter}$${row + 1}:$${letter}$${row + SHOCKS}`,
  );
  return `INDEX(${days},MATCH(MIN(${dollars}),${dollars},0))&", "&TEXT(MIN(${dollars}),"$#,##0;-$#,##0")`;
}

/** Every named day: what condors, hedge and both make from now on. */
export function namedDays(given: NamedDays): readonly SheetBlock[] {
  const { row, column = "A", condors, hedge, isBare = "FALSE" } = given;
  const [A, B, C, D] = columnsFrom(column) as [string, string, string, string];
  const worst = worstTogether(row, column);
  const both = condors !== undefined && hedge !== undefined;
  const bare = (at: number) => `ISNUMBER(${B}${at})*(${isBare})`;
  return [
    {
      at: `${A}${row - 2}`,
      cells: words([["Named days, dollars from now", null, null, null]]),
      style: "heading",
    },
    {
      at: `${A}${row - 1}`,
      cells: [
        [
          `=IF(COUNT(${D}${row + 1}:${D}${row + SHOCKS})=0,"",${both ? inFormula`Worst with the hedge: ${worst}` : inFormula`Worst: ${worst}`})`,
        ],
      ],
      style: "answer",
    },
    ...spilledTable(`${A}${row}`, condors ?? hedge ?? "", SHOCKS, ["", "#,##0"]),
    // Its first column are the same days.
    ...(both ? spilledTable(`${C}${row}`, inSecondColumn(hedge), SHOCKS, ["#,##0"]) : []),
    { at: `${D}${row}`, cells: words([["together $"]]), style: "heading" },
    {
      at: `${D}${row + 1}`,
      cells: Array.from({ length: SHOCKS }, (_, index) => {
        const at = row + 1 + index;
        return [
          both
            ? `=IF(COUNT(${B}${at}:${C}${at})=2,${B}${at}+${C}${at},IF(${bare(at)},${B}${at},""))`
            : `=IF(ISNUMBER(${B}${at}),${B}${at},"")`,
        ];
      }),
      style: "result",
      format: "#,##0",
    },
  ];
}

const columnsFrom = (column: string) =>
  [0, 1, 2, 3].map((right) => cellAt({ at: `${column}1` }, 0, right).replace(/\d+$/, ""));

const inSecondColumn = (formula: string) =>
  formula.replace(/ALVH\.BOOK\(.*"shocks"\)/, (table) => `INDEX(${table},0,2)`);
