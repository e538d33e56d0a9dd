/** What every cell of a sheet shows, computed by our own functions in the browser workbook's spreadsheet. */

import type { HostCell } from "../../host/browser/custom-functions-runtime";
import { gridOf, openWorkbook } from "../../host/browser/grid";
import { addressOf, positionOf } from "../../host/cell-address";
import type { SheetContent } from "../../host/workbook";
import { library, quietly } from "./own-spreadsheet";

export interface SheetValues {
  /** Every cell that holds something, spilled ones included. */
  readonly values: ReadonlyMap<string, HostCell>;
  /** How the grid shows what the functions answer there, by its unit; none where the cell says it itself. */
  formatOf(address: string): string | undefined;
  /** The range that the formula in this cell fills: "A24:Q28", or the cell itself. */
  spillOf(address: string): string;
}

export function sheetValues(sheet: SheetContent): SheetValues {
  const model = quietly(() => openWorkbook(library(), [sheet]));
  const grid = gridOf(library(), model);
  const sheetId = model.getters.getActiveSheetId();
  const addresses = grid.contents()[0]?.addresses ?? [];
  return {
    values: quietly(() => new Map(addresses.map((address) => [address, grid.valueAt(sheet.name, address)]))),
    formatOf(address) {
      const { row, column } = positionOf(address);
      return model.getters.getEvaluatedCell({ sheetId, row, col: column }).format;
    },
    spillOf(address) {
      const { row, column } = positionOf(address);
      const zone = model.getters.getSpreadZone({ sheetId, row, col: column });
      if (zone === undefined) return address;
      return `${address}:${addressOf({ row: zone.bottom, column: zone.right })}`;
    },
  };
}
