import { words } from "../../../host/words";
import type { SheetContent } from "../../../host/workbook";
import type { Draft } from "../../plan/draft";
import { Entries } from "../../plan/entries";
import { QUESTION } from "../../plan/summary";
import { inputBlocks } from "../inputs";
import { PlanSheet } from "../plan-sheet";
import { readingsBlock } from "../readings-block";
import { assumptionsAndFoot } from "./assumptions";
import { blindSpots } from "./blind-spots";
import { ceilings } from "./ceilings";
import { gates } from "./gates";
import { ticket } from "./ticket";
import { verdict } from "./verdict";
import { workings } from "./workings";
import { REST, TAKEN } from "./wrapped";

const PAGE_SHEET = words`May I scale`;

/** The inputs, a gap, the page from E to M, a gap, and what the page is worked out from. */
const INPUTS = [26, 17, 15, 2];
const PAGE = [25, ...Array<number>(8).fill(8.5)];
const WORKINGS = [2, 12, 6, 2, 26, ...Array<number>(16).fill(12)];
const FIRST_COLUMN = "E";
const LAST_COLUMN = "M";

/** "May I scale" on one upright sheet of paper, live: the same questions as the pane's own page. */
export function pageSheet(
  draft: Draft,
  version = process.env.ADDIN_VERSION ?? words`not built`,
): SheetContent {
  const sheet = new PlanSheet(new Entries(draft));
  const { names } = readingsBlock(sheet, inputBlocks(sheet));
  const worked = workings(sheet);
  sheet.cell("A1", words`What does the answer stand on?`, "title");
  // On a narrow screen the page is out of sight.
  sheet.cell("A2", `=${FIRST_COLUMN}2`, "answer");
  sheet.cell(`${FIRST_COLUMN}1`, QUESTION.replaceAll("\u00a0", " "), "title");
  let row = verdict(sheet, 2);
  row = ceilings(sheet, row);
  row = gates(sheet, worked.gates, row);
  row = ticket(sheet, worked.ladder, row);
  row = blindSpots(sheet, worked.maps, row);
  const last = assumptionsAndFoot(sheet, row, version);
  const page = `${FIRST_COLUMN}1:${LAST_COLUMN}${last}`;
  return {
    name: PAGE_SHEET,
    blocks: sheet.blocks,
    columnWidths: [...INPUTS, ...PAGE, ...WORKINGS],
    names: { ...names, ...sheet.names, page },
    // Where its texts are measured.
    hiddenColumns: [REST, TAKEN],
    frozenRows: 2,
    printArea: page,
    onePage: true,
  };
}
