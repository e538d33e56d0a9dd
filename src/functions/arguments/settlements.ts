import type { Day } from "../../engine/quantities";
import { CellError, isBlank, shown } from "../cells";
import { inFieldOrder, withDatesIn } from "../reading/field-order";
import { withNumbers } from "../reading/typed";
import { type Argument, REFUSED, refusal, type Summary } from "./argument";
import { dateColumn } from "./date-cells";
import { wholeRange } from "./range";

/** Levels at which expiries settled, by the day they are given for. */
export interface Settlement {
  readonly expiry: Day;
  readonly level: number;
  /** Counted from 1 in the user's range. */
  readonly row: number;
}

const COLUMNS = [["expiry", "day"], ["level"]] as const;

/** Rows of (expiry, level), one an expiry. A row whose level is still blank is none. */
export function settlements(described: Summary, unit: string): Argument<readonly Settlement[]> {
  const words = { unit, rule: "rows of (expiry, level), one an expiry" };
  return wholeRange({ ...words, summary: described.summary }, (given, name, notes) => {
    const isEmpty = given.every((cells) => cells.every((cell) => isBlank(cell) || cell === 0));
    if (!isEmpty && (given[0]?.length ?? 0) < 2) return refusal(name, words, given[0]?.[0]);
    const found: Settlement[] = [];
    const { rows, headings } = inFieldOrder(given, COLUMNS);
    if (headings?.twice !== undefined) return new CellError("#VALUE!", `${name}: ${headings.twice}`);
    const dated = withDatesIn(withNumbers(rows), [0], { name, notes });
    if (dated instanceof CellError) return dated;
    for (const [index, [first, level]] of dated.entries()) {
      const place = `${name} (${unit}), row ${index + 1}`;
      const expiry = dateColumn.read(first);
      const isHeading =
        index === 0 && expiry === REFUSED && typeof first === "string" && typeof level === "string";
      if (isHeading || isBlank(level) || level === 0) continue;
      if (expiry === REFUSED)
        return new CellError("#VALUE!", `${place}: expiry must be ${dateColumn.rule}, got ${shown(first)}`);
      if (typeof level !== "number" || !(level > 0))
        return new CellError("#VALUE!", `${place}: level must be a number above 0, got ${shown(level)}`);
      found.push({ expiry: Math.floor(expiry), level, row: index + 1 });
    }
    return found;
  });
}
