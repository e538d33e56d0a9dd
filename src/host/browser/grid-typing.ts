/** What is typed is taken as Excel takes it. */

import type { CellPosition, Getters, Model } from "@odoo/o-spreadsheet";
import { words } from "../words";
import { keepRefusedEntries } from "./entry-guard";
import { formulaFault } from "./formula-fault";
import { headOfTable, makeEditable } from "./grid-editable";
import type { Library } from "./grid-library";
import { pasteAsTyped } from "./grid-pasting";
import { tabRun } from "./tab-run";
import { readAsExcel } from "./typed-text";

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
  _cancelEdition(): void;
  _startEdition(typed?: string, selection?: object): void;
  confirmEdition(content: string): void;
}

export interface TypingNews {
  /** Why what is typed is not entered; the editor stays open on it. */
  refused(why: string, remedy?: { readonly label: string; act(): void }): void;
  /** The editor is closed, and what stood in it is not entered. */
  dropped(typed: string, why: string): void;
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
    _cancelEdition: cancel,
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
  /** Why what stands in the editor cannot be entered. As it was found, it can be left as it was. */
  const refusalOf = (asked: Editor, typed: string) => {
    if (typed === "" || typed === asked.initialContent) return undefined;
    const head = headOfTable(asked.getters, asked.currentEditedCell);
    const { col, row } = asked.currentEditedCell;
    if (head === undefined || (head.col === col && head.row === row)) {
      const why = faultIn(asked, typed);
      return why === undefined ? undefined : { why };
    }
    return {
      why: words`This cell is filled by the formula in ${library.helpers.toXC(head.col, head.row)}.`,
      remedy: {
        label: words`Make the table editable`,
        act: () => {
          makeEditable(asked.model, head);
          asked.stopEdition("down");
        },
      },
    };
  };
  editor.canStopEdition = function () {
    const typed = this.editionMode === "inactive" ? "" : this.getCurrentCanonicalContent();
    const refusal = refusalOf(this, typed);
    if (refusal === undefined) news.left();
    else news.refused(refusal.why, refusal.remedy);
    return refusal === undefined && canStop.call(this);
  };
  editor._cancelEdition = function () {
    if (this.editionMode !== "inactive") news.left();
    cancel.call(this);
  };
  editor.confirmEdition = function (typed) {
    const at = this.currentEditedCell;
    // The library closes its editor by ways of its own: then too nothing is entered that Enter refuses.
    const refusal = refusalOf(this, typed);
    if (refusal !== undefined) return news.dropped(typed, refusal.why);
    news.left();
    const { content, format } = read(typed, this.getters.getEvaluatedCell(at).format);
    const formula = withBrackets(content, names);
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
  keepRefusedEntries(library);
  pasteAsTyped(library, read);
  tabRun(library);
}

/** A function's bare name means its call: "=ALVH.RULES" is "=ALVH.RULES()". */
function withBrackets(content: string, names: ReadonlySet<string>): string {
  return content.startsWith("=") && names.has(content.slice(1).trim().toUpperCase())
    ? `${content.trim()}()`
    : content;
}
