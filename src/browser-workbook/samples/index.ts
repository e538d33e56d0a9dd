import type { SheetContent } from "../../host/workbook";
import { desk } from "../../taskpane/desk/desk-sheet";
import { journal } from "../../taskpane/desk/journal-sheet";
import { blindSpots } from "./blind-spots";
import { hedgeLadder } from "./hedge-ladder";
import { hedgeThatFits } from "./hedge-that-fits";
import { mayIScale } from "./may-i-scale";
import { realQuotes } from "./real-quotes";
import { scalingTable } from "./scaling-table";
import { start } from "./start";
import { today } from "./today";

/** The sheets of the sample workbook, in their order. The build writes the workbook; the page opens what it wrote. */
export const samples: readonly SheetContent[] = [
  start,
  today,
  realQuotes,
  hedgeLadder,
  hedgeThatFits,
  mayIScale,
  scalingTable,
  blindSpots,
  desk,
  journal,
];
