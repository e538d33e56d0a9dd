import type { SheetCell } from "../../host/workbook";

/** The fields of a CSV text; quoted ones may hold commas and line breaks. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  const endRow = () => {
    row.push(field);
    field = "";
    if (row.some((each) => each.trim() !== "")) rows.push(row);
    row = [];
  };
  for (let at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0; at < text.length; at++) {
    const mark = text[at];
    if (quoted) {
      if (mark !== '"') field += mark;
      else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (mark === '"') quoted = true;
    else if (mark === ",") {
      row.push(field);
      field = "";
    } else if (mark === "\n" || mark === "\r") {
      if (mark === "\r" && text[at + 1] === "\n") at++;
      endRow();
    } else field += mark;
  }
  if (field !== "" || row.length > 0) endRow();
  return rows;
}

const BYTE_ORDER_MARK = 0xfeff;
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?%?$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MS_PER_DAY = 86_400_000;
/** 1970-01-01 as an Excel serial number. */
const EPOCH_SERIAL = 25_569;

/** Year, month and day as an Excel serial number; null where there is no such day. */
function serial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day
    ? time / MS_PER_DAY + EPOCH_SERIAL
    : null;
}

/** A date in one of the forms that exchanges write: 2024-01-05, 01/05/2024 (month first), Fri Jan 05 2024. */
export function dateOf(text: string): number | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text);
  if (iso !== null) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (american !== null) return serial(Number(american[3]), Number(american[1]), Number(american[2]));
  const worded = /^(?:[A-Za-z]{3},? )?([A-Za-z]{3})[a-z]* (\d{1,2}),? (\d{4})$/.exec(text);
  if (worded === null) return null;
  const month = MONTHS.indexOf((worded[1] ?? "").toLowerCase()) + 1;
  return month === 0 ? null : serial(Number(worded[3]), month, Number(worded[2]));
}

/** The field as a cell: a number, a date as its serial number, or the text itself. */
export function cellOf(field: string): SheetCell {
  const text = field.trim();
  if (text === "") return null;
  if (NUMBER.test(text) && /\d/.test(text)) {
    const value = Number(text.replaceAll(",", "").replace("%", ""));
    if (Number.isFinite(value)) return text.endsWith("%") ? value / 100 : value;
  }
  return dateOf(text) ?? text;
}
