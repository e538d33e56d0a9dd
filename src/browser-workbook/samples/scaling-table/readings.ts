import { words } from "../../../host/words";
import type { SheetBlock } from "../../../host/workbook";
import { column } from "../../../taskpane/desk/column";
import { type LabelledRow, labelledList } from "../labelled-rows";

/** Where the readings stand, for REGIME.STATE. */
export const READINGS = "$A$5:$B$17";

const readings: readonly LabelledRow[] = [
  ["VIX", 17.95, words`VIX points`, "0.00"],
  ["previous gate open", "none", words`share open, 0 to 1`, "0"],
  ["RSI", 58, words`0 to 100`, "0"],
  ["net income", 60, words`money`, "#,##0"],
  ["equity", 300, words`money`, "#,##0"],
  ["assets", 1000, words`money`, "#,##0"],
  ["ROE median", 0.15, words`decimal`, "0.0%"],
  ["leverage median", 3.1, words`assets over equity`, "0.00"],
  ["breadth constructive", true, words`TRUE or FALSE`],
  ["EV over hurdle", 0.02, words`a year`, "0.0%"],
  ["hedge held", 2, words`contracts`, "0"],
  ["hedge called for", 2, words`contracts`, "0"],
  ["events before expiry", "none", words`events`, "0"],
];

/** What the gates watch. */
export const readingBlocks: readonly SheetBlock[] = [
  ...labelledList("A4", words(["Readings", "value", "unit"]), readings),
  {
    at: "A18",
    cells: words(
      column("VIX is the worked example's; the others are placeholders: type yours, or leave a row out."),
    ),
    style: "note",
  },
];
