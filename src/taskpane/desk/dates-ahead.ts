import { inFormula, words } from "../../host/words";
import type { SheetBlock } from "../../host/workbook";
import { column } from "./column";
import { EXPIRIES } from "./desk-places";

const DATE_ROWS = [11, 12, 13, 14, 15, 16, 17];
/** Of the month in which a date lies. */
const thirdFriday = (day: string) =>
  `DATE(YEAR(${day}),MONTH(${day}),15+MOD(6-WEEKDAY(DATE(YEAR(${day}),MONTH(${day}),15)),7))`;

/** How a date that is near reads. */
export const WITHIN_TEN = inFormula`within ten`;

/** The dates that come next, and whether they lie within ten sessions. */
export const datesAhead: readonly SheetBlock[] = [
  {
    at: "E10",
    cells: words([["Dates ahead", "date", "sessions left", "of the next ten"]]),
    style: "heading",
  },
  {
    at: "E11",
    cells: words(
      column(
        ...["Book expires next", "VIX settles", "VIX settles next", "SPX third Friday"],
        ...["Fed decides", "Jobs report", "Consumer prices"],
      ),
    ),
    style: "label",
  },
  {
    at: "F11",
    cells: column(
      `=IF(COUNTIF(${EXPIRIES},">="&B9)=0,"",MINIFS(${EXPIRIES},${EXPIRIES},">="&B9))`,
      ...["=ALVH.EXPIRY(B9,7)", "=ALVH.EXPIRY(B9,40)"],
      `=IF(${thirdFriday("B9")}>=B9,${thirdFriday("B9")},${thirdFriday("EDATE(B9,1)")})`,
    ),
    style: "result",
    format: "yyyy-mm-dd",
  },
  { at: "F15", cells: column(46_001, 46_007, 46_009), style: "input", format: "yyyy-mm-dd" },
  {
    at: "G11",
    cells: DATE_ROWS.map((row) => [
      `=IF(SUM(F${row})<B$9,"",VALUE(SUBSTITUTE(OPTION.DAYS(B$9,F${row},"trading"),"t","")))`,
    ]),
    style: "result",
    format: "0.0",
  },
  {
    at: "H11",
    cells: DATE_ROWS.map((row) => [`=IF(G${row}="","",IF(G${row}<=10,${WITHIN_TEN},${inFormula`later`}))`]),
    style: "result",
  },
];
