import { inFormula, words } from "../../../host/words";
import type { SheetBlock } from "../../../host/workbook";
import { labelledList } from "../labelled-rows";
import { DOLLARS, namedDays, ofDay, SPX_MOVE, VIX_MOVE, vixMoveOf } from "./named-days";
import { PLAN } from "./plan";

export const MELT_UP = "December 2025 melt-up";
const NAME = `"${MELT_UP}"`;

/** The answer in one sentence, and the figures it is made of. */
export const answerBlocks: readonly SheetBlock[] = [
  {
    at: "A2",
    cells: [
      [
        `=${inFormula`December 2025: condors lost $${'TEXT(-B7,"#,##0")'}, the hedge $${'TEXT(-B8,"#,##0")'} more. No cover on ${"F7"} of ${"F6"} named losing days.`}`,
      ],
    ],
    style: "answer",
  },
  ...labelledList(
    "A4",
    words(["December 2025: a melt-up with VIX falling", null, null]),
    words([
      ["SPX, 19 to 24 December", `=${ofDay(NAME, "spxMove")}`, "move", SPX_MOVE],
      ["VIX", vixMoveOf(NAME), "points", VIX_MOVE],
      ["Condors", `=${ofDay(NAME, "condors")}`, "dollars", DOLLARS],
      ["Hedge", `=${ofDay(NAME, "hedge")}`, "dollars", DOLLARS],
      ["Together", `=${ofDay(NAME, "total")}`, "dollars", DOLLARS],
    ]),
  ),
  ...labelledList(
    "E4",
    words(["Named days", null, "unit"]),
    words([
      ["days", `=COUNTA(${namedDays.names})`, "1987 to 2026", "0"],
      ["lost", `=COUNTIF(${namedDays.condors},"<0")`, "condors lost", "0"],
      ["no cover", `=SCENARIO.STRESS(${PLAN},"days","then",,"uncovered")`, "hedge paid nothing", "0"],
      ["worst", `=SCENARIO.STRESS(${PLAN},"days","then",,"stress loss")`, "dollars, worst day", "#,##0"],
      ["of account", `=-MIN(${namedDays.ofEquity})`, "worst day", "0.0%"],
    ]),
  ),
];
