import { SHOCK } from "../../functions/condor/book-day-columns";
import { inFormula, words } from "../../host/words";
import type { SheetBlock } from "../../host/workbook";
import { column } from "./column";
import { BOOK, ofDay, totalOf } from "./desk-places";

const standing = (pick: string) => `CONDOR.BOOK(${BOOK},$B$5,$B$8,$B$9,0.1,"${pick}")`;

/** How a limit that is broken reads. */
export const OVER = inFormula`over`;

const LIMITS = [14, 15, 16, 17];
const named = LIMITS.map((row) => `IF(D${row}=${OVER},", "&A${row},"")`).join("&");
/** Which of them are broken, behind their count. */
export const OVER_BY_NAME = `IF(F6=0,"",": "&MID(${named},3,99))`;

/** What the day uses of the account, beside what is allowed. */
export const limitBlocks: readonly SheetBlock[] = [
  { at: "A13", cells: words([["Limits, of account", "used", "allowed", "verdict"]]), style: "heading" },
  {
    at: "A14",
    cells: words(column("Open risk", "Worst shock", "Largest row", "Rows to settle")),
    style: "label",
  },
  {
    at: "B14",
    cells: column(
      `=${standing("open risk")}/B10`,
      `=-${totalOf(SHOCK)}/B10`,
      `=MAX(-MINIFS(${ofDay(SHOCK)},${ofDay("expiry")},"<>total"),0)/B10`,
    ),
    style: "result",
    format: "0.0%",
  },
  { at: "B17", cells: [[`=COUNTIF(${ofDay("action")},"SETTLE")`]], style: "result", format: "0" },
  { at: "C14", cells: column(0.1, 0.06, 0.02), style: "input", format: "0.0%" },
  { at: "C17", cells: [[0]], style: "input", format: "0" },
  {
    at: "D14",
    cells: LIMITS.map((row) => [`=IF(B${row}>C${row},${OVER},${inFormula`within`})`]),
    style: "strong",
  },
];
