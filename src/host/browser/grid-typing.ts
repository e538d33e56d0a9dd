/** What is typed is taken as Excel takes it. */
import type { CellPosition, Getters, Model } from "@odoo/o-spreadsheet";
import { formulaFault } from "./formula-fault";
import { headOfTable, makeEditable } from "./grid-editable";
import type { Library } from "./grid-library";
import { tabRun } from "./tab-run";
import { readAsExcel, type TypedCell } from "./typed-text";

/** The part of the library's editor that is put right. */
export interface Editor {
  readonly model: Pick<Model, "dispatch">;
  readonly getters: Getters;
  readonly currentEditedCell: CellPosition;
  readonly editionMode: string;
  readonly currentTokens: object;
  initialContent: string;
  getCurrentCanonicalContent(): string;
  getMissingSymbols(tokens: object): readonly string[];
  setContent(text: string, selection?: { readonly start: number; readonly end: number }): void;
  canStopEdition(): boolean;
  readonly currentContent: string;
  readonly composerSelection: { readonly start: number; readonly end: number };
  setCurrentContent(text: string, selection: { readonly start: number; readonly end: number }): void;
  autoCompleteOrStop(direction: string, isClosed?: boolean): void;
  stopEdition(direction?: "down"): void;
  cancelEdition(): void;
  _startEdition(typed?: string, selection?: object): void;
  confirmEdition(content: string): void;
}

export interface TypingNews {
  /** Why what is typed is not entered; the editor stays open on it. */
  refused(why: string, remedy?: { readonly label: string; act(): void }): void;
  /** The editor was left. */
  left(): void;
}

const DIGIT = /^\d$/;

export function typeAsInExcel(library: Library, names: ReadonlySet<string>, news: TypingNews): void {
  const editor = library.stores.CellComposerStore.prototype as unknown as Editor;
  const {
    _startEdition: start,
    confirmEdition: confirm,
    canStopEdition: canStop,
    cancelEdition: cancel,
  } = editor;
  editor._startEdition = function (typed, selection) {
    // The library would put a per cent sign behind the first digit, for a user who types one too.
    if (typed === undefined || !DIGIT.test(typed) || !this.getters.getActiveCell().format?.includes("%"))
      return start.call(this, typed, selection);
    start.call(this, undefined, selection);
    this.setContent(typed, { start: typed.length, end: typed.length });
  };
  const read = (typed: string, format: string | undefined) =>
    readAsExcel(typed, format, new Date().getFullYear());
  const faultIn = (asked: Editor, typed: string) => {
    const missing = typed.startsWith("=") ? asked.getMissingSymbols(asked.currentTokens).join("") : "";
    const content = withBrackets(read(typed + missing, undefined).content, names);
    return formulaFault(library, content, asked.getters);
  };
  editor.canStopEdition = function () {
    const typed = this.editionMode === "inactive" ? "" : this.getCurrentCanonicalContent();
    // As it was found, it can be left as it was.
    const isNew = typed !== "" && typed !== this.initialContent;
    const head = isNew ? headOfTable(this.getters, this.currentEditedCell) : undefined;
    const { col, row } = this.currentEditedCell;
    if (head !== undefined && (head.col !== col || head.row !== row)) {
      const filled = library.helpers.toXC(head.col, head.row);
      news.refused(`This cell is filled by the formula in ${filled}.`, {
        label: "Make the table editable",
        act: () => {
          makeEditable(this.model, head);
          this.stopEdition("down");
        },
      });
      return false;
    }
    const fault = isNew ? faultIn(this, typed) : undefined;
    if (fault === undefined) news.left();
    else news.refused(fault);
    return fault === undefined && canStop.call(this);
  };
  editor.cancelEdition = function () {
    news.left();
    cancel.call(this);
  };
  editor.confirmEdition = function (typed) {
    news.left();
    const at = this.currentEditedCell;
    const { content, format } = read(typed, this.getters.getEvaluatedCell(at).format);
    const formula = withBrackets(content, names);
    // Left in another way than by a key, what cannot be worked out is kept as it was typed.
    if (formulaFault(library, formula, this.getters) !== undefined) return confirm.call(this, `'${typed}`);
    if (format === undefined) return confirm.call(this, formula);
    const own = this.getters.getCell(at)?.format;
    this.model.dispatch("UPDATE_CELL", { ...at, content, format: own ?? format });
    this.setContent("");
  };
  const { autoCompleteOrStop } = editor;
  editor.autoCompleteOrStop = function (direction, isClosed) {
    const { currentContent: typed, composerSelection: cursor } = this;
    const name = /[A-Z_][\w.]*$/i.exec(typed)?.[0].toUpperCase() ?? "";
    const isWhole = direction === "right" && names.has(name) && cursor.start === typed.length;
    if (!isWhole || !typed.startsWith("=")) return autoCompleteOrStop.call(this, direction, isClosed);
    // A name typed to its end is completed as any other.
    this.setCurrentContent(`${typed}(`, { start: typed.length + 1, end: typed.length + 1 });
  };
  pasteAsTyped(library, read);
  tabRun(library);
}

interface PastedCell {
  /** Where it stood on a sheet; a text from elsewhere stood nowhere. */
  readonly position?: object;
  readonly content: string;
  readonly format?: string;
}

interface Pasting {
  readonly getters: Editor["getters"];
  pasteCell(origin: PastedCell, target: CellPosition, options?: { readonly pasteOption?: string }): void;
}

function pasteAsTyped(
  library: Library,
  read: (typed: string, format: string | undefined) => TypedCell,
): void {
  const { cellHandlers } = library.registries.clipboardHandlersRegistries;
  const { pasteCell } = cellHandlers.get("cell").prototype as unknown as Pasting;
  Object.assign(cellHandlers.get("cell").prototype, {
    pasteCell(this: Pasting, origin: PastedCell, target: CellPosition, options?: object) {
      if (origin.position !== undefined) return pasteCell.call(this, origin, target, options);
      const own = this.getters.getEvaluatedCell(target).format;
      const { content, format } = read(origin.content, own);
      pasteCell.call(
        this,
        { ...origin, content, ...(own === undefined && format && { format }) },
        target,
        options,
      );
    },
  });
}

/** A function's bare name means its call: "=ALVH.RULES" is "=ALVH.RULES()". */
function withBrackets(content: string, names: ReadonlySet<string>): string {
  return content.startsWith("=") && names.has(content.slice(1).trim().toUpperCase())
    ? `${content.trim()}()`
    : content;
}
