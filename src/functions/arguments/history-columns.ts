import { CellError, isBlank, type RawCell, shown } from "../cells";
import { placeOf, type Rows, refusal } from "./argument";
import { plain } from "./choice";
import { type Bounds, hintFor, isWithinInRange, ruleOf } from "./quantity";

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

/** The columns of a history, oldest row first; a row is refused by the cell that is no lawful number. */
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
  for (let row = headed ? 1 : 0; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    if (isEmptyRow(read.map(({ at }) => cells[at]))) continue;
    for (const { column, at } of read) {
      const kind = layout.columns[column].bounds;
      const cell = cells[at];
      if (typeof cell !== "number" || !isWithinInRange(kind, cell))
        return refusal(
          name,
          { unit: kind.unit, rule: ruleOf(kind) },
          cell,
          `${placeOf(rows, row, at)}${rows.length > 1 || cells.length > 1 ? ` (${column})` : ""}`,
          hintFor(kind, cell),
        );
      (found[column] as number[]).push(cell);
    }
  }
  return found;
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
