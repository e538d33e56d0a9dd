import type { Position } from "../../engine/condor/book";
import { width } from "../../engine/condor/condor";
import type { Argument, Rows } from "../arguments/argument";
import { plain } from "../arguments/choice";
import { headedPlaces, inColumnOrder } from "../arguments/column-order";
import { serialOfCell } from "../arguments/dates";
import { wholeRange } from "../arguments/range";
import { strikes } from "../arguments/strikes";
import { CellError, isBlank, type RawCell, shown } from "../cells";

const COLUMNS = [
  "expiry",
  "long put",
  "short put",
  "short call",
  "long call",
  "contracts",
  "credit",
] as const;

/** Under one of these headings stands the series. */
const ROOT = [["root", "symbol", "series", "product"]];
/** The two series of one index. */
const ALIKE: Readonly<Record<string, string>> = { SPXW: "SPX" };

/** The strikes may stand as one text. */
const COLUMNS_WITH_TEXT = ["expiry", "strikes", "contracts", "credit"] as const;

/** A row of the user's book: what is held, or why the row cannot be read. */
export interface BookRow {
  /** Counted from 1 in the user's range. */
  readonly row: number;
  readonly position: Position | CellError;
  /** The series: SPXW where the book does not say. */
  readonly root: string;
}

export interface Book {
  readonly rows: readonly BookRow[];
  /** Rows of the user's range, headings and empty ones too. */
  readonly height: number;
}

/**
 * Rows of a book, in the order of their headings where they have any; empty rows are skipped, a bad row stays
 * as an error in its place.
 */
export function positions(summary: string): Argument<Book> {
  const rule = `rows of ${COLUMNS.join(" | ")}`;
  return wholeRange({ summary, unit: "table", rule }, (rows, name) => readBook(rows, name, rule));
}

function readBook(rows: Rows, name: string, rule: string): Book | CellError {
  const [rootPlace = -1] = headedPlaces(rows, ROOT);
  const count = (rows[0]?.length ?? 0) - (rootPlace < 0 ? 0 : 1);
  const columns = count === COLUMNS_WITH_TEXT.length ? COLUMNS_WITH_TEXT : COLUMNS;
  if (count < columns.length)
    return new CellError(
      "#VALUE!",
      `${name} (table): must be ${rule}, got ${shown(rows[0]?.[0])} in ${count} columns`,
    );
  const legs = columns.length - 3;
  const four = strikes();
  const found: BookRow[] = [];
  const ordered = inColumnOrder(
    rows,
    columns.map((heading) => [plain(heading)]),
  );
  for (const [index, row] of ordered.entries()) {
    const isHeading =
      index === 0 &&
      typeof row[0] === "string" &&
      typeof row[legs + 2] === "string" &&
      serialOfCell(row[0]) === undefined;
    const isEmpty = row.every((cell) => isBlank(cell) || cell === 0);
    if (!isHeading && !isEmpty)
      found.push({
        row: index + 1,
        position: readRow(row, `${name}, row ${index + 1}`),
        root: rootOf(rows[index]?.[rootPlace]),
      });
  }
  const stray = found.find(({ root }) => indexOf(root) !== indexOf(found[0]?.root ?? root));
  if (stray !== undefined)
    return new CellError(
      "#VALUE!",
      `${name} (table), row ${stray.row}: root must be of one index with the rows above, ${found[0]?.root}, got ${stray.root} - one spot serves the whole book`,
    );
  return found.length > 0
    ? { rows: found, height: rows.length }
    : new CellError("#VALUE!", `${name} (table): must be ${rule}, got no position`);

  function readRow(cells: readonly RawCell[], place: string): Position | CellError {
    const [expiry, contracts, credit] = [serialOfCell(cells[0]), cells[1 + legs], cells[2 + legs]];
    const condor = four.supply([cells.slice(1, 1 + legs)], place, () => null).values[0];
    if (condor instanceof CellError || condor === undefined) return condor ?? new CellError("#VALUE!", place);
    const refuse = (what: string, cell: RawCell) =>
      new CellError("#VALUE!", `${place}: ${what}, got ${shown(cell)}`);
    if (expiry === undefined)
      return refuse("expiry must be an Excel date or a text such as 2026-12-24", cells[0]);
    if (typeof contracts !== "number" || !Number.isInteger(contracts) || contracts < 1)
      return refuse("contracts must be a whole number of at least 1", contracts);
    if (typeof credit !== "number" || !(credit > 0)) return refuse("credit must be points above 0", credit);
    const wing = width(condor);
    if (credit >= wing) return refuse(`credit must be points below the wider wing, ${wing}`, credit);
    return { expiry: Math.floor(expiry), condor, contracts, credit };
  }
}

function rootOf(cell: RawCell): string {
  return typeof cell === "string" && cell.trim() !== "" ? cell.trim().toUpperCase() : "SPXW";
}

function indexOf(root: string): string {
  return ALIKE[root] ?? root;
}
