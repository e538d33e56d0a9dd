import type { GridMessage, GridModel, GridTransport } from "./grid-edits";
import type { Library } from "./grid-library";
import { WaitingCommands } from "./waiting-commands";

export type WorkbookData = ReturnType<GridModel["exportData"]>;

/**
 * The workbook as it is kept. The library's own way writes it twice, opens one of the two and compares: what it saves is
 * length, where formulas resemble each other.
 */
export const keptData = (model: GridModel): WorkbookData => model._exportData(false);

/** What a workbook needs to be one at all; the library would make an empty one of anything else. */
function isWorkbook(kept: unknown): kept is WorkbookData {
  return typeof kept === "object" && kept !== null && "sheets" in kept && Array.isArray(kept.sheets);
}

/** The workbook as it was kept, with the edits made since; throws where this version of the library cannot read it. */
export function reopenWorkbook(
  library: Library,
  kept: unknown,
  edits: readonly GridMessage[] = [],
  transportService?: GridTransport,
): GridModel {
  if (!isWorkbook(kept)) throw new TypeError("it holds no sheets");
  const waiting = new WaitingCommands(library);
  const model = new library.Model(
    kept,
    {
      client: { id: new library.helpers.UuidGenerator().uuidv4(), name: "This tab" },
      ...(transportService && { transportService: waiting.behind(transportService) }),
    },
    edits as never,
  );
  if (model.getters.getSheetIds().length === 0) throw new TypeError("it holds no sheets");
  return waiting.of(model);
}

/** "19.3.7" is later than "19.3": the library never says so and reads on. */
export function isFromLaterLibrary(library: Library, kept: unknown): boolean {
  if (!isWorkbook(kept)) return false;
  const parts = (version: unknown) => String(version).split(".").map(Number);
  const ours = parts(library.helpers.createEmptyWorkbookData().version);
  const theirs = parts(kept.version);
  for (let index = 0; index < Math.max(ours.length, theirs.length); index++) {
    const ahead = (theirs[index] ?? 0) - (ours[index] ?? 0);
    if (ahead !== 0) return ahead > 0;
  }
  return false;
}
