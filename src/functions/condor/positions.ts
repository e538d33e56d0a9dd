import type { Position } from "../../engine/condor/book";
import { width } from "../../engine/condor/condor";
import type { Argument, Rows, Summary } from "../arguments/argument";
import { onlyHeld } from "../arguments/only-held";
import { wholeRange } from "../arguments/range";
import { strikes } from "../arguments/strikes";
import { filledRows } from "../arguments/table";
import { CellError, type RawCell } from "../cells";
import { withoutAsides } from "../reading/asides";
import { serialOfCell } from "../reading/dates";
import { withDatesIn } from "../reading/field-order";
import { boughtIn } from "../reading/positions/side-column";
import { oddLevel } from "../reading/spx-level";
import { rootOfText } from "../reading/symbols";
import { shownPoints, withNumbers } from "../reading/typed";
import { BOOK_COLUMNS, bookColumns } from "./book-columns";

/** The two series of one index. */
const ALIKE: Readonly<Record<string, string>> = { SPXW: "SPX", VIXW: "VIX" };

/** A row of the user's book: what is held, or why the row cannot be read. */
export interface BookRow {
  /** Counted from 1 in the user's range. */
  readonly row: number;
  readonly position: Position | CellError;
  /** The series: SPXW where the book does not say. */
  readonly root: string;
  /** The date of the sale, where the book tells it. */
  readonly opened: number | undefined;
}

export interface Book {
  readonly rows: readonly BookRow[];
  /** Rows of the user's range, headings and empty ones too. */
  readonly height: number;
  /** Rows that say of themselves that they are no condors. */
  readonly others: number;
}

/**
 * Rows of a book, in the order of their headings where they have any; empty rows are skipped, a bad row stays
 * as an error in its place.
 */
export function positions(described: Summary): Argument<Book> {
  const rule = `rows of ${BOOK_COLUMNS.join(" | ")}`;
  return wholeRange({ summary: described.summary, unit: "table", rule }, (rows, name, notes) =>
    readBook(rows, { name, notes }, rule),
  );
}

function readBook(given: Rows, told: { name: string; notes: string[] }, rule: string): Book | CellError {
  const { name } = told;
  const { rows, others } = onlyHeld(given, "condor");
  const table = bookColumns(rows);
  if (typeof table === "string")
    return new CellError("#VALUE!", `${name} (table): must be ${rule}; ${table}`);
  const { legs, root, opened, sides } = table;
  const four = strikes();
  const dated = withDatesIn(withoutAsides(withNumbers(table.rows, undefined, null), told), [0, opened], told);
  if (dated instanceof CellError) return dated;
  const found = filledRows(dated).map(
    ({ cells, index }): BookRow => ({
      row: index + 1,
      position: readRow(cells, `${name}, row ${index + 1}`, boughtIn(sides, rows[index])),
      root: rootOf(cells[root]),
      opened: opened < 0 ? undefined : serialOfCell(cells[opened]),
    }),
  );
  for (const { root, position, row } of found) {
    if (position instanceof CellError || indexOf(root) !== "SPX") continue;
    const words = oddLevel("SPX", position.condor.shortPut, position.expiry);
    told.notes.push(...words.map((each) => `${name}, row ${row}: ${each}`));
    break;
  }
  const first = found[0]?.root ?? "";
  const isVix = (root: string) => indexOf(root) === "VIX";
  const stray = found.find(({ root }) => isVix(root) || indexOf(root) !== indexOf(first));
  if (stray !== undefined)
    return new CellError(
      "#VALUE!",
      `${name} (table), row ${stray.row}: root must be ${
        isVix(stray.root)
          ? `an index, got ${stray.root} - ALVH.BOOK holds VIX options`
          : `of one index with the rows above, ${first}, got ${stray.root} - one spot serves the whole book`
      }`,
    );
  return found.length > 0
    ? { rows: found, height: rows.length, others }
    : new CellError("#VALUE!", `${name} (table): must be ${rule}, got no position`);

  function readRow(
    cells: readonly RawCell[],
    place: string,
    bought: string | undefined,
  ): Position | CellError {
    if (bought !== undefined) return new CellError("#VALUE!", `${place}: ${bought}`);
    const [expiry, contracts, credit] = [serialOfCell(cells[0]), cells[1 + legs], cells[2 + legs]];
    const condor = four.supply([cells.slice(1, 1 + legs)], place, () => null).values[0];
    if (condor instanceof CellError || condor === undefined) return condor ?? new CellError("#VALUE!", place);
    const refuse = (what: string, cell: RawCell) =>
      new CellError("#VALUE!", `${place}: ${what}, got ${shownPoints(cell)}`);
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
  return (typeof cell === "string" && rootOfText(cell)) || "SPXW";
}

function indexOf(root: string): string {
  return ALIKE[root] ?? root;
}
