/** Writes a sheet that is given as data. */
import type { Command, UID } from "@odoo/o-spreadsheet";
import { GAIN_FILL, LOSS_FILL } from "../cell-look";
import { keptText } from "../kept-text";
import { emptied, rewritten } from "../rewritten";
import type { SheetCell, SheetContent } from "../workbook";
import { clearSheet } from "./grid-clear-sheet";
import type { Library } from "./grid-library";
import { withFreeNames } from "./grid-names";
import { typed, type Write, writeCells, writeCharts, writeLook, writeTables } from "./grid-sheet-parts";
import { type SheetLayout, sheetLayout } from "./sheet-layout";

export const ADD_SHEET = "WINGSPAN_ADD_SHEET";
const DEFAULT_ROWS = 100;
const DEFAULT_COLUMNS = 26;
const ROOM_BELOW = 20;

export const WRITE_ROWS = "WINGSPAN_WRITE_ROWS";

/** Sheets as they came: what stands on a sheet of that name goes, other sheets stay. */
export const FRESH_SHEETS = "WINGSPAN_FRESH_SHEETS";

/** A sheet in the place of what its columns hold; values and never formulas come as rows. */
export const REWRITE_SHEET = "WINGSPAN_REWRITE_SHEET";

export interface SheetToRewrite {
  /** With the id of the sheet that stands. */
  readonly sheet: SheetToAdd;
  readonly rows?: readonly RowsToWrite[];
}

export interface SheetsToMakeFresh {
  readonly sheets: readonly SheetToAdd[];
}

export interface RowsToWrite {
  readonly targetSheetId: UID;
  readonly fromRow: number;
  readonly fromColumn?: number;
  readonly rows: readonly (readonly SheetCell[])[];
  /** One a column; an empty one leaves it alone. */
  readonly formats?: readonly string[];
  /** What stood on the sheet goes first. */
  readonly emptied?: boolean;
  /** The sheet is added first under this name, and no tab shows it. */
  readonly hiddenAs?: string;
}

export interface SheetToAdd {
  /** Not `sheetId`: the library looks for a sheet under that name before it hands the command on. */
  readonly newSheetId: UID;
  readonly name: string;
  readonly content: SheetContent;
  readonly layout: SheetLayout;
  /** What the library refused. Throwing while it handles a command would leave it half way for good. */
  readonly refusals: string[];
}

/** Rows are values and never formulas: whatever their texts begin with, they stay texts. */
const asItWas = (value: string | number | boolean) =>
  typeof value === "string" ? keptText(value) : typed(value);

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
      const { type } = command as { type: string };
      if (type === ADD_SHEET) this.write(command as unknown as SheetToAdd);
      if (type === WRITE_ROWS) this.writeRows(command as unknown as RowsToWrite);
      if (type === FRESH_SHEETS) this.makeFresh(command as unknown as SheetsToMakeFresh);
      if (type === REWRITE_SHEET) this.rewrite(command as unknown as SheetToRewrite);
    }

    private rewrite({ sheet, rows = [] }: SheetToRewrite): void {
      const { newSheetId: sheetId, content, layout } = sheet;
      const height = this.getters.getNumberRows(sheetId);
      const target = emptied(layout.columns, height, content.typed).map(
        (range) => this.getters.getRangeFromSheetXC(sheetId, range).zone,
      );
      this.dispatch("DELETE_CONTENT", { sheetId, target });
      this.dispatch("CLEAR_FORMATTING", { sheetId, target });
      this.makeRoom(sheetId, "ROW", height, layout.rows);
      this.makeRoom(sheetId, "COL", this.getters.getNumberCols(sheetId), layout.columns);
      const again = rewritten(content);
      this.write({ ...sheet, content: again, layout: sheetLayout(again) }, sheetId);
      for (const each of rows) this.writeRows(each);
    }

    private makeFresh({ sheets }: SheetsToMakeFresh): void {
      const write: Write = (kind, payload) => void this.dispatch(kind as never, payload as never);
      const known = sheets.map(({ name }) => this.getters.getSheetIdByName(name));
      for (const sheetId of known) if (sheetId !== undefined) clearSheet(write, this.getters, sheetId);
      const isTaken = (name: string) => this.getters.getNamedRange(name) !== undefined;
      for (const [index, sheet] of sheets.entries())
        this.write({ ...sheet, content: withFreeNames(library, sheet.content, isTaken) }, known[index]);
    }

    private writeRows(asked: RowsToWrite): void {
      const {
        targetSheetId: sheetId,
        fromRow,
        fromColumn = 0,
        rows,
        formats = [],
        emptied,
        hiddenAs,
      } = asked;
      if (hiddenAs !== undefined) {
        const position = this.getters.getSheetIds().length;
        this.dispatch("CREATE_SHEET", { sheetId, name: hiddenAs, position });
        this.dispatch("HIDE_SHEET", { sheetId });
      }
      const zone = this.getters.getSheetZone(sheetId);
      if (emptied) this.dispatch("DELETE_CONTENT", { sheetId, target: [zone] });
      this.makeRoom(sheetId, "ROW", this.getters.getNumberRows(sheetId), fromRow + rows.length);
      const width = Math.max(0, ...rows.map(({ length }) => length));
      this.makeRoom(sheetId, "COL", this.getters.getNumberCols(sheetId), fromColumn + width);
      const looks = formats.map((format) => (format !== "" && isDrawable(format) ? { format } : {}));
      for (const [down, row] of rows.entries())
        for (const [right, value] of row.entries())
          if (value !== null && value !== "")
            this.dispatch("UPDATE_CELL", {
              sheetId,
              row: fromRow + down,
              col: fromColumn + right,
              content: asItWas(value),
              ...looks[right],
            });
    }

    private makeRoom(sheetId: UID, dimension: "ROW" | "COL", has: number, needed: number): void {
      if (needed <= has) return;
      const sheetName = this.getters.getSheetName(sheetId);
      const [base, quantity] = [has - 1, needed - has];
      this.dispatch("ADD_COLUMNS_ROWS", { sheetId, sheetName, dimension, base, position: "after", quantity });
    }

    private write({ newSheetId, name, content, layout, refusals }: SheetToAdd, onto?: UID): void {
      const sheetId = onto ?? newSheetId;
      const write: Write = (type, payload) => {
        const result = this.dispatch(type as never, { sheetId, ...payload } as never);
        if (!result.isSuccessful) refusals.push(`${type} (${result.reasons.join(", ")})`);
      };
      if (onto === undefined)
        write("CREATE_SHEET", {
          name,
          position: this.getters.getSheetIds().length,
          rows: Math.max(DEFAULT_ROWS, layout.rows + ROOM_BELOW),
          cols: Math.max(DEFAULT_COLUMNS, layout.columns),
        });
      if (refusals.length > 0) return;
      const rangeAt = (address: string) => this.getters.getRangeDataFromXc(sheetId, address);
      writeLook(write, content, layout, isDrawable);
      // Names stand before the formulas that use them.
      for (const [rangeName, address] of Object.entries(content.names ?? {}))
        write("CREATE_NAMED_RANGE", { name: rangeName, ranges: [rangeAt(address)] });
      writeCells(write, layout);
      // What is typed below or beside a table joins it; here all stands where it belongs.
      writeTables(write, content, rangeAt);
      writeCharts(write, content, sheetId);
      for (const [index, range] of (content.colourScales ?? []).entries())
        write("ADD_CONDITIONAL_FORMAT", {
          ranges: [rangeAt(range)],
          cf: { id: `${sheetId}-colours-${index}`, rule: aroundZero },
        });
      if (content.frozenRows) write("FREEZE_ROWS", { quantity: content.frozenRows });
    }
  }
  library.registries.featurePluginRegistry.add("wingspan_sheet_writer", SheetWriter as never);
}

const asNumber = (colour: string) => Number.parseInt(colour.slice(1), 16);
/** The grid takes a midpoint of 0 for none; this is white at zero to any eye. */
const ALMOST_ZERO = "0.000000001";
const aroundZero = {
  type: "ColorScaleRule",
  minimum: { type: "value", color: asNumber(LOSS_FILL) },
  midpoint: { type: "number", value: ALMOST_ZERO, color: 0xffffff },
  maximum: { type: "value", color: asNumber(GAIN_FILL) },
};
