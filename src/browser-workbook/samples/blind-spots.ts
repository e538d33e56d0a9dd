import { words } from "../../host/words";
import type { SheetContent } from "../../host/workbook";
import { column } from "../../taskpane/desk/column";
import { answerBlocks } from "./blind-spots/answer";
import { mapBlocks, mapChart, mapColours } from "./blind-spots/maps";
import { namedDayBlocks } from "./blind-spots/named-days";
import { planBlocks } from "./blind-spots/plan";

export const blindSpots: SheetContent = {
  name: words`Blind spots`,
  columnWidths: [
    ...[31, 21, 12, 12, 12, 12, 12, 12, 12, 14, 14, 12, 12],
    ...[11, 11, 11, 11, 11, 11, 11, 15, 11, 11, 48],
  ],
  frozenRows: 2,
  blocks: [
    { at: "A1", cells: words([["Where does the hedge pay nothing?"]]), style: "title" },
    ...answerBlocks,
    ...planBlocks,
    ...mapBlocks,
    ...namedDayBlocks,
    {
      at: "A101",
      cells: words(
        column(
          "The map gives every pair of moves the same standing; in the market most pairs never meet. Named days stand in their own row.",
          "Columns of the map: today's strikes and VIX. Last column: the same plan sold at the VIX of that day, its own moves.",
          "Moves: closes of SPX and VIX, Cboe and S&P by public data sets; futures as recorded where a record exists, else modelled.",
        ),
      ),
      style: "note",
    },
  ],
  colourScales: mapColours,
  printArea: "A1:X104",
  charts: [mapChart],
};
