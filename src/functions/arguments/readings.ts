import { takesZero } from "../../engine/number-kinds/kind";
import {
  isYesNo,
  type MarketReadings,
  type ReadingKind,
  type ReadingName,
  readingKinds,
  readingNames,
} from "../../engine/regime/readings";
import { CellError, type CellValue, isBlank, type RawCell, shown } from "../cells";
import { type Argument, REFUSED, type Rows, refusal, type Summary, typedOrBlank } from "./argument";
import { plain } from "./choice";
import { hintFor, numberIn, numberOf, ruleOf } from "./quantity";
import { type LabelledCell, labelledCells, wholeRange } from "./range";

/** One row of the user's readings, checked. */
export interface GivenReading {
  /** The known spelling; the user's own where the label is unknown. */
  readonly label: string;
  /** The value as the engine takes it (yes is 1, no is 0), or what is wrong with the row. */
  readonly value: number | CellError;
  /** A bare 0, which may be a blank: the reading counts as missing. */
  readonly mayBeBlank?: true;
}

/** The user's readings: row by row with what is wrong in them, and the sound ones by name. */
export interface GivenReadings {
  readonly rows: readonly GivenReading[];
  readonly values: MarketReadings;
  /** Those that were given and cannot be read, or stand twice. */
  readonly unread: ReadonlySet<string>;
}

const words = {
  unit: "label and value",
  rule: "rows of (label, value) with the labels of REGIME.STATE",
};
/** What a sheet shows for a reading that is not known. */
const NOT_KNOWN = new Set(["na", "notgiven", "unknown", "missing"]);

const nameByText = new Map<string, ReadingName>(readingNames.map((name) => [plain(name), name]));

/**
 * The (label, value) range that REGIME.STATE spills. A value that is blank or "n/a" is not given; a bad value
 * or an unknown label spoils its own row only. A blank may arrive as 0, so a bare 0 is no reading: 0 is written
 * "none" or FALSE, and a no FALSE. A yes may be 1, as rules show it.
 */
export function readings(described: Summary): Argument<GivenReadings> {
  return wholeRange({ ...words, summary: described.summary }, readReadings);
}

function readReadings(rows: Rows, name: string): GivenReadings | CellError {
  if ((rows[0]?.length ?? 0) < 2) return refusal(name, words, rows[0]?.[0]);
  const cells = labelledCells(rows, name);
  if (cells instanceof CellError) return cells;
  const found: GivenReading[] = [];
  const values: { [Name in ReadingName]?: number } = {};
  const seen = new Set<ReadingName>();
  for (const [index, cell] of cells.entries()) {
    const reading = nameByText.get(plain(cell.label));
    if (isNotGiven(cell.value) || (index === 0 && reading === undefined && typeof cell.value === "string"))
      continue;
    if (reading === undefined) {
      found.push({ label: cell.label, value: unknownLabel(cell, name) });
    } else if (seen.has(reading)) {
      // Nobody can say which of the two is meant: neither may open a gate.
      delete values[reading];
      const twice = new CellError("#VALUE!", `${name}, row ${cell.row}: ${reading} stands twice`);
      found.push({ label: reading, value: twice });
    } else {
      seen.add(reading);
      const value = readingValue(reading, cell, name);
      if (typeof value === "number") values[reading] = value;
      found.push({ label: reading, value, ...(cell.value === 0 && { mayBeBlank: true }) });
    }
  }
  const unread = found.filter(({ value, mayBeBlank }) => value instanceof CellError && !mayBeBlank);
  return { rows: found, values, unread: new Set(unread.map(({ label }) => label)) };
}

function isNotGiven(cell: RawCell): boolean {
  return isBlank(cell) || (typeof cell === "string" && NOT_KNOWN.has(plain(cell)));
}

function readingValue(
  reading: ReadingName,
  { value: given, row }: LabelledCell,
  name: string,
): number | CellError {
  const place = `, row ${row}, ${reading}`;
  const kind: ReadingKind = readingKinds[reading];
  const value = numberOf(kind, given);
  if (value === 0 && takesZero(kind))
    return new CellError(
      "#VALUE!",
      `${name}${place}: ${typedOrBlank(isYesNo(reading) ? "FALSE" : kind.zero)}`,
    );
  if (isYesNo(reading))
    return typeof value === "boolean" || value === 1
      ? Number(value)
      : refusal(name, { unit: kind.unit, rule: "TRUE or FALSE" }, value, place);
  const number = numberIn(kind, value === false ? kind.zero : value);
  if (number !== REFUSED) return number;
  return refusal(name, { unit: kind.unit, rule: ruleOf(kind) }, value, place, hintFor(kind, value));
}

function unknownLabel({ label, row }: LabelledCell, name: string): CellError {
  const text = plain(label);
  const close = readingNames.find(
    (known) => text.length > 1 && (plain(known).startsWith(text) || text.startsWith(plain(known))),
  );
  const advice = close === undefined ? "" : `; did you mean "${close}"?`;
  return new CellError("#VALUE!", `${name}, row ${row}: there is no reading ${shown(label)}${advice}`);
}

/** A reading as a cell shows it, and as it may be given: a yes or no as TRUE or FALSE, a 0 as "none". */
export function readingCell(reading: ReadingName, value: number): CellValue {
  if (isYesNo(reading)) return value === 1;
  return value === 0 ? readingKinds[reading].zero : value;
}
