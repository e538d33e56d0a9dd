import { CellError, isBlank, type RawCell, shown } from "../cells";
import { placeOf, REFUSED, type Rows, refusal } from "./argument";
import { plain } from "./choice";
import { serialOfCell } from "./dates";
import { type Bounds, hintFor, numberIn, ruleOf } from "./quantity";

/** A column of a history: the headings by which it is known, and what its numbers may be. */
export interface Column {
  readonly headings: readonly string[];
  readonly bounds: Bounds;
}

/** A history as columns: known by their headings, or by their order where there is no heading. */
export interface Layout<Name extends string> {
  readonly columns: Readonly<Record<Name, Column>>;
  readonly required: readonly Name[];
  /** Columns by their number, where there are no headings; null for one that is skipped. */
  readonly byWidth: Readonly<Record<number, readonly (Name | null)[]>>;
  readonly unit: string;
  readonly rule: string;
}

type Columns<Name extends string> = Partial<Record<Name, readonly number[]>>;

/** A row without a value in any of the columns that are read. A row of 0 is none: it may be blank, or a session lost. */
const isEmptyRow = (cells: readonly RawCell[]) => cells.every(isBlank);

/** Excel's 1927-05-18, the index's own time: smaller numbers beside a history count days and are no dates. */
const FIRST_DATE = 10_000;

/**
 * The columns of a history, oldest row first; a row is refused by the cell that is no lawful number. Where a column
 * of dates stands beside them, rows are read from the oldest on, and dates that do not ascend are refused by row.
 */
export function readColumns<Name extends string>(
  rows: Rows,
  name: string,
  layout: Layout<Name>,
): Columns<Name> | CellError {
  const headed = rows.length > 1 && (rows[0] ?? []).some((cell) => typeof cell === "string" && cell !== "");
  const order = headed ? namesOf(rows[0] ?? [], layout) : (layout.byWidth[rows[0]?.length ?? 0] ?? undefined);
  if (order === undefined) return refuseLayout(rows, name, layout);
  const absent = layout.required.find((column) => !order.includes(column));
  if (absent !== undefined)
    return new CellError("#VALUE!", `${name}: must be ${layout.rule}; no heading says "${absent}"`);
  const read = order.flatMap((column, at) => (column === null ? [] : [{ column, at }]));
  const found: { [Key in Name]?: number[] } = {};
  for (const { column } of read) found[column] = [];
  const dateAt = headed
    ? (rows[0] ?? []).findIndex((heading, at) => order[at] === null && isDateHeading(heading))
    : order.indexOf(null);
  const inTime = rowsInTime(rows, name, headed ? 1 : 0, dateAt);
  if (inTime instanceof CellError) return inTime;
  for (const row of inTime) {
    const cells = rows[row] ?? [];
    if (isEmptyRow(read.map(({ at }) => cells[at]))) continue;
    for (const { column, at } of read) {
      const kind = layout.columns[column].bounds;
      const cell = cells[at];
      const number = numberIn(kind, cell);
      if (number === REFUSED)
        return refusal(
          name,
          { unit: kind.unit, rule: ruleOf(kind) },
          cell,
          `${placeOf(rows, row, at)}${rows.length > 1 || cells.length > 1 ? ` (${column})` : ""}`,
          hintFor(kind, cell),
        );
      (found[column] as number[]).push(number);
    }
  }
  return found;
}

function isDateHeading(heading: RawCell): boolean {
  return typeof heading === "string" && ["date", "day"].includes(plain(heading));
}

/** The rows below the headings, oldest first by their dates; as they stand where there are none. */
function rowsInTime(rows: Rows, name: string, from: number, dateAt: number): readonly number[] | CellError {
  const places = rows.map((_, row) => row).slice(from);
  const dated = places
    .map((row) => ({ row, date: dateAt < 0 ? undefined : serialOfCell(rows[row]?.[dateAt]) }))
    .filter((each): each is { row: number; date: number } => (each.date ?? 0) >= FIRST_DATE);
  const newestFirst = dated.length > 1 && dated[0]!.date > dated.at(-1)!.date;
  if (newestFirst) {
    places.reverse();
    dated.reverse();
  }
  for (const [index, { row, date }] of dated.entries()) {
    const before = dated[index - 1]?.date ?? 0;
    if (date <= before)
      return new CellError(
        "#VALUE!",
        `${name}, row ${row + 1}: this date stands ${date === before ? "twice" : "out of order: dates must ascend"}`,
      );
  }
  return places;
}

function refuseLayout(rows: Rows, name: string, layout: Pick<Layout<string>, "unit" | "rule">): CellError {
  const [only] = rows[0] ?? [];
  const lone = rows.length === 1 && rows[0]?.length === 1;
  const got = lone ? shown(only) : `${rows.length} x ${rows[0]?.length} cells`;
  return new CellError("#VALUE!", `${name} (${layout.unit}): must be ${layout.rule}, got ${got}`);
}

/** The columns that the headings name; unknown headings are columns to skip. */
function namesOf<Name extends string>(headings: readonly RawCell[], layout: Layout<Name>): (Name | null)[] {
  const known = Object.entries(layout.columns) as [Name, Column][];
  const seen = new Set<Name>();
  return headings.map((heading) => {
    const text = typeof heading === "string" ? plain(heading) : "";
    const [name] = known.find(([, column]) => column.headings.includes(text)) ?? [];
    if (name === undefined || seen.has(name)) return null;
    seen.add(name);
    return name;
  });
}
