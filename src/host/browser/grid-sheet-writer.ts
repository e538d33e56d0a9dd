/** Writes a sheet that is given as data. */
import type { Command, UID } from "@odoo/o-spreadsheet";
import { lookOf } from "../cell-look";
import type { SheetContent } from "../workbook";
import { positionOf } from "./cell-address";
import { CHART_SIZE, chartDefinition } from "./grid-chart";
import type { Library } from "./grid-library";
import type { Area, SheetLayout } from "./sheet-layout";

export const ADD_SHEET = "WINGSPAN_ADD_SHEET";
const DEFAULT_ROWS = 100;
const DEFAULT_COLUMNS = 26;
const ROOM_BELOW = 20;
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 10;

export interface SheetToAdd {
  /** Not `sheetId`: the library looks for a sheet under that name before it hands the command on. */
  readonly newSheetId: UID;
  readonly name: string;
  readonly content: SheetContent;
  readonly layout: SheetLayout;
  /** What the library refused. Throwing while it handles a command would leave it half way for good. */
  readonly refusals: string[];
}

/** A format that the library cannot read would turn its cells into errors; "General" is Excel's word for none. */
function canDraw(library: Library, format: string): boolean {
  try {
    return format !== "General" && library.helpers.parseFormat(format) !== undefined;
  } catch {
    return false;
  }
}

/** Lets one command add a whole sheet: what one command does, one undo takes back. */
export function registerSheetWriter(library: Library): void {
  const isDrawable = (format: string) => canDraw(library, format);
  class SheetWriter extends library.UIPlugin {
    override handle(command: Command): void {
      const asked = command as unknown as SheetToAdd & { type: string };
      if (asked.type === ADD_SHEET) this.write(asked);
    }

    private write({ newSheetId: sheetId, name, content, layout, refusals }: SheetToAdd): void {
      const write = (type: string, payload: object) => {
        const result = this.dispatch(type as never, payload as never);
        if (!result.isSuccessful) refusals.push(`${type} (${result.reasons.join(", ")})`);
      };
      write("CREATE_SHEET", {
        sheetId,
        name,
        position: this.getters.getSheetIds().length,
        rows: Math.max(DEFAULT_ROWS, layout.rows + ROOM_BELOW),
        cols: Math.max(DEFAULT_COLUMNS, layout.columns),
      });
      if (refusals.length > 0) return;
      for (const [column, characters] of (content.columnWidths ?? []).entries())
        write("RESIZE_COLUMNS_ROWS", {
          sheetId,
          dimension: "COL",
          elements: [column],
          size: characters * PIXELS_PER_CHARACTER + CELL_PADDING,
        });
      for (const { style, format, ...area } of layout.areas)
        write("SET_FORMATTING", {
          sheetId,
          target: [zoneOf(area)],
          ...(style && { style: lookOf[style] }),
          ...(format && isDrawable(format) && { format }),
        });
      // Names stand before the formulas that use them.
      for (const [rangeName, address] of Object.entries(content.names ?? {}))
        write("CREATE_NAMED_RANGE", {
          name: rangeName,
          ranges: [this.getters.getRangeDataFromXc(sheetId, address)],
        });
      for (const { row, column, value } of layout.cells)
        write("UPDATE_CELL", { sheetId, row, col: column, content: typed(value) });
      for (const [index, chart] of (content.charts ?? []).entries()) {
        const { row, column } = positionOf(chart.at);
        write("CREATE_CHART", {
          sheetId,
          figureId: `${sheetId}-figure-${index}`,
          chartId: `${sheetId}-chart-${index}`,
          col: column,
          row,
          offset: { x: 0, y: 0 },
          size: CHART_SIZE,
          definition: chartDefinition(chart),
        });
      }
      if (content.frozenRows) write("FREEZE_ROWS", { sheetId, quantity: content.frozenRows });
    }
  }
  library.registries.featurePluginRegistry.add("wingspan_sheet_writer", SheetWriter as never);
}

/** The content as a user would type it. */
function typed(value: string | number | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function zoneOf({ from, to }: Area) {
  return { left: from.column, top: from.row, right: to.column, bottom: to.row };
}
