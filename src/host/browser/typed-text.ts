/** What is typed or pasted as text, read as Excel reads it where the library reads it otherwise. */

import { dayOf, MONTHS } from "../../functions/reading/dates";
import { withCallOfNA } from "./stored-formula";

export interface TypedCell {
  /** As the library is to take it. */
  readonly content: string;
  /** What the cell shows it in, where it had no format of its own. */
  readonly format?: string;
}

const NUMBER = /^[+-]?[$€]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*%?$/i;
const PLAIN_NUMBER = /^[+-]?(?:\d[\d,]*\.?\d*|\.\d+)$/;
/** "(0.25)", "($3)", "$(3)": what accounts write for a loss. */
const IN_BRACKETS = /^([$€]?)\(\s*([$€]?)\s*([\d.,]+)\s*(%?)\s*\)(%?)$/;
/** "1 3/4"; alone, 3/4 is a day. */
const MIXED_FRACTION = /^([+-]?)(\d+) (\d+)\/(\d+)$/;
/** "-B4*2", "-SUM(B4:B9)"; a dash before words is a note. */
const NEGATED_FORMULA = /^-\s*(?:\(*\$?[A-Z]{1,3}\$?\d+|[A-Z][\w.]*\(|\(*[\d.]+\s*[-+*/^])/i;
const CLOCK = /\s+(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?)$/i;

export function readAsExcel(typed: string, format: string | undefined, thisYear: number): TypedCell {
  if (format !== "@" && typed.startsWith("=")) return { content: withCallOfNA(typed) };
  if (format === "@" || /^['=]/.test(typed) || typed.includes("\n")) return { content: typed };
  const text = withoutBrackets(typed.trim());
  const isNumber = NUMBER.test(text);
  if (format?.includes("%")) return { content: isNumber ? asPerCent(text) : text === "" ? typed : text };
  if (isNumber && text.includes(","))
    return { content: text, format: text.includes(".") ? "#,##0.00" : "#,##0" };
  if (isNumber) return { content: text };
  const [, sign, whole, over, under] = MIXED_FRACTION.exec(text) ?? [];
  if (Number(under) > 0) return { content: `${sign}${Number(whole) + Number(over) / Number(under)}` };
  if (NEGATED_FORMULA.test(text)) return { content: `=${text}` };
  return dayWithMonthName(text, thisYear) ?? { content: typed };
}

/** In a cell of per cents 18 is 18 %, and so are 18% and 0.18. */
function asPerCent(text: string): string {
  if (!PLAIN_NUMBER.test(text)) return text;
  return Math.abs(Number(text.replaceAll(",", ""))) >= 1 ? `${text}%` : text;
}

function withoutBrackets(text: string): string {
  const [, before, currency, number, within, behind] = IN_BRACKETS.exec(text) ?? [];
  const isOne = number !== undefined && PLAIN_NUMBER.test(number);
  // A per cent sign that was put behind one that was typed is one too many.
  if (!isOne) return text.replace(/^([^%]+)%{2,}$/, "$1%");
  return `-${before || currency}${number}${within || behind}`;
}

const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const YEAR = "(\\d{4}|\\d{2})";
const DAY_FIRST = new RegExp(`^(\\d{1,2})[- /]?${MONTH}\\.?(?:[- /,]*${YEAR})?$`, "i");
const MONTH_FIRST = new RegExp(`^${MONTH}\\.?[- /]?(\\d{1,2})(?:,\\s*|[- /])${YEAR}$`, "i");
const YEAR_AND_MONTH = new RegExp(`^${MONTH}\\.?[- /,]*(\\d{4})$`, "i");
const MONTH_AND_NUMBER = new RegExp(`^${MONTH}\\.?[- /](\\d{1,2})$`, "i");
const LAST_DAY = 31;

function dayWithMonthName(text: string, thisYear: number): TypedCell | undefined {
  const clock = CLOCK.exec(text)?.[1];
  const day = text.replace(CLOCK, "");
  const found = partsOf(day, thisYear);
  if (found === undefined) return undefined;
  const month = MONTHS.indexOf(found.month.slice(0, 3).toUpperCase()) + 1;
  if (dayOf(Number(found.year), month, Number(found.day)) === undefined) return undefined;
  // Of two digits the library knows the century.
  const content = `${month}/${found.day}/${found.year}`;
  if (clock === undefined) return { content, format: found.format };
  return { content: `${content} ${clock.toUpperCase()}`, format: `${found.format} hh:mm` };
}

function partsOf(text: string, thisYear: number) {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null)
    return {
      day: dayFirst[1] as string,
      month: dayFirst[2] as string,
      year: dayFirst[3] ?? `${thisYear}`,
      format: dayFirst[3] === undefined ? "d-mmm" : "d-mmm-yy",
    };
  const [, month, number, year] =
    MONTH_FIRST.exec(text) ?? YEAR_AND_MONTH.exec(text) ?? MONTH_AND_NUMBER.exec(text) ?? [];
  if (month === undefined || number === undefined) return undefined;
  if (year !== undefined) return { day: number, month, year, format: "d-mmm-yy" };
  // "Dec 5" is a day of this year, "Dec 2026" and "Dec-32" are months.
  return number.length === 4 || Number(number) > LAST_DAY || number === "0"
    ? { day: "1", month, year: number.padStart(2, "0"), format: "mmm-yy" }
    : { day: number, month, year: `${thisYear}`, format: "d-mmm" };
}
