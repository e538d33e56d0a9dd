/** What stands on the sheets, as the task pane asks for it. */

import type { Model, Range, UID } from "@odoo/o-spreadsheet";
import { addressOf } from "../cell-address";
import type { FoundTable, ReadCell, ReadRows } from "../workbook";
import { HostError } from "./custom-functions-runtime";
import { type EngineCell, hostCell, writtenText } from "./grid-functions";

export interface GridReader {
  visibleSheets(): readonly string[];
  /** Every cell from A1 to the last one that holds something. */
  rowsOf(sheet: string): ReadRows;
  /** The cell names that stand for one cell of this sheet. */
  namesOn(sheet: string): Readonly<Record<string, string>>;
  selected(): {
    readonly sheet: string;
    readonly at: string;
    readonly formula: string;
    readonly value: ReadCell;
  };
  /** The tables that bear a name, in the order of their sheets, as far as something stands in or below them. */
  tables(): readonly FoundTable[];
  /** The cells that a reference or a name means on this sheet; null where it means none. */
  valuesAt(sheet: string, reference: string): ReadRows | null;
}

export function gridReader(model: Model): GridReader {
  const { getters } = model;
  const idOf = (sheet: string) => {
    const id = getters.getSheetIdByName(sheet);
    if (id === undefined) throw new RangeError(`there is no sheet "${sheet}"`);
    return id;
  };
  const cellAt = (sheetId: UID, row: number, col: number): ReadCell => {
    const found = hostCell(getters.getEvaluatedCell({ sheetId, row, col }) as EngineCell);
    if (!(found instanceof HostError)) return found;
    const text = writtenText(getters, { sheetId, row, col });
    if (text !== undefined) return text;
    return { error: found.code, ...(found.message !== "" && { message: found.message }) };
  };
  const cellsIn = ({ sheetId, zone }: Pick<Range, "sheetId" | "zone">): ReadRows =>
    Array.from({ length: zone.bottom - zone.top + 1 }, (_, down) =>
      Array.from({ length: zone.right - zone.left + 1 }, (__, right) =>
        cellAt(sheetId, zone.top + down, zone.left + right),
      ),
    );
  return {
    visibleSheets: () => getters.getVisibleSheetIds().map((id) => getters.getSheetName(id)),
    rowsOf(sheet) {
      const sheetId = idOf(sheet);
      let [bottom, right] = [-1, -1];
      for (const { row, col } of getters.getEvaluatedCellsPositions(sheetId)) {
        bottom = Math.max(bottom, row);
        right = Math.max(right, col);
      }
      return bottom < 0 ? [] : cellsIn({ sheetId, zone: { top: 0, left: 0, bottom, right } });
    },
    namesOn(sheet) {
      const sheetId = idOf(sheet);
      return Object.fromEntries(
        getters
          .getNamedRanges()
          .filter(({ range }) => range.sheetId === sheetId && isOneCell(range))
          .map(({ name, range }) => [name, addressOf({ row: range.zone.top, column: range.zone.left })]),
      );
    },
    selected() {
      const { sheetId, row, col } = getters.getActivePosition();
      const cell = getters.getCorrespondingFormulaCell({ sheetId, row, col });
      return {
        sheet: getters.getSheetName(sheetId),
        at: addressOf({ row, column: col }),
        formula: cell === undefined ? "" : getters.getCellText({ sheetId, row, col }, { showFormula: true }),
        value: cellAt(sheetId, row, col),
      };
    },
    tables: () =>
      getters.getSheetIds().flatMap((sheetId) =>
        getters.getCoreTables(sheetId).flatMap(({ range, config }): FoundTable[] => {
          const { name } = config as { name?: string };
          if (name === undefined) return [];
          const { top, left, right } = range.zone;
          const isBlank = (row: number) =>
            Array.from({ length: right - left + 1 }, (_, at) => cellAt(sheetId, row, left + at)).every(
              (cell) => cell === null || cell === "",
            );
          let { bottom } = range.zone;
          // What was pasted below it without joining it is not written over.
          while (!isBlank(bottom + 1)) bottom++;
          while (bottom > top && isBlank(bottom)) bottom--;
          const [from, to] = [
            addressOf({ row: top, column: left }),
            addressOf({ row: bottom, column: right }),
          ];
          const rows = cellsIn({ sheetId, zone: { top, left, bottom, right } });
          return [{ sheet: getters.getSheetName(sheetId), name, at: `${from}:${to}`, rows }];
        }),
      ),
    valuesAt(sheet, reference) {
      const range =
        getters.getNamedRange(reference)?.range ??
        getters.getRangeFromSheetXC(idOf(sheet), reference.replaceAll("$", ""));
      return range.invalidXc === undefined && range.invalidSheetName === undefined ? cellsIn(range) : null;
    },
  };
}

function isOneCell({ zone }: Pick<Range, "zone">): boolean {
  return zone.top === zone.bottom && zone.left === zone.right;
}
