/** Paste, fill and their like do not write into a table that a formula fills: it would be gone without a word. */
import type { CellPosition, Command, Getters, UID, Zone } from "@odoo/o-spreadsheet";
import { words } from "../words";
import { headOfTable, makeEditable } from "./grid-editable";
import type { Library } from "./grid-library";

export interface Remedy {
  readonly label: string;
  act(): void;
}
export type FilledNews = (words: string, remedy: Remedy) => void;

type Dispatch = Parameters<typeof makeEditable>[0]["dispatch"];
interface Part {
  readonly getters: Getters;
  readonly dispatch: Dispatch;
}

interface Pasting extends Part {
  isPasteAllowed(sheetId: UID, target: readonly Zone[], content: Copied, options?: PasteOptions): string;
}
interface Copied {
  readonly cells?: readonly (readonly ({ readonly content?: string } | undefined)[])[];
}
interface PasteOptions {
  readonly pasteOption?: string;
}
interface Filling extends Part {
  autofillZone: Zone | undefined;
  autofill(isToApply: boolean): void;
}
interface Splitting extends Part {
  splitIntoColumns(command: { readonly separator: string; readonly addNewColumns?: boolean }): void;
  getSplittedCols(zone: Zone, separator: string): readonly (readonly string[])[];
}
interface Cleaning extends Part {
  removeDuplicates(columns: readonly number[], hasHeader: boolean): void;
}

/** What was not done, by what was asked. */
const NOT_DONE = {
  deleted: words`Not deleted`,
  filled: words`Not filled`,
  pasted: words`Not pasted`,
  removed: words`Not removed`,
  split: words`Not split`,
};
type Done = keyof typeof NOT_DONE;

/** As the library's commands say why they did not run. */
const FILLED = "FilledByFormula";
const DELETE = "DELETE_UNFILTERED_CONTENT";

export function guardFilledTables(library: Library, news: FilledNews): void {
  const { toXC } = library.helpers;
  /** Tells of the first of these cells that stands in a table which they do not replace as a whole. */
  const isRefused = (done: Done, { getters, dispatch }: Part, cells: readonly CellPosition[]) => {
    const filled = filledAmong(getters, cells);
    if (filled === undefined) return false;
    const [at, head] = [filled.at, filled.head].map(({ col, row }) => toXC(col, row));
    news(words`${NOT_DONE[done]}: ${at} is filled by the formula in ${head}.`, {
      label: words`Make the table editable`,
      act: () => makeEditable({ dispatch }, filled.head),
    });
    return true;
  };
  guardPaste(library, isRefused);
  guardOthers(library, isRefused);
  class FilledTables extends library.UIPlugin {
    override allowDispatch(command: Command) {
      const { type, sheetId, target } = command as unknown as { type: string; sheetId: UID; target: Zone[] };
      if (type !== DELETE) return super.allowDispatch(command);
      const holding = cellsOf(sheetId, target).filter(
        (at) => this.getters.getEvaluatedCell(at).type !== "empty",
      );
      const isTable = holding.every((at) => isBody(this.getters, at));
      return (
        isTable && isRefused("deleted", this as unknown as Part, holding) ? FILLED : "Success"
      ) as never;
    }
  }
  library.registries.featurePluginRegistry.add("wingspan_filled_tables", FilledTables as never);
}

type IsRefused = (done: Done, part: Part, cells: readonly CellPosition[]) => boolean;

function guardPaste(library: Library, isRefused: IsRefused): void {
  const { cellHandlers } = library.registries.clipboardHandlersRegistries;
  const handler = cellHandlers.get("cell").prototype as unknown as Pasting;
  const { isPasteAllowed } = handler;
  handler.isPasteAllowed = function (sheetId, target, content, options) {
    const allowed = isPasteAllowed.call(this, sheetId, target, content, options);
    if (allowed !== "Success" || options?.pasteOption === "onlyFormat") return allowed;
    const cells = target.flatMap((zone) => pastedInto(sheetId, zone, content.cells ?? []));
    const [only] = cells.length === 1 ? cells : [];
    // Whoever pastes one cell on a formula replaces that formula.
    if (only !== undefined && !isBody(this.getters, only)) return allowed;
    return isRefused("pasted", this, cells) ? FILLED : allowed;
  };
}

/** The copied cells that hold something, as often as they fit into the zone. */
function pastedInto(sheetId: UID, zone: Zone, copied: NonNullable<Copied["cells"]>): CellPosition[] {
  const [height, width] = [copied.length, copied[0]?.length ?? 0];
  if (width === 0) return [];
  const [bottom, right] = [
    zone.top + Math.max(Math.floor((zone.bottom - zone.top + 1) / height), 1) * height - 1,
    zone.left + Math.max(Math.floor((zone.right - zone.left + 1) / width), 1) * width - 1,
  ];
  return cellsOf(sheetId, [{ ...zone, bottom, right }]).filter(
    ({ row, col }) => (copied[(row - zone.top) % height]?.[(col - zone.left) % width]?.content ?? "") !== "",
  );
}

function guardOthers(library: Library, isRefused: IsRefused): void {
  const feature = <T>(name: string) =>
    library.registries.featurePluginRegistry.get(name).prototype as unknown as T;
  const filling = feature<Filling>("autofill");
  const { autofill } = filling;
  filling.autofill = function (isToApply) {
    const zone = isToApply ? this.autofillZone : undefined;
    const cells = zone === undefined ? [] : cellsOf(this.getters.getActiveSheetId(), [zone]);
    if (isRefused("filled", this, cells)) this.autofillZone = undefined;
    autofill.call(this, isToApply);
  };
  const splitting = feature<Splitting>("split_to_columns");
  const { splitIntoColumns } = splitting;
  splitting.splitIntoColumns = function (command) {
    const { getters } = this;
    const { top, left: first } = getters.getSelectedZone();
    const cells = this.getSplittedCols(getters.getSelectedZone(), command.separator).flatMap((parts, down) =>
      parts.map((_, right) => ({ sheetId: getters.getActiveSheetId(), col: first + right, row: top + down })),
    );
    if (command.addNewColumns === true || !isRefused("split", this, cells))
      splitIntoColumns.call(this, command);
  };
  const cleaning = feature<Cleaning>("data_cleanup");
  const { removeDuplicates } = cleaning;
  cleaning.removeDuplicates = function (...asked) {
    const cells = cellsOf(this.getters.getActiveSheetId(), [this.getters.getSelectedZone()]);
    if (!isRefused("removed", this, cells)) removeDuplicates.apply(this, asked);
  };
}

function cellsOf(sheetId: UID, zones: readonly Zone[]): CellPosition[] {
  const cells: CellPosition[] = [];
  for (const { top, bottom, left, right } of zones)
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) cells.push({ sheetId, col, row });
  return cells;
}

const isSame = (one: CellPosition, other: CellPosition) => one.col === other.col && one.row === other.row;

function isBody(getters: Getters, at: CellPosition): boolean {
  const head = headOfTable(getters, at);
  return head !== undefined && !isSame(head, at);
}

/** The first of these cells whose table they do not replace as a whole. */
function filledAmong(getters: Getters, cells: readonly CellPosition[]) {
  const key = ({ col, row }: CellPosition) => `${col} ${row}`;
  const written = new Set(cells.map(key));
  const replaced = new Set<string>();
  for (const at of cells) {
    const head = headOfTable(getters, at);
    const zone = head && getters.getSpreadZone(head);
    if (head === undefined || zone === undefined || replaced.has(key(head))) continue;
    if (!cellsOf(head.sheetId, [zone]).every((cell) => written.has(key(cell)))) return { at, head };
    replaced.add(key(head));
  }
  return undefined;
}
