import type { ImportedTable, SheetCell } from "../../host/workbook";
import { cellOf, csvRows, dateOf } from "./csv";

/** Excel bears more, but a chain or forty years of days are far below, and every row costs time. */
export const MOST_ROWS = 60_000;
/** Lines of a letterhead before the header, as Cboe's chains have them. */
const HEADER_WITHIN = 10;

const plain = (text: string) => text.trim().toLowerCase();
const wanted =
  "A history needs a Date column and one of SPX, VIX or Close; a chain needs Strike, Bid and Ask.";

/** A file's text as a table for a sheet, or why it is none. */
export function tableOf(fileName: string, text: string): ImportedTable | string {
  const rows = csvRows(text);
  if (rows.length === 0) return `${fileName} is empty.`;
  const at = rows.slice(0, HEADER_WITHIN).findIndex((row) => kindOf(row) !== null);
  if (at < 0) {
    const found = (rows[0] ?? []).slice(0, 6).join(", ");
    return `${fileName} has the wrong columns: it begins with "${found}". ${wanted}`;
  }
  const header = (rows[at] ?? []).map((field) => field.trim());
  const body = rows.slice(at + 1);
  if (body.length === 0) return `${fileName} has a header and no rows.`;
  if (body.length > MOST_ROWS)
    return `${fileName} has ${body.length.toLocaleString("en-US")} rows; at most ${MOST_ROWS.toLocaleString("en-US")} are imported. Cut it to the dates or expiries that you need.`;
  const kind = kindOf(header);
  const cells = body.map((row) => header.map((_, column) => cellOf(row[column] ?? "")));
  if (kind === "history") {
    const dates = header.findIndex((name) => plain(name) === "date");
    const bad = cells.findIndex((row) => typeof row[dates] !== "number");
    if (bad >= 0)
      return `${fileName}, row ${at + bad + 2}: "${body[bad]?.[dates] ?? ""}" is no date. Dates are 2024-01-05 or 01/05/2024, the month first.`;
  }
  return {
    name: baseName(fileName),
    rows: [renamed(header, fileName, kind), ...cells],
    formats: header.map((_, column) => formatOf(body[0]?.[column] ?? "", header[column] ?? "")),
  };
}

function kindOf(row: readonly string[]): "history" | "chain" | null {
  const names = new Set(row.map(plain));
  const has = (...any: string[]) => any.some((name) => names.has(name));
  if (has("strike", "strike price") && has("bid") && has("ask")) return "chain";
  return has("date") && has("close", "spx", "vix", "vixcls", "sp500", "vix close") ? "history" : null;
}

/** "Close" says nothing once two files stand side by side: the file's own name does. */
function renamed(header: readonly string[], fileName: string, kind: "history" | "chain" | null) {
  const [, index] = /(?:^|[^a-z0-9])(vix9d|vix3m|vix|spx)(?:[^a-z0-9]|$)/i.exec(fileName) ?? [];
  if (kind !== "history" || index === undefined) return header;
  return header.map((name) => (plain(name) === "close" ? index.toUpperCase() : name));
}

function baseName(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, "").replaceAll("_", " ");
}

function formatOf(field: string, heading: string): string {
  if (dateOf(field.trim()) !== null) return "yyyy-mm-dd";
  return /strike|volume|open interest/i.test(heading) ? "#,##0" : "";
}

/**
 * Several histories as one: a row a day that every file has, in the order of the dates. Days that some file
 * lacks are counted, never filled.
 */
export function joined(
  tables: readonly ImportedTable[],
): { readonly table: ImportedTable; readonly dropped: number } | string {
  const parts = tables.map((table) => {
    const [header = [], ...body] = table.rows;
    const dates = header.findIndex((name) => plain(String(name)) === "date");
    const names = header.map((name) => plain(String(name)));
    const value = ["spx", "vix", "vix9d", "vix3m", "close", "sp500", "vixcls"]
      .map((name) => names.indexOf(name))
      .find((column) => column >= 0);
    return { table, header, body, dates, value };
  });
  const stranger = parts.find(({ dates, value }) => dates < 0 || value === undefined);
  if (stranger !== undefined)
    return `${stranger.table.name} is no history, so it cannot stand beside another. Import it by itself.`;
  const byDate = parts.map(
    ({ body, dates, value }) =>
      new Map(body.map((row) => [row[dates] as number, row[value as number] as SheetCell])),
  );
  const [first = new Map<number, SheetCell>(), ...others] = byDate;
  const days = [...first.keys()].sort((a, b) => a - b);
  const shared = days.filter((day) => others.every((each) => each.has(day)));
  const all = new Set(byDate.flatMap((each) => [...each.keys()]));
  const names = parts.map(({ header, value }) => header[value as number] ?? "");
  if (new Set(names).size < names.length)
    return `Two files have a column ${names.join(" and ")}: name the files SPX and VIX so that they can be told apart.`;
  return {
    dropped: all.size - shared.length,
    table: {
      name: "History",
      rows: [
        ["date", ...names],
        ...shared.map((day) => [day, ...byDate.map((each) => each.get(day) ?? null)]),
      ],
      formats: ["yyyy-mm-dd", ...parts.map(() => "#,##0.00")],
    },
  };
}
