import { isoDate } from "../../engine/calendar/iso-date";
import type { CellValue } from "../cells";
import { indexIn } from "./index-names";
import { plainWhole } from "./plain";
import { isNearSpx } from "./spx-level";
import type { Understood } from "./understand";

/** Histories as one: a row for each day that every one of them has. */
export interface Joined {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (CellValue | null)[])[];
  readonly from: number;
  readonly to: number;
  readonly notes: readonly string[];
}

/** A history and where it comes from, in the user's words. */
export interface NamedHistory {
  readonly name: string;
  readonly table: Understood;
}

type Cell = CellValue | null;

interface Part {
  readonly heading: string;
  readonly name: string;
  readonly byDay: ReadonlyMap<number, Cell>;
}

const INDEX = /^(?:spx|v?vix\w*)$/;
/** A history has more than one day. */
const FEWEST_DAYS = 2;

/**
 * Histories joined by date, every column kept: the indices first, a close under the name of its index, other columns
 * with it before their own heading. A column that stands twice with the same values is taken once and told.
 */
export function joined(histories: readonly NamedHistory[]): Joined | { readonly why: string } {
  const daysOf = histories.map(({ table }) => daysIn(table));
  const named = histories.map(({ name }) => name).join(", ");
  const twice = daysOf.findIndex((days) => new Set(days).size < days.length);
  if (twice >= 0) {
    const days = daysOf[twice] ?? [];
    const day = days.find((each, at) => days.indexOf(each) < at) ?? 0;
    return { why: `${histories[twice]?.name} has ${isoDate(day)} twice` };
  }
  const sets = daysOf.map((days) => new Set(days));
  const shared = [...(sets[0] ?? [])]
    .filter((day) => sets.every((days) => days.has(day)))
    .sort((a, b) => a - b);
  if (shared.length < FEWEST_DAYS)
    return {
      why: `${shared.length === 0 ? "no day stands" : `only ${isoDate(shared[0] ?? 0)} stands`} in all of ${named}: a history needs more days than one`,
    };
  const notes = histories.flatMap(({ name }, at) => {
    const lost = (daysOf[at]?.length ?? 0) - shared.length;
    return lost > 0
      ? [`${lost} ${lost === 1 ? "day" : "days"} of ${name} left out: not every file has them`]
      : [];
  });
  for (const history of histories) {
    const { index, isByLevel } = indexOf(history);
    if (isByLevel)
      notes.push(`${history.name} names no index: its closes are read as ${index} by their level`);
  }
  const columns: Part[] = [];
  for (const part of histories.flatMap(partsOf).sort((a, b) => rankOf(a) - rankOf(b))) {
    const before = columns.find(({ heading }) => heading.toLowerCase() === part.heading.toLowerCase());
    const other = before && shared.find((day) => differs(before.byDay.get(day), part.byDay.get(day)));
    if (before !== undefined && other !== undefined)
      return {
        why: `${part.heading} stands in ${before.name} as ${before.byDay.get(other)} and in ${part.name} as ${part.byDay.get(other)} on ${isoDate(other)}: name the files by what they hold, SPX or VIX`,
      };
    if (before === undefined) columns.push(part);
    else notes.push(`${part.heading} stands in ${before.name} and in ${part.name} alike: taken once`);
  }
  return {
    headings: ["date", ...columns.map(({ heading }) => heading)],
    rows: shared.map((day) => [day, ...columns.map(({ byDay }) => byDay.get(day) ?? null)]),
    from: shared[0] ?? 0,
    to: shared.at(-1) ?? 0,
    notes,
  };
}

function daysIn({ columns, rows }: Understood): readonly number[] {
  const at = columns.find(({ field }) => field === "day")?.index ?? -1;
  return rows.map((row) => row[at]).filter((cell) => typeof cell === "number");
}

/** A blank beside a value is no contradiction. */
function differs(one: Cell | undefined, other: Cell | undefined): boolean {
  return one !== other && one !== null && other !== null && one !== undefined && other !== undefined;
}

/** Closes of VIX and its kin lie below, those of SPX since 1985 above. */
const BETWEEN_VIX_AND_SPX = 150;

/** The index whose closes a history holds: the one it names, else the one whose closes lie where these do. */
function indexOf({ name, table: { columns, rows, title } }: NamedHistory): {
  readonly index: string | undefined;
  readonly isByLevel: boolean;
} {
  const named = title.underlying?.toUpperCase();
  if (named !== undefined || columns.some(({ field }) => field !== undefined && INDEX.test(field)))
    return { index: named, isByLevel: false };
  const [close, day] = (["close", "day"] as const).map(
    (each) => columns.find(({ field }) => field === each)?.index ?? -1,
  ) as [number, number];
  const closes = rows.map((row) => row[close]).filter((cell) => typeof cell === "number");
  const above = closes.filter((each) => each > BETWEEN_VIX_AND_SPX).length;
  // A file that is named for another ticker is of that: "SPY.csv", "KO.csv".
  const isOther = /^[$^]?[A-Z]{1,5}(?:[ _.-]|$)/.test(name) && indexIn(name) === undefined;
  const isSpx = above > 0 && isNearSpx(closes[0] as number, Number(rows[0]?.[day]));
  const isAlike = !isOther && closes.length > 0 && (above === 0 || (above === closes.length && isSpx));
  return { index: isAlike ? (above > 0 ? "SPX" : "VIX") : undefined, isByLevel: isAlike };
}

/** The columns of a history but its dates. */
function partsOf(history: NamedHistory): readonly Part[] {
  const { name, table } = history;
  const { columns, rows } = table;
  const day = columns.find(({ field }) => field === "day")?.index ?? -1;
  const { index: own } = indexOf(history);
  const isTaken = columns.some(({ field }) => field?.toUpperCase() === own);
  return columns.flatMap(({ index, field, heading }) => {
    if (index === day || rows.every((row) => (row[index] ?? null) === null)) return [];
    const isIndex = field !== undefined && INDEX.test(field);
    const isClose = field === "close" && own !== undefined && !isTaken;
    const of = own ?? name.replace(/\.[^.]*$/, "");
    const isFuture = field !== undefined && /^(?:m|exp)\d+$/.test(field);
    const word = isIndex
      ? field.toUpperCase()
      : isClose
        ? own
        : isFuture
          ? field
          : `${of} ${inWords(heading)}`.trim();
    const cells = rows.map((row) => [row[day] as number, row[index] ?? null] as const);
    return [{ heading: word, name, byDay: new Map(cells) }];
  });
}

/** "+/- %" has no word: behind the name of an index it would leave that name alone. */
const inWords = (heading: string) => (plainWhole(heading) === "" ? `change ${heading}` : heading);

const ORDER = ["SPX", "VIX", "VIX1D", "VIX9D", "VIX3M", "VIX6M", "VVIX"];

function rankOf({ heading }: Part): number {
  const at = ORDER.indexOf(heading);
  return at < 0 ? ORDER.length : at;
}
