import { type Field, fieldWords, meaningsOf } from "../../functions/reading/fields";
import type { Understood } from "../../functions/reading/understand";
import type { ImportedTable } from "../../host/workbook";
import type { TableRead } from "./file-table";

/** The sheet that a file becomes: its own headings, and cells that the functions read as the import did. */
export function sheetOf(read: TableRead): ImportedTable {
  const { columns, rows } = read.understood;
  return {
    name: baseName(read.file.name),
    rows: [columns.map((column) => headingOf(column, read)), ...rows],
    formats: columns.map(({ index, field }) => formatOf(field, read, index)),
  };
}

/** A column named by hand gets the word that the functions know, unless its own says as much. */
function headingOf({ index, heading }: Understood["columns"][number], { named }: TableRead): string {
  const field = named.get(index);
  if (field === undefined || field === null || meaningsOf(heading)[0]?.field === field) return heading;
  return fieldWords[field][0];
}

function baseName(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, "").replaceAll("_", " ");
}

const DATES: ReadonlySet<Field> = new Set<Field>(["day", "quoteDay", "expiry", "when"]);
const POINTS: ReadonlySet<Field> = new Set<Field>([
  ...(["bid", "ask", "future", "credit", "paid"] as const),
  ...(["open", "high", "low", "close", "adjustedClose"] as const),
  ...(["spx", "vix", "vix1d", "vix9d", "vix3m", "vix6m", "vvix"] as const),
]);

function formatOf(field: Field | undefined, { file, understood }: TableRead, column: number): string {
  const cells = understood.rows.map((row) => row[column]);
  const isDate = field !== undefined && (DATES.has(field) || /^exp\d/.test(field));
  if (isDate && cells.every((cell) => typeof cell !== "number" || cell > FIRST_DATE))
    return cells.some((cell) => typeof cell === "number" && !Number.isInteger(cell))
      ? "yyyy-mm-dd hh:mm"
      : "yyyy-mm-dd";
  if (field === "delta") return "0.00";
  if (field !== undefined && (POINTS.has(field) || /^m\d/.test(field))) return "#,##0.00";
  const text = file.rows[understood.headingRow + 1]?.[column];
  return typeof text === "string" && text.trim().endsWith("%") ? "0.00%" : "";
}

/** Days to expiry are never as many as the days since 1900. */
const FIRST_DATE = 20_000;
