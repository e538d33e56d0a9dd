import type { Command, Model } from "@odoo/o-spreadsheet";
import type { Library } from "./grid-library";

/** The workbook as it was kept, or nothing where this version of the library cannot read it. */
export function reopenWorkbook(library: Library, kept: string): Model | undefined {
  try {
    return new library.Model(JSON.parse(kept));
  } catch {
    return undefined;
  }
}

/** Neither is a change of its own to the library, though the sheets differ afterwards. */
const CHANGES_TOO: ReadonlySet<string> = new Set(["REQUEST_UNDO", "REQUEST_REDO", "UNDO", "REDO"]);

/** Offers the whole workbook as text once changes pause; looking around and scrolling are no changes. */
export function onPause(
  library: Library,
  model: Model,
  pauseMs: number,
  keep: (workbook: () => string) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  model.on("command-dispatched", model, (dispatched) => {
    const command = dispatched as Command;
    if (!library.isCoreCommand(command) && !CHANGES_TOO.has(command.type)) return;
    clearTimeout(timer);
    timer = setTimeout(() => keep(() => JSON.stringify(model.exportData())), pauseMs);
  });
}
