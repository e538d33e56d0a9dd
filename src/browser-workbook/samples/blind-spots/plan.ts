import { words } from "../../../host/words";
import type { SheetBlock } from "../../../host/workbook";
import { labelledList } from "../labelled-rows";
import { usualVolatility } from "../usual-volatility";

/** Where the plan stands, for the SCENARIO functions. */
export const PLAN = "$A$13:$B$22";

/** The plan whose blind spots are shown. */
export const planBlocks: readonly SheetBlock[] = [
  ...labelledList("A12", words(["Plan", "value", "unit"]), [
    ["SPX", 7140, words`points`, "#,##0"],
    ["VIX", 17.95, words`VIX points`, "0.00"],
    ["days", "1t", words`trading days`],
    ["volatility", usualVolatility("B14"), words`a year`, "0.0%"],
    ["target", 1.15, words`points of credit`, "0.00"],
    ["width", 10, words`points`, "0.00"],
    ["costs", 0.1, words`points`, "0.00"],
    ["equity", 1_000_000, words`dollars`, "#,##0"],
    ["condors", 10, words`contracts`, "#,##0"],
    ["hedge tier", 3, words`0 to 3 layers`, "#,##0"],
  ]),
];
