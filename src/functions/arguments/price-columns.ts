import type { HistoryNote } from "../../engine/replay/history";
import type { HistoryColumns } from "../../engine/replay/history-rows";
import { CellError, isBlank, type RawCell } from "../cells";
import { type DayReader, dayReaders } from "../reading/day-reader";
import { MONTHS_AHEAD } from "../reading/fields/futures";
import { type HeadingRow, placesOf } from "../reading/heading-row";
import { holdsNoNumber, holdsNothing, numberReader, type ReadNumber } from "../reading/number-reader";
import { couldBe } from "../reading/plausible";
import { oddLevel } from "../reading/spx-level";
import type { Rows } from "./argument";
import { refuseDate } from "./date-cells";

export const FUTURES = MONTHS_AHEAD.map((n) => `m${n}` as const);
export const EXPIRIES = MONTHS_AHEAD.map((n) => `exp${n}` as const);
const UNHEADED = [0, 1, 2, 3, 4] as const;
const isIndexClose = couldBe("spx");
const isVix = couldBe("vix");
const isVvix = couldBe("vvix");

/** The columns of a history as numbers, or what is wrong with them; what is to be said of them joins the notes. */
export function historyColumnsOf(
  rows: Rows,
  name: string,
  headings: HeadingRow | undefined,
  notes: HistoryNote[],
): (HistoryColumns & { readonly dayAt: number }) | CellError {
  const [day = 0, index = -1, vix = -1, vix9d = -1, vix3m = -1, vvix = -1, vix1d = -1, ...closes] =
    headings === undefined
      ? UNHEADED.map((at) => (at < (rows[0]?.length ?? 0) ? at : -1))
      : placesOf(headings, [
          "day",
          "spx",
          "vix",
          "vix9d",
          "vix3m",
          "vvix",
          "vix1d",
          "close",
          "adjustedClose",
        ]);
  const spx = [index, ...closes].find((place) => place >= 0) ?? -1;
  const at = { spx, vix, vix1d, vix9d, vix3m, vvix };
  const futures = headings === undefined ? [] : placesOf(headings, FUTURES);
  const listed = futures.findIndex((place) => place < 0);
  const curve = futures.slice(0, listed < 0 ? futures.length : listed);
  const from = headings === undefined ? 0 : headings.row + 1;
  const expiryPlaces = headings === undefined ? [] : placesOf(headings, EXPIRIES).slice(0, curve.length);
  const [days, ...expiries] = dayReaders(rows, from, [day, ...expiryPlaces]) as [DayReader, ...DayReader[]];
  if (days.contradiction !== undefined) return new CellError("#VALUE!", `${name}: ${days.contradiction}`);
  const numberOf = numberReader(rows, from, [...Object.values(at), ...curve]);
  const found = {
    dayAt: day,
    row: [] as number[],
    day: [] as number[],
    spx: [] as number[],
    vix: [] as number[],
    vix1d: [] as number[],
    vix9d: [] as number[],
    vix3m: [] as number[],
    vvix: [] as number[],
    futures: [] as number[],
    expiries: [] as number[],
    futuresADay: curve.length,
  };
  let footers: HistoryNote | undefined;
  if (headings === undefined && vix9d >= 0)
    notes.push({ what: "columns without headings: the fourth is read as VIX9D", count: 1, firstRow: 1 });
  const behind = futures.findIndex((place, which) => which > curve.length && place >= 0);
  if (behind > 0)
    notes.push({
      what: `m${curve.length + 1} is missing: futures from m${behind + 1} on are not read`,
      count: 1,
      firstRow: from,
    });
  const noNumber = new Map<string, HistoryNote>();
  const beside = (label: string, cell: RawCell, row: number, isLawful = isVix) => {
    const level = levelOf(numberOf, cell, isLawful);
    if (Number.isNaN(level) && cell !== 0 && !holdsNothing(cell)) {
      const { count = 0, firstRow = row + 1 } = noNumber.get(label) ?? {};
      noNumber.set(label, { what: `${label} holds no number: taken for none`, count: count + 1, firstRow });
    }
    return level;
  };
  for (let row = from; row < rows.length; row++) {
    const cells = rows[row] as readonly RawCell[];
    const date = cells[day];
    const lacksCloses = holdsNoNumber(cells[at.spx]) && holdsNoNumber(cells[at.vix]);
    const isBlankRow = [date === 0 ? null : date, cells[at.spx], cells[at.vix]].every(holdsNothing);
    if (isBlankRow) continue;
    const serial = days.read(cells);
    if (lacksCloses && (serial === undefined || date === 0)) {
      const { count = 0, firstRow = row + 1 } = footers ?? {};
      footers = { what: "without a date and closes: left out", count: count + 1, firstRow };
      continue;
    }
    if (serial === undefined || date === 0) return refuseDate(name, date, `, row ${row + 1}`);
    const index = closeOf(numberOf, cells[at.spx], isIndexClose);
    const level = closeOf(numberOf, cells[at.vix], isVix);
    if (typeof index === "string" || typeof level === "string")
      return new CellError(
        "#VALUE!",
        `${name}, row ${row + 1}: ${typeof index === "string" ? index : level}`,
      );
    found.row.push(row + 1);
    found.day.push(Math.floor(serial));
    found.spx.push(index);
    found.vix.push(level);
    found.vix1d.push(beside("VIX1D", cells[at.vix1d], row));
    found.vix9d.push(beside("VIX9D", cells[at.vix9d], row));
    found.vix3m.push(beside("VIX3M", cells[at.vix3m], row));
    found.vvix.push(beside("VVIX", cells[at.vvix], row, isVvix));
    for (const [which, place] of curve.entries())
      found.futures.push(beside(`m${which + 1}`, cells[place], row));
    for (let which = 0; which < curve.length; which++)
      found.expiries.push(expiries[which]?.read(cells) ?? Number.NaN);
  }
  for (const what of oddLevel("SPX", found.spx[0] ?? 0, found.day[0] ?? 0))
    notes.push({ what, count: 1, firstRow: found.row[0] ?? 1 });
  if (footers !== undefined) notes.push(footers);
  notes.push(...noNumber.values(), ...(noNumber.has("VIX1D") ? [] : gapsIn(found)));
  for (const note of days.notes) notes.push({ what: note, count: found.row.length, firstRow: from + 1 });
  return found;
}

/** Sessions without VIX1D between others that have one. */
function gapsIn({ vix1d, row }: Pick<HistoryColumns, "vix1d" | "row">): HistoryNote[] {
  const known = vix1d.flatMap((level, at) => (level > 0 ? [at] : []));
  const before = known.find((at, index) => index + 1 < known.length && known[index + 1] !== at + 1);
  if (before === undefined) return [];
  const count = known.at(-1)! - known[0]! + 1 - known.length;
  return [
    { what: "without VIX1D between others with one: none is assumed", count, firstRow: row[before + 1]! },
  ];
}

/** A close of SPX or VIX; NaN for a cell without one, words for one that can be read in two ways. */
function closeOf(numberOf: ReadNumber, cell: RawCell, isLawful: ReturnType<typeof couldBe>): number | string {
  // A 0 is for the reader of the history to refuse by its row.
  if (typeof cell === "number") return cell;
  if (isBlank(cell) || typeof cell !== "string") return Number.NaN;
  const value = numberOf(cell, isLawful) ?? Number.NaN;
  if (typeof value === "number") return value;
  return holdsNoNumber(cell) ? Number.NaN : value.why;
}

/** A price that a session may lack, such as VIX9D before 2011; NaN without one, and for a blank's 0. */
function levelOf(numberOf: ReadNumber, cell: RawCell, isLawful = isVix): number {
  const value = typeof cell === "number" ? cell : numberOf(cell, isLawful);
  return typeof value === "number" && value !== 0 ? value : Number.NaN;
}
