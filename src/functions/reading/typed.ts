import { isWeekend } from "../../engine/calendar/civil-day";
import { DomainError } from "../../engine/errors";
import { CellError, type RawCell, shown } from "../cells";
import { serialOfCell } from "./dates";
import { assumedWords, dayOrderOf, wordsOf } from "./day-order";
import { decimalMarkOf, markWords, numberOfCell } from "./numbers";
import type { Rows } from "./rows";

function hasTexts(rows: Rows): boolean {
  for (const cells of rows)
    for (const cell of cells) if (typeof cell === "string" && cell !== "") return true;
  return false;
}

/**
 * Cells in which texts that write a number are that number. The decimal mark is that of the whole range; a lone cell
 * needs a point. Of two numbers that a text may be, the one that is lawful; other texts stay as they are, and so does a
 * per cent where none is worth anything. Two decimal marks in one range are refused: who reads an argument hears of it.
 */
export function withNumbers(
  rows: Rows,
  isLawful: (value: number) => boolean = () => true,
  onePerCent: number | null = 0.01,
): Rows {
  if (!hasTexts(rows)) return rows;
  const isLone = rows.length === 1 && rows[0]?.length === 1;
  const { mark, contradiction = undefined } = isLone ? { mark: undefined } : decimalMarkOf(textsIn(rows));
  if (contradiction !== undefined) throw new DomainError("argument", markWords(contradiction, rows));
  const readText = (cell: string): RawCell => {
    const isPerCent = PER_CENT.test(cell);
    if (isPerCent && onePerCent === null) return cell;
    const found = numberOfCell(isPerCent && onePerCent === 1 ? cell.replace(PER_CENT, "") : cell, mark);
    if (typeof found === "number") return isLone && needsPoint(cell) ? cell : found;
    const lawful = found.readings?.filter(isLawful) ?? [];
    const [only] = lawful;
    return lawful.length === 1 && only !== undefined && !(isLone && only === found.readings?.[1])
      ? only
      : cell;
  };
  // Columns of texts mostly repeat a few: each is read once, and a row without a number in a text stays itself.
  const known = new Map<string, RawCell>();
  const read = (cell: RawCell): RawCell => {
    if (typeof cell !== "string" || !DIGIT.test(cell)) return cell;
    if (!known.has(cell)) known.set(cell, readText(cell));
    return known.get(cell);
  };
  return rows.map((cells) => (cells.some((cell) => read(cell) !== cell) ? cells.map(read) : cells));
}

const DIGIT = /[\d\uff10-\uff19]/;

function* textsIn(rows: Rows): Iterable<string> {
  for (const cells of rows) for (const cell of cells) if (typeof cell === "string" && cell !== "") yield cell;
}

export const isPerCent = (cell: RawCell): boolean => typeof cell === "string" && PER_CENT.test(cell);
const PER_CENT = /%|\uff05|per ?cent|pct\.?/i;

/** A comma before decimals, and nothing else that would show it to be meant: "0,18", not "1.234,50". */
function needsPoint(text: string): boolean {
  return /^[^\d.,\s]*\d*,\d+[^\d.,\s]*$/.test(text.trim()) && !/^[^\d]*[1-9]\d{0,2},\d{3}$/.test(text.trim());
}

/** Beyond 9999-12-31 as Excel counts: 20240105, or seconds since 1970. */
export const isLongDate = (cell: RawCell) => typeof cell === "number" && cell > LAST_SERIAL;
const LAST_SERIAL = 2_958_465;

/** Cells in which dates as texts, as eight digits or as seconds since 1970 are Excel's serial numbers; or why not. */
export function withDates(rows: Rows, name: string, notes: string[]): Rows | CellError {
  if (!hasTexts(rows) && !rows.some((cells) => cells.some(isLongDate))) return rows;
  // Somebody may plan on a weekend; nothing expires on one.
  const found = dayOrderOf(rows.flat(), name === "expiry" ? (day) => !isWeekend(day) : undefined);
  if (found.contradiction !== undefined) {
    const width = rows[0]?.length ?? 1;
    const words = wordsOf(found.contradiction, (at) => Math.floor(at / width) + 1);
    return new CellError("#VALUE!", `${name}: ${words}`);
  }
  if (found.assumed !== undefined) notes.push(`${name}: ${assumedWords(found.assumed)}`);
  const read = (cell: RawCell): RawCell =>
    typeof cell === "string" || isLongDate(cell) ? (serialOfCell(cell, found.order) ?? cell) : cell;
  return rows.map((cells) => cells.map(read));
}

/** A refused cell of points, and what to type in its place. */
export function shownPoints(cell: RawCell): string {
  const hint = hintForText(cell, null);
  return `${shown(cell)}${hint && ` - ${hint}`}`;
}

/** Words behind a number, or the s of a settlement: "7140 points", "18.05s". */
const BEHIND = /(\d)(?:s| ?(?:points?|pts?\.?|vol|contracts?|days?|d))\s*$/i;

/** What to type in place of a text that is not read as a number. */
export function hintForText(cell: RawCell, onePerCent: number | null = 0.01): string {
  if (typeof cell !== "string" || !/\d/.test(cell)) return "";
  if (onePerCent === null && PER_CENT.test(cell)) return "not a per cent";
  const alone = numberOfCell(cell.replace(BEHIND, "$1"));
  if (BEHIND.test(cell) && typeof alone === "number") return `type the number alone: ${alone}`;
  const found = numberOfCell(cell);
  if (typeof found === "number") return needsPoint(cell) ? `use a point: ${found}` : "";
  if (found.readings !== undefined)
    return `${found.readings[0]} or ${found.readings[1]}? Type it without the mark that parts thousands`;
  const [, advice = ""] = / is (a fraction.*|shortened.*)$/.exec(found.why) ?? [];
  return advice;
}
