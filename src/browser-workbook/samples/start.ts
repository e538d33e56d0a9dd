import type { SheetContent } from "../../host/workbook";

export const start: SheetContent = {
  name: "Start",
  columnWidths: [30, 14, 14, 60],
  blocks: [
    { at: "A1", cells: [["What can a cell tell about an SPX iron condor?"]], style: "title" },
    { at: "A3", cells: [["Hello"]], style: "note" },
  ],
};
