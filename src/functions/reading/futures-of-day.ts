import { monthlyExpiryAfter } from "../../engine/calendar/vix-expiry";
import type { CurvePoint } from "../../engine/hedge/futures-curve";
import { type AsOf, type NoCurve, pointOf, rowsOfDay } from "./curve-when";
import { dayReaders } from "./day-reader";
import { MONTHS_AHEAD } from "./fields/futures";
import { placesOf } from "./heading-row";
import { historyHeadings } from "./history-headings";
import { numberReader } from "./number-reader";
import type { Rows } from "./rows";

const FUTURES = MONTHS_AHEAD.map((n) => `m${n}` as const);
const EXPIRIES = MONTHS_AHEAD.map((n) => `exp${n}` as const);
const shape = { needs: [["m1"], ["m2"]], takes: ["day", "vix", ...FUTURES, ...EXPIRIES] } as const;

/**
 * A curve from a table with a row a day (date, M1 ... M8): the row of asOf, or the last, on the monthly expiries after
 * its day or those that stand beside it. Nothing where the table is none such.
 */
export function futuresOfDay(
  given: Rows,
  asOf: AsOf,
  notes: string[],
): readonly CurvePoint[] | NoCurve | undefined {
  const found = historyHeadings(given, shape);
  if (found === undefined) return undefined;
  const { rows, headings } = found;
  const [dayAt = -1, vixAt = -1] = placesOf(headings, ["day", "vix"]);
  const futures = placesOf(headings, FUTURES);
  if (futures[0] === -1 || futures[1] === -1) return undefined;
  if (headings.twice !== undefined) return { why: `${headings.twice}` };
  const from = headings.row + 1;
  const [days, ...listed] = dayReaders(rows, from, [dayAt, ...placesOf(headings, EXPIRIES)]);
  if (days?.contradiction !== undefined) return { why: days.contradiction };
  notes.push(...(days?.assumed ?? []));
  const numberOf = numberReader(rows, from, [vixAt, ...futures]);
  const valueAt = (cells: Rows[number], at: number) => {
    const value = at < 0 ? undefined : numberOf(cells[at]);
    return typeof value === "number" && value > 0 ? value : undefined;
  };
  const held = rows
    .map((cells, row) => ({ row, cells, day: row < from ? undefined : days?.read(cells) }))
    .filter(({ row, cells }) => row >= from && futures.some((at) => valueAt(cells, at) !== undefined));
  const meant = rowsOfDay(held, asOf);
  if ("why" in meant) return meant;
  const [row] = meant;
  if (row === undefined) return { why: "no row holds a future" };
  if (meant.length > 1)
    return {
      why:
        row.day === undefined
          ? "several rows of futures without a date are no curve: give one row, or a column of dates"
          : `rows ${row.row + 1} and ${(meant[1]?.row ?? 0) + 1} are of the same day`,
    };
  const day = row.day ?? asOf;
  if (day === undefined) return { why: "a row of futures needs its date, or asOf" };
  const points: CurvePoint[] = [];
  const vix = valueAt(row.cells, vixAt);
  if (vix !== undefined) points.push({ when: asOf ?? 0, future: vix });
  for (const [which, at] of futures.entries()) {
    const future = valueAt(row.cells, at);
    const expiry = listed[which]?.read(row.cells) ?? monthlyExpiryAfter(Math.floor(day), which);
    if (future !== undefined && expiry >= (asOf ?? day)) points.push(pointOf(expiry, future, day, asOf));
  }
  return points;
}
