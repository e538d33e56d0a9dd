/** Tables of the grid: the rows that join one look as its others do, and our own are found by their name. */
import type { Getters, UID, Zone } from "@odoo/o-spreadsheet";
import type { Library } from "./grid-library";

interface Table {
  readonly range: { readonly zone: Zone };
}
interface Tables {
  readonly getters: Pick<Getters, "getCell">;
  dispatch(type: string, payload: object): void;
  extendTableDown(sheetId: UID, table: Table): void;
}

/** A row that joins a table is dressed as the one above it: the library leaves it bare. */
export function registerTables(library: Library): void {
  const registry = library.registries.corePluginRegistry;
  const Known = registry.get("tables") as unknown as new (...given: unknown[]) => Tables;
  class OwnTables extends Known {
    override extendTableDown(sheetId: UID, table: Table): void {
      const { left, right, bottom } = table.range.zone;
      super.extendTableDown(sheetId, table);
      for (let col = left; col <= right; col++) {
        const above = this.getters.getCell({ sheetId, col, row: bottom });
        const below = this.getters.getCell({ sheetId, col, row: bottom + 1 });
        if (above === undefined || below?.style !== undefined) continue;
        const { style, format } = above;
        const zone = { left: col, right: col, top: bottom + 1, bottom: bottom + 1 };
        this.dispatch("SET_FORMATTING", {
          sheetId,
          target: [zone],
          ...(style && { style }),
          ...(format !== undefined && below?.format === undefined && { format }),
        });
      }
    }
  }
  registry.replace("tables", OwnTables as never);
}
