import type { SheetContent } from "../../host/workbook";
import { realQuotes } from "./real-quotes";
import { size } from "./size";
import { start } from "./start";
import { tiers } from "./tiers";
import { today } from "./today";

/** The sheets of the sample workbook, in their order. */
export const samples: readonly SheetContent[] = [start, today, realQuotes, size, tiers];
