import {
  isYesNo,
  type MarketReadings,
  type ReadingKind,
  type ReadingName,
  readingKinds,
  readingNames,
} from "../../engine/regime/readings";
import { CellError, type CellValue, isBlank, type RawCell, shown } from "../cells";
import { type Argument, type Rows, refusal } from "./argument";
import { plain } from "./choice";
import { isWithin, ruleOf } from "./quantity";
import { type LabelledCell, labelledCells, wholeRange } from "./range";

/** One row of the user's readings, checked. */
export interface GivenReading {
  /** The known spelling; the user's own where the label is unknown. */
  readonly label: string;
  /** The value as the engine takes it (yes is 1, no is 0), or what is wrong with the row. */
  readonly value: number | CellError;
}

/** The user's readings: row by row with what is wrong in them, and the sound ones by name. */
export interface GivenReadings {
  readonly rows: readonly GivenReading[];
  readonly values: MarketReadings;
}

const words = {
  unit: "label and value",
  rule: "rows of (label, value) with the labels of REGIME.STATE",
};
/** What a sheet shows for a reading that is not known. */
const NOT_KNOWN = new Set(["na", "notgiven", "unknown", "missing"]);

const BLANK_YES_OR_NO = "a blank cell may arrive as 0: write FALSE";

const nameByText = new Map<string, ReadingName>(readingNames.map((name) => [plain(name), name]));

/**
 * The (label, value) range that REGIME.STATE spills. A value that is blank or "n/a" is not given; a bad value
 * or an unknown label spoils its own row only. A blank number may arrive as 0 and then means 0, so a reading
 * that is not known is left out with its row. A yes or no may be 1 or 0, as rules show them, but a 0 is never read
 * as a no that would open a gate.
 */
export function readings(summary: string): Argument<GivenReadings> {
  return wholeRange({ ...words, summary }, readReadings);
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
      found.push({ label: reading, value });
    }
  }
  return { rows: found, values };
}

function isNotGiven(cell: RawCell): boolean {
  return isBlank(cell) || (typeof cell === "string" && NOT_KNOWN.has(plain(cell)));
}

function readingValue(reading: ReadingName, { value, row }: LabelledCell, name: string): number | CellError {
  const place = `, row ${row}, ${reading}`;
  const kind: ReadingKind = readingKinds[reading];
  if (isYesNo(reading)) {
    if (typeof value === "boolean") return value ? 1 : 0;
    if (value === 1 || (value === 0 && kind.zeroIsNo)) return value;
    if (value === 0)
      return refusal(name, { unit: kind.unit, rule: "TRUE or FALSE" }, value, place, BLANK_YES_OR_NO);
    return refusal(name, { unit: kind.unit, rule: "TRUE or FALSE (1 or 0)" }, value, place);
  }
  if (typeof value === "number" && isWithin(kind, value)) return value;
  const described = { unit: kind.unit, rule: ruleOf(kind) };
  return refusal(name, described, value, place, typeof value === "number" ? kind.hint : "");
}

function unknownLabel({ label, row }: LabelledCell, name: string): CellError {
  const text = plain(label);
  const close = readingNames.find(
    (known) => text.length > 1 && (plain(known).startsWith(text) || text.startsWith(plain(known))),
  );
  const advice = close === undefined ? "" : `; did you mean "${close}"?`;
  return new CellError("#VALUE!", `${name}, row ${row}: there is no reading ${shown(label)}${advice}`);
}

/** A reading as a cell shows it: a yes or no as TRUE or FALSE. */
export function readingCell(reading: ReadingName, value: number): CellValue {
  return isYesNo(reading) ? value === 1 : value;
}
