import type { Readings } from "../../engine/rules/rule-table";
import { type Argument, type Rows, refusal } from "../arguments/argument";
import { plain } from "../arguments/choice";
import { labelledCells, wholeRange } from "../arguments/range";
import { CellError, isBlank, shown } from "../cells";

/** What a sheet shows for an answer that is not known. */
const NOT_KNOWN = new Set(["na", "notgiven", "unknown"]);

/** (label, value) rows of the readings that a table of votes knows; yes is 1, no is 0. */
export function answers(known: readonly string[], summary: string): Argument<Readings> {
  const words = {
    unit: "label and value",
    rule: `rows of (label, value) with the labels ${known.join(", ")}`,
  };
  return wholeRange<Readings>({ ...words, summary }, (rows, name) => read(rows, name, known, words));
}

function read(
  rows: Rows,
  name: string,
  known: readonly string[],
  words: { readonly unit: string; readonly rule: string },
): Readings | CellError {
  if ((rows[0]?.length ?? 0) < 2) return refusal(name, words, rows[0]?.[0]);
  const cells = labelledCells(rows, name);
  if (cells instanceof CellError) return cells;
  const found: Record<string, number> = {};
  for (const { label, value, row } of cells) {
    const reading = known.find((each) => plain(each) === plain(label));
    if (isBlank(value) || (typeof value === "string" && NOT_KNOWN.has(plain(value)))) continue;
    if (reading === undefined && row === 1 && typeof value === "string") continue;
    if (reading === undefined)
      return new CellError(
        "#VALUE!",
        `${name}, row ${row}: must be one of ${known.join(", ")}, got ${shown(label)}`,
      );
    const number = typeof value === "boolean" ? Number(value) : value;
    if (typeof number !== "number" || !Number.isFinite(number))
      return refusal(
        name,
        { unit: "number or TRUE/FALSE", rule: "a number, TRUE or FALSE" },
        value,
        `, row ${row}, ${reading}`,
      );
    found[reading] = number;
  }
  return found;
}
