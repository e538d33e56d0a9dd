import { owns } from "../../engine/owns";
import { readingNames } from "../../engine/regime/readings";
import type { Readings, RuleTable } from "../../engine/rules/rule-table";
import { voteKinds } from "../../engine/rules/vote-kinds";
import { type Argument, type Rows, refusal, type Summary, typedOrBlank } from "../arguments/argument";
import { plain } from "../arguments/choice";
import { hintFor, isWithin, numberOf, ruleOf } from "../arguments/quantity";
import { type LabelledCell, labelledCells, wholeRange } from "../arguments/range";
import { CellError, isBlank, shown } from "../cells";
import { withNumbers } from "../reading/typed";

/** What a sheet shows for an answer that is not known. */
const NOT_KNOWN = new Set(["na", "notgiven", "unknown"]);
/** Readings that travel in the range of REGIME.STATE: those that no vote watches are none of its business. */
const elsewhere = new Set(readingNames.map(plain));

const words = (known: readonly string[]) => ({
  unit: "label and value",
  rule: `rows of (label, value) with the labels ${known.join(", ")}; other readings of REGIME.STATE are skipped`,
});

/** (label, value) rows of the readings that a table of votes watches; yes is 1, no is 0. */
export function answers(votes: RuleTable, described: Summary): Argument<Readings> {
  const known = [...new Set(votes.map(({ reading }) => reading))];
  const yesNo = new Set(known.filter((name) => isYesNo(votes, name)));
  return wholeRange<Readings>({ ...words(known), summary: described.summary }, (rows, name) =>
    read(rows, name, known, yesNo),
  );
}

/** A reading whose every rule asks for TRUE is a yes or no. */
function isYesNo(votes: RuleTable, name: string): boolean {
  return votes.every(({ reading, from, to }) => reading !== name || (from === 1 && to === 1));
}

function read(
  rows: Rows,
  name: string,
  known: readonly string[],
  yesNo: ReadonlySet<string>,
): Readings | CellError {
  if ((rows[0]?.length ?? 0) < 2) return refusal(name, words(known), rows[0]?.[0]);
  const cells = labelledCells(rows, name);
  if (cells instanceof CellError) return cells;
  const found: Record<string, number> = {};
  for (const cell of cells) {
    const { label, value, row } = cell;
    if (isBlank(value) || (typeof value === "string" && NOT_KNOWN.has(plain(value)))) continue;
    const reading = known.find((each) => plain(each) === plain(label));
    if (reading === undefined) {
      if (elsewhere.has(plain(label)) || (row === 1 && typeof value === "string")) continue;
      return new CellError(
        "#VALUE!",
        `${name}, row ${row}: must be one of ${known.join(", ")}, or a reading of REGIME.STATE, got ${shown(label)}`,
      );
    }
    if (owns(found, reading)) return new CellError("#VALUE!", `${name}, row ${row}: ${reading} stands twice`);
    const answer = answerIn(cell, name, reading, yesNo.has(reading));
    if (answer instanceof CellError) return answer;
    found[reading] = answer;
  }
  return found;
}

/** A bare 0 may be a blank: 0 is written "none", a no FALSE. */
function answerIn(
  { value: given, row }: LabelledCell,
  name: string,
  reading: string,
  isYesNo: boolean,
): number | CellError {
  const kind = voteKinds.get(reading);
  const value = kind === undefined ? withNumbers([[given]])[0]?.[0] : numberOf(kind, given);
  if (value === 0)
    return new CellError(
      "#VALUE!",
      `${name}, row ${row}, ${reading}: ${typedOrBlank(isYesNo ? "FALSE" : "none")}`,
    );
  const place = `, row ${row}, ${reading}`;
  if (isYesNo)
    return typeof value === "boolean" || value === 1
      ? Number(value)
      : refusal(name, { unit: "TRUE/FALSE", rule: "TRUE or FALSE" }, value, `${place}: given but unreadable`);
  if (typeof value === "string" && plain(value) === "none") return 0;
  if (typeof value !== "number" || !Number.isFinite(value))
    return refusal(
      name,
      { unit: "number", rule: 'a number, or "none" for 0' },
      value,
      `${place}: given but unreadable`,
    );
  return kind === undefined || isWithin(kind, value)
    ? value
    : refusal(name, { unit: kind.unit, rule: ruleOf(kind) }, value, place, hintFor(kind, value));
}
