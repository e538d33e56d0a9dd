/** Texts whose fields are parted by a mark: files of separated values, and lines of them pasted into one column. */

/** Marks that may part the fields of a line; where two part as many lines, the first. */
const SEPARATORS = ["\t", ";", "|", ","] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Enough to see how a file is laid out. */
const LINES_LOOKED_AT = 200;
/** Some programs say in a line of its own what parts the fields: "sep=;". */
const SAID = /^"?sep=(.)"?\s*$/i;

/**
 * The mark that parts most lines into the same number of fields, at least `fewest`; nothing where none does. A
 * comma among decimals parts the lines of numbers and not the headings, so the semicolon beside it wins.
 */
export function separatorOf(
  lines: readonly string[],
  fewest = 2,
  quote = quoteOf(lines),
): Separator | undefined {
  const said = SAID.exec(lines[0] ?? "")?.[1];
  const named = SEPARATORS.find((mark) => mark === said);
  if (named !== undefined) return named;
  const looked = lookedAt(lines);
  let best: { readonly mark: Separator; readonly lines: number } | undefined;
  for (const mark of SEPARATORS) {
    const alike = new Map<number, number>();
    for (const line of looked) {
      const { length } = fieldsApart(line, mark, quote)[0] ?? [];
      if (length >= fewest) alike.set(length, (alike.get(length) ?? 0) + 1);
    }
    const most = Math.max(0, ...alike.values());
    if (most > (best?.lines ?? 0)) best = { mark, lines: most };
  }
  // Titles have commas too: of a table that is aligned by spaces they part a line or two.
  return best !== undefined && 2 * best.lines < looked.length && best.lines < alignedIn(looked)
    ? undefined
    : best?.mark;
}

const lookedAt = (lines: readonly string[]) =>
  lines.filter((line) => line.trim() !== "").slice(0, LINES_LOOKED_AT);

/** The lines with as many fields as most have, parted by two spaces or more. */
function alignedIn(lines: readonly string[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const { length } = line.trim().split(/ {2,}/);
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** A field in apostrophes, between marks or at an end of its line. */
const IN_APOSTROPHES = /(?:^|[\t;|,])'[^']*'(?:$|[\t;|,])/;

/** What stands around fields: apostrophes where every line has them so and none has quotation marks. */
export function quoteOf(lines: readonly string[]): string {
  const looked = lookedAt(lines);
  const isSingle = looked.every((line) => IN_APOSTROPHES.test(line) && !line.includes('"'));
  return isSingle && looked.length > 1 ? "'" : '"';
}

/**
 * The rows of a text, blank ones too, so that a row keeps its number. Quotation marks may hold separators and line
 * breaks when they open a field; elsewhere they are letters like any other.
 */
export function fieldsApart(text: string, separator: Separator | undefined, quote = '"'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  while (at < text.length) {
    const quoted = text[at] === quote ? quotedField(text, at, separator) : undefined;
    const end = quoted?.end ?? endOfField(text, at, separator);
    row.push(quoted?.field ?? text.slice(at, end));
    at = end + 1;
    const mark = text[end];
    if (mark === separator && mark !== undefined) {
      if (at >= text.length) row.push("");
      continue;
    }
    if (mark === "\r" && text[at] === "\n") at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

const BYTE_ORDER_MARK = 0xfeff;

function endOfField(text: string, from: number, separator: Separator | undefined): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** A field in quotation marks, two of them standing for one; nothing where they are never closed. */
function quotedField(
  text: string,
  from: number,
  separator: Separator | undefined,
): { readonly field: string; readonly end: number } | undefined {
  const quote = text[from] as string;
  let field = "";
  for (let at = from + 1; ; at++) {
    const close = text.indexOf(quote, at);
    if (close < 0) return undefined;
    field += text.slice(at, close);
    at = close;
    if (text[at + 1] === quote) {
      field += quote;
      at++;
      continue;
    }
    const end = endOfField(text, at + 1, separator);
    return { field: field + text.slice(at + 1, end).trimEnd(), end };
  }
}
