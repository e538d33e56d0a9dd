/** What is pasted from elsewhere is taken as Excel takes it. */
import type { CellPosition, Getters } from "@odoo/o-spreadsheet";
import type { Library } from "./grid-library";
import { cellsInText, pastedText } from "./pasted-cells";
import type { TypedCell } from "./typed-text";

interface PastedCell {
  /** Where it stood on a sheet; a text from elsewhere stood nowhere. */
  readonly position?: object;
  readonly content: string;
  readonly format?: string;
}

interface Pasting {
  readonly getters: Getters;
  pasteCell(origin: PastedCell, target: CellPosition, options?: { readonly pasteOption?: string }): void;
}

export function pasteAsTyped(
  library: Library,
  read: (typed: string, format: string | undefined) => TypedCell,
): void {
  const { cellHandlers } = library.registries.clipboardHandlersRegistries;
  const { pasteCell } = cellHandlers.get("cell").prototype as unknown as Pasting;
  readTables(library);
  Object.assign(cellHandlers.get("cell").prototype, {
    convertTextToClipboardData(text: string) {
      const rows = cellsInText(text);
      const width = Math.max(...rows.map(({ length }) => length));
      const cell = (content = "") => ({
        content,
        evaluatedCell: { value: content, formattedValue: content },
      });
      return { cells: rows.map((row) => Array.from({ length: width }, (_, at) => cell(row[at]))) };
    },
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

const TEXT = "text/plain";
const HTML = "text/html";

interface Clipboard {
  read(): Promise<{ readonly status: string; readonly content?: Record<string, string> }>;
}
interface GridParts {
  readonly env: { readonly clipboard: Clipboard };
  setup(): void;
  paste(event: ClipboardEvent): Promise<void>;
}

/** Of what came, the library reads the text alone: here that of its table, where that is another. By keys and by menu. */
function readTables(library: Library): void {
  const grid = library.components.Grid.prototype as unknown as GridParts;
  const { paste, setup } = grid;
  grid.paste = function (event) {
    const came = event.clipboardData;
    if (came === null) return paste.call(this, event);
    const getData = (type: string) =>
      type === TEXT ? pastedText(came.getData(TEXT), came.getData(HTML)) : came.getData(type);
    const clipboardData = { files: came.files, getData };
    const preventDefault = () => event.preventDefault();
    return paste.call(this, { clipboardData, preventDefault } as unknown as ClipboardEvent);
  };
  grid.setup = function () {
    setup.call(this);
    const { clipboard } = this.env;
    const read = clipboard.read.bind(clipboard);
    clipboard.read = async () => {
      const found = await read();
      const { content } = found;
      if (content === undefined) return found;
      return {
        ...found,
        content: { ...content, [TEXT]: pastedText(content[TEXT] ?? "", content[HTML] ?? "") },
      };
    };
  };
}
