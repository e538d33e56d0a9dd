import type { SheetBlock } from "../../../host/workbook";
import { labelledList } from "../labelled-rows";

/** Where the plan stands, for the SCENARIO functions. */
export const PLAN = "$A$13:$B$22";

/** The plan whose blind spots are shown. */
export const planBlocks: readonly SheetBlock[] = [
  ...labelledList(
    "A12",
    ["Plan", "value", "unit"],
    [
      ["SPX", 7140, "points", "#,##0"],
      ["VIX", 17.95, "VIX points", "0.00"],
      ["days", "1t", "trading days"],
      ["volatility", 0.18, "a year", "0.0%"],
      ["target", 1.15, "points of credit", "0.00"],
      ["width", 10, "points", "0.00"],
      ["costs", 0.1, "points", "0.00"],
      ["equity", 1_000_000, "dollars", "#,##0"],
      ["condors", 10, "contracts", "#,##0"],
      ["hedge tier", 3, "0 to 3 layers", "#,##0"],
    ],
  ),
];
