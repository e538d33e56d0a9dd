/** What is refused stays in the editor, wherever else one clicks: the library would close it and enter the text. */
import type { Library } from "./grid-library";

interface Editor {
  readonly editionMode: string;
  canStopEdition(): boolean;
  _startEdition(typed?: string, selection?: object): void;
}

/** A press is several of these, and each would reach somebody. */
const PRESSES = ["pointerdown", "mousedown", "click", "dblclick", "contextmenu"] as const;
const SHEET = ".o-spreadsheet";
const HEADERS = ".o-overlay";
const CELLS = ".o-grid-overlay";
/** What helps to type, and what edits the same cell above the sheet. */
const EDITOR =
  ".o-composer-container, .o-topbar-composer, .o-autocomplete-dropdown, .o-composer-assistant-container";
const TABS = ".o-spreadsheet-bottom-bar";
const SECOND_BUTTON = 2;

export function keepRefusedEntries(library: Library): void {
  const editors = library.stores.CellComposerStore.prototype as unknown as Editor;
  const { _startEdition: start } = editors;
  let open: Editor | undefined;
  editors._startEdition = function (...given) {
    open = this;
    start.apply(this, given);
  };
  for (const press of PRESSES)
    globalThis.addEventListener?.(
      press,
      (event) => {
        if (open === undefined || !leaves(event, open.editionMode) || open.canStopEdition()) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
}

/** Whether this press closes the editor; a click on a cell asks by itself. */
function leaves(event: MouseEvent, mode: string): boolean {
  const on = event.target;
  if (mode === "inactive" || !(on instanceof Element)) return false;
  if (on.closest(SHEET) === null || on.closest(EDITOR) !== null) return false;
  if (event.button === SECOND_BUTTON || event.type === "contextmenu") return true;
  if (on.closest(CELLS) !== null) return false;
  // A formula that waits for a reference takes a whole row, or one of another sheet.
  return mode === "editing" || on.closest(`${HEADERS}, ${TABS}`) === null;
}
