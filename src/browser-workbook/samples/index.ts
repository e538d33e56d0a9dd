import type { SheetContent } from "../../host/workbook";
import { blindSpots } from "./blind-spots";
import { desk } from "./desk";
import { hedgeLadder } from "./hedge-ladder";
import { journal } from "./journal";
import { mayIScale } from "./may-i-scale";
import { realQuotes } from "./real-quotes";
import { start } from "./start";
import { today } from "./today";

/** The sheets of the sample workbook, in their order. */
export const samples: readonly SheetContent[] = [
  start,
  today,
  realQuotes,
  hedgeLadder,
  mayIScale,
  blindSpots,
  desk,
  journal,
];
