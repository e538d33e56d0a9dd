/** The cells in a text that another program put on the clipboard, as Excel reads them. */

const END_OF_CELL = /\t|\r?\n|$/g;
const IN_QUOTES = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)/y;

/** Rows of cells; one that begins with a quote ends where the quote is closed before a tab or a break. */
export function cellsInText(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; ; ) {
    IN_QUOTES.lastIndex = at;
    END_OF_CELL.lastIndex = at;
    const quoted = IN_QUOTES.exec(text);
    const end = quoted === null ? (END_OF_CELL.exec(text)?.index ?? text.length) : at + quoted[0].length;
    rows.at(-1)?.push(quoted?.[1] === undefined ? text.slice(at, end) : quoted[1].replaceAll('""', '"'));
    if (end >= text.length) return rows;
    const isTab = text[end] === "\t";
    at = end + (text[end] === "\r" ? 2 : 1);
    if (isTab) continue;
    // The break behind the last row begins no other.
    if (at >= text.length) return rows;
    rows.push([]);
  }
}

/** The text to read: that of the table which came with it, where breaks within its cells tear the plain one apart. */
export function pastedText(plain: string, html: string): string {
  const table = cellsInTable(html);
  if (table === undefined) return plain;
  const shape = (rows: readonly (readonly string[])[]) => rows.map((row) => row.length).join();
  if (plain !== "" && shape(table) === shape(cellsInText(plain))) return plain;
  return table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join("\t")).join("\n");
}

/** Rows of equal length, where the page is one table and nothing else. */
function cellsInTable(html: string): string[][] | undefined {
  if (!/<table[\s>]/i.test(html)) return undefined;
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const tables = body.querySelectorAll("table");
  const [table] = tables;
  const isAlone = tables.length === 1 && spoken(table as Element) === spoken(body);
  if (table === undefined || !isAlone) return undefined;
  const rows = [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [
      textOf(cell),
      ...Array<string>(Math.max(cell.colSpan - 1, 0)).fill(""),
    ]),
  );
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

const spoken = (part: Element) => (part.textContent ?? "").replace(/\s/g, "");

const BLOCK = /^(?:P|DIV|LI|H\d)$/;

/** A page's own line ends are spaces; its breaks and paragraphs are breaks. */
function textOf(cell: Element): string {
  const read = (node: ChildNode): string => {
    if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? "").replace(/[\s\u00a0]+/g, " ");
    if (node.nodeName === "BR") return "\n";
    const within = [...node.childNodes].map(read).join("");
    return BLOCK.test(node.nodeName) ? `\n${within}\n` : within;
  };
  const text = [...cell.childNodes].map(read).join("");
  return text.replace(/ *\n+ */g, "\n").trim();
}
