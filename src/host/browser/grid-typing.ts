/** What is typed is taken as Excel takes it. */
import { formulaFault } from "./formula-fault";
import type { Library } from "./grid-library";
import { tabRun } from "./tab-run";
import { readAsExcel, type TypedCell } from "./typed-text";

/** The part of the library's editor that is put right. */
export interface Editor {
  readonly model: { dispatch(type: string, payload: object): void };
  readonly getters: {
    getActiveCell(): { readonly format?: string };
    getActiveSheetId(): string;
    getEvaluatedCell(at: object): { readonly format?: string };
    getCell(at: object): { readonly format?: string } | undefined;
  };
  readonly currentEditedCell: object;
  readonly editionMode: string;
  readonly currentTokens: object;
  initialContent: string;
  getCurrentCanonicalContent(): string;
  getMissingSymbols(tokens: object): readonly string[];
  setContent(text: string, selection?: { readonly start: number; readonly end: number }): void;
  canStopEdition(): boolean;
  cancelEdition(): void;
  _startEdition(typed?: string, selection?: object): void;
  confirmEdition(content: string): void;
}

export interface TypingNews {
  /** Why the formula in hand is not entered; the editor stays open on it. */
  refused(why: string): void;
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
  editor.canStopEdition = function () {
    if (this.editionMode === "inactive") return true;
    const typed = this.getCurrentCanonicalContent();
    news.left();
    // As it was found, it can be left as it was.
    if (typed === this.initialContent || !typed) return canStop.call(this);
    const missing = typed.startsWith("=") ? this.getMissingSymbols(this.currentTokens).join("") : "";
    const content = withBrackets(read(typed + missing, undefined).content, names);
    const fault = formulaFault(library, content, this.getters);
    if (fault !== undefined) news.refused(fault);
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
  pasteCell(origin: PastedCell, target: object, options?: { readonly pasteOption?: string }): void;
}

function pasteAsTyped(
  library: Library,
  read: (typed: string, format: string | undefined) => TypedCell,
): void {
  const { cellHandlers } = library.registries.clipboardHandlersRegistries;
  const { pasteCell } = cellHandlers.get("cell").prototype as unknown as Pasting;
  Object.assign(cellHandlers.get("cell").prototype, {
    pasteCell(this: Pasting, origin: PastedCell, target: object, options?: object) {
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
