/** The number format of every cell of an answer, from what the function says of its units. */
import { owns } from "../../engine/owns";
import { commonUnits, withoutNumbers } from "./headings";
import { formatOfUnit, unrounded } from "./number-format";
import type { Units } from "./units-of";

type Cell = unknown;
type Row = readonly Cell[];

const PICKS_ALL = ["table", "headers"];
const READING = ["value"];
const [LEVEL, STRIKE] = ["index points", "strike"];
/** So many known headings make a row the head of what stands below it. */
const KNOWN_HEADINGS = 2;
/** A row of texts further down is a head only where it says little else. */
const MOST = 0.75;

/** `picked` is the output that the formula asked for by name, where it did. */
export function formatsOf(units: Units, rows: readonly Row[], picked?: string): string[][] {
  const own = (label: string) => {
    const unit = found(units.labels, label);
    // A strike is a level of the index that is told from the next one without decimals.
    return found(units.table, label) ?? (unit === LEVEL && commonUnits.get(label) === STRIKE ? STRIKE : unit);
  };
  // A table of thousands of rows repeats few labels.
  const known = keptBy(
    (label: string) =>
      own(label) ??
      own(`${label.split(" ")[0]} *`) ??
      commonUnits.get(label) ??
      commonUnits.get(withoutNumbers(label)),
  );
  const ofRow = keptBy(
    (label: string) => found(units.table, label) ?? found(units.table, withoutNumbers(label)),
  );
  const alone = picked === undefined || PICKS_ALL.includes(picked) ? (own("") ?? units.alone) : own(picked);
  const labelled = rows.every(([label]) => typeof label === "string") || rows.some(isHead);
  if (!labelled) {
    const bare = Object.keys(units.labels);
    return rows.map((row) =>
      row.map((cell, column) => drawn(alone || (own(bare[column] ?? "") ?? ""), cell)),
    );
  }
  let head: Row = [];
  return rows.map((row) => {
    if (isHead(row)) head = row;
    const label = typeof row[0] === "string" ? row[0] : "";
    const told = head.indexOf("unit");
    return row.map((cell, column) => {
      if (typeof cell !== "number") return "General";
      const heading = String(head[column] ?? "");
      const ofColumn = READING.includes(heading) ? own(heading) : known(heading);
      const unit = told >= 0 ? String(row[told]) : (ofRow(label) ?? ofColumn ?? known(label));
      const format = drawn(unit ?? "", cell);
      return LIMITS.has(heading) ? unrounded(format, cell) : format;
    });
  });

  function isHead(row: Row): boolean {
    const texts = row.filter((cell) => cell !== "" && cell !== null);
    if (!texts.every((cell) => typeof cell === "string")) return false;
    const headings = texts.filter((cell) => known(String(cell)) !== undefined || HEADINGS.has(String(cell)));
    const enough = row === rows[0] ? KNOWN_HEADINGS : Math.max(KNOWN_HEADINGS + 1, MOST * texts.length);
    return headings.length >= enough;
  }
}

/** In one column stand those of a volatility and those of a share of the index. */
const LIMITS = new Set(["from", "to", "threshold"]);

/** Headings of texts: they make a head as well as those of numbers. */
const HEADINGS = new Set(
  [
    "note",
    "why",
    "unit",
    "value",
    "meaning",
    "reading",
    "threshold",
    "when",
    "at",
    "variant",
    "instrument",
  ].concat([
    "binds",
    "what would move it",
    "evidence",
    "in use",
    "measure",
    "choice",
    "cost is",
    "from",
    "to",
    "root",
  ]),
);

function keptBy<T>(find: (label: string) => T): (label: string) => T {
  const kept = new Map<string, T>();
  return (label) => {
    if (!kept.has(label)) kept.set(label, find(label));
    return kept.get(label) as T;
  };
}

const found = (units: Readonly<Record<string, string>>, label: string): string | undefined =>
  owns(units, label) ? units[label] : undefined;

const drawn = (unit: string, cell: Cell): string =>
  typeof cell === "number" ? formatOfUnit(unit, cell) : "General";
