/** What is typed is taken as Excel takes it. */
import type { Library } from "./grid-library";

/** The part of the library's editor that is put right. */
interface Editor {
  readonly getters: {
    getActiveCell(): { readonly format?: string };
    getEvaluatedCell(at: object): { readonly format?: string };
  };
  readonly currentEditedCell: object;
  setContent(text: string, selection: { readonly start: number; readonly end: number }): void;
  _startEdition(typed?: string, selection?: object): void;
  confirmEdition(content: string): void;
}

const PLAIN_NUMBER = /^[+-]?(?:\d[\d,]*\.?\d*|\.\d+)$/;
const DIGIT = /^\d$/;

/** In a cell of per cents 18 is 18 %, and so are 18% and 0.18. */
export function asPerCent(typed: string): string {
  const text = typed.trim();
  if (/^[^%]+%{2,}$/.test(text)) return text.replace(/%+$/, "%");
  if (!PLAIN_NUMBER.test(text)) return typed;
  return Math.abs(Number(text.replaceAll(",", ""))) >= 1 ? `${text}%` : typed;
}

export function typeAsInExcel(library: Library, names: ReadonlySet<string>): void {
  const editor = library.stores.CellComposerStore.prototype as unknown as Editor;
  const { _startEdition: start, confirmEdition: confirm } = editor;
  editor._startEdition = function (typed, selection) {
    // The library would put a per cent sign behind the first digit, for a user who types one too.
    if (typed === undefined || !DIGIT.test(typed) || !this.getters.getActiveCell().format?.includes("%"))
      return start.call(this, typed, selection);
    start.call(this, undefined, selection);
    this.setContent(typed, { start: typed.length, end: typed.length });
  };
  editor.confirmEdition = function (content) {
    const { format } = this.getters.getEvaluatedCell(this.currentEditedCell);
    const isCall = content.startsWith("=") && names.has(content.slice(1).trim().toUpperCase());
    // A function's bare name says nothing; with its brackets it says what it needs.
    if (isCall) return confirm.call(this, `${content.trim()}()`);
    return confirm.call(this, format?.includes("%") ? asPerCent(content) : content);
  };
}
