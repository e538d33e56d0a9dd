import type { SheetContent } from "../../host/workbook";
import { start } from "./start";
import { today } from "./today";

/** The sheets of the sample workbook, in their order. */
export const samples: readonly SheetContent[] = [start, today];
