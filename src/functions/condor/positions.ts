import type { Position } from "../../engine/condor/book";
import { width } from "../../engine/condor/condor";
import type { Argument, Rows } from "../arguments/argument";
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

/** The strikes may stand as one text: expiry, strikes, contracts, credit. */
const COLUMNS_WITH_TEXT = 4;

/** A row of the user's book: the position, or what is wrong with it. */
export type BookRow = Position | CellError;

/** Rows of a book; a heading row and empty rows are skipped, a bad row stays as an error in its place. */
export function positions(summary: string): Argument<readonly BookRow[]> {
  const rule = `rows of ${COLUMNS.join(" | ")}`;
  return wholeRange({ summary, unit: "table", rule }, (rows, name) => readBook(rows, name, rule));
}

function readBook(rows: Rows, name: string, rule: string): readonly BookRow[] | CellError {
  const columns = rows[0]?.length ?? 0;
  if (columns < COLUMNS.length && columns !== COLUMNS_WITH_TEXT)
    return new CellError(
      "#VALUE!",
      `${name} (table): must be ${rule}, got ${shown(rows[0]?.[0])} in ${rows[0]?.length} columns`,
    );
  const four = strikes();
  const found: BookRow[] = [];
  for (const [index, row] of rows.entries()) {
    const isHeading =
      index === 0 &&
      typeof row[0] === "string" &&
      typeof row[columns === COLUMNS_WITH_TEXT ? 3 : 6] === "string";
    const isEmpty = row.every((cell) => isBlank(cell) || cell === 0);
    if (!isHeading && !isEmpty) found.push(readRow(row, `${name}, row ${index + 1}`));
  }
  return found.length > 0
    ? found
    : new CellError("#VALUE!", `${name} (table): must be ${rule}, got no position`);

  function readRow(row: readonly RawCell[], place: string): BookRow {
    const legs = columns === COLUMNS_WITH_TEXT ? 1 : 4;
    const [expiry, contracts, credit] = [row[0], row[1 + legs], row[2 + legs]];
    const condor = four.supply([row.slice(1, 1 + legs)], place, () => null).values[0];
    if (condor instanceof CellError || condor === undefined) return condor ?? new CellError("#VALUE!", place);
    const refuse = (what: string, cell: RawCell) =>
      new CellError("#VALUE!", `${place}: ${what}, got ${shown(cell)}`);
    if (typeof expiry !== "number" || !(expiry >= 1)) return refuse("expiry must be an Excel date", expiry);
    if (typeof contracts !== "number" || !Number.isInteger(contracts) || contracts < 1)
      return refuse("contracts must be a whole number of at least 1", contracts);
    if (typeof credit !== "number" || !(credit >= 0))
      return refuse("credit must be points of at least 0", credit);
    if (credit >= width(condor))
      return refuse(`credit must be points below the wider wing, ${width(condor)}`, credit);
    return { expiry: Math.floor(expiry), condor, contracts, credit };
  }
}
