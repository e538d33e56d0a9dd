import { words } from "../../../host/words";
import type { SheetBlock } from "../../../host/workbook";
import { spilledTable } from "../../../taskpane/desk/spilled-table";
import { PLAN } from "./plan";

const DAYS = 20;
const FIRST = 79;
const LAST = FIRST + DAYS - 1;
const TABLE = `$A$${FIRST}:$X$${LAST}`;

/** The named days as they stand in this sheet. */
export const namedDays = {
  names: `A${FIRST}:A${LAST}`,
  condors: `O${FIRST}:O${LAST}`,
  ofEquity: `U${FIRST}:U${LAST}`,
};

/** Columns of SCENARIO.STRESS, counted from 1. */
const fields = { spxMove: 4, vixBefore: 6, vixAfter: 7, condors: 15, hedge: 19, total: 20 };

export const DOLLARS = "#,##0;-#,##0;0";
export const SPX_MOVE = "+0.0%;-0.0%;0.0%";
export const VIX_MOVE = "+0.00;-0.00;0.00";

/** A number of a named day, found by its name. */
export function ofDay(name: string, field: keyof typeof fields): string {
  return `VLOOKUP(${name},${TABLE},${fields[field]},FALSE)`;
}

export function vixMoveOf(name: string): string {
  return `=${ofDay(name, "vixAfter")}-${ofDay(name, "vixBefore")}`;
}

/** Every shock on record, at the VIX of its eve. */
export const namedDayBlocks: readonly SheetBlock[] = [
  {
    at: `A${FIRST - 2}`,
    cells: words([["Named days: sold at the VIX before each, today's index"]]),
    style: "heading",
  },
  ...spilledTable(`A${FIRST - 1}`, `=SCENARIO.STRESS(${PLAN},"days","then")`, DAYS, [
    ...["", "", "0", SPX_MOVE, "0.0", "0.00", "0.00", "0.00", "", "0.00", "", "0.00", "", "0"],
    ...[DOLLARS, DOLLARS, DOLLARS, DOLLARS, DOLLARS, DOLLARS, "0.0%", "#,##0", "0%", ""],
  ]),
];
