import type { RawCell } from "../../src/functions/cells";
import { excelDate } from "./excel-date";

/** The fields of a file's lines, parted by commas or semicolons. */
export function fieldsOf(text: string): string[][] {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const mark = lines.some((line) => line.includes(";")) ? ";" : ",";
  const rows = lines.map((line) =>
    // Marks between quotation marks part nothing.
    line.split(new RegExp(`${mark}(?=(?:[^"]*"[^"]*")*[^"]*$)`)).map((field) => field.replace(/^"|"$/g, "")),
  );
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

/** What an English Excel makes of a field: a number, a date as its serial number, a text; a blank is null. */
function opened(field: string): RawCell {
  const text = field.trim();
  if (text === "") return null;
  if (/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?%?$/.test(text) && /\d/.test(text)) {
    const value = Number(text.replace(/[,%]/g, ""));
    return text.endsWith("%") ? value / 100 : value;
  }
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(text);
  if (american !== null) {
    const [, month, day, year] = american as unknown as string[];
    return excelDate(`20${year?.slice(-2)}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`);
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? excelDate(text) : field;
}

/** The cells of a file as an English Excel opens it. */
export const openedAsExcel = (text: string): RawCell[][] =>
  fieldsOf(text).map((row) => row.map((field) => opened(field)));
