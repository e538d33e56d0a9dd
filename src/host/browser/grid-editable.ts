/** A spilled table as plain cells in its place, to be edited; one step to undo. */

import type { CellPosition, Command, Getters, Model } from "@odoo/o-spreadsheet";
import { keptText } from "../kept-text";
import { words } from "../words";
import type { Library } from "./grid-library";

const EDITABLE_COPY = "WINGSPAN_EDITABLE_COPY";
const LABEL = words`Make this table editable`;
/** Below paste and its like, above what inserts rows. */
const PLACE_IN_MENU = 45;

type Known = Pick<Getters, "getArrayFormulaSpreadingOn" | "getSpreadZone" | "getCell">;

/** Where the formula stands that fills this cell, if it fills more than its own. */
export function headOfTable(getters: Known, at: CellPosition): CellPosition | undefined {
  const head = getters.getArrayFormulaSpreadingOn(at) ?? at;
  const zone = getters.getCell(head)?.isFormula ? getters.getSpreadZone(head) : undefined;
  return zone !== undefined && (zone.bottom > zone.top || zone.right > zone.left) ? head : undefined;
}

export function makeEditable(model: Pick<Model, "dispatch">, { sheetId, col, row }: CellPosition): void {
  model.dispatch(EDITABLE_COPY as never, { head: { sheetId, col, row } } as never);
}

export function registerEditableCopies(library: Library): void {
  class EditableCopies extends library.UIPlugin {
    override handle(command: Command): void {
      const { type, head } = command as unknown as { type: string; head: CellPosition };
      if (type !== EDITABLE_COPY) return;
      const zone = this.getters.getSpreadZone(head);
      if (zone === undefined) return;
      const cells: { col: number; row: number; content: string; format?: string }[] = [];
      for (let { top: row } = zone; row <= zone.bottom; row++)
        for (let { left: col } = zone; col <= zone.right; col++) {
          const { value, format } = this.getters.getEvaluatedCell({ sheetId: head.sheetId, col, row });
          cells.push({ col, row, content: asTyped(value), ...(format !== undefined && { format }) });
        }
      // The formula goes first, or its own cells would stand in its way.
      for (const cell of cells) this.dispatch("UPDATE_CELL", { sheetId: head.sheetId, ...cell });
    }
  }
  library.registries.featurePluginRegistry.add("wingspan_editable_copies", EditableCopies as never);
  library.registries.cellMenuRegistry.add("wingspan_editable_copy", {
    name: LABEL,
    sequence: PLACE_IN_MENU,
    separator: true,
    isVisible: ({ model }) => headOfTable(model.getters, model.getters.getActivePosition()) !== undefined,
    execute({ model }) {
      const head = headOfTable(model.getters, model.getters.getActivePosition());
      if (head !== undefined) makeEditable(model, head);
    },
  });
}

function asTyped(value: unknown): string {
  if (typeof value === "string") return keptText(value);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
}
