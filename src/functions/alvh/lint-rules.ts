import type { LintFinding, TypedRule } from "../../engine/rules/lint";
import { tierPresets } from "../../engine/rules/presets/tier";
import { asCompared, type RuleTable } from "../../engine/rules/rule-table";
import type { Argument, Rows } from "../arguments/argument";
import { plain } from "../arguments/choice";
import { wholeRange } from "../arguments/range";
import { isRuleHeader, RESULT_COLUMN, RULE_COLUMNS } from "../arguments/rules";
import { filledRows } from "../arguments/whole-table";
import { CellError, isBlank, type RawCell, shown } from "../cells";

/** A table of rules as it was typed: the rules that can be read, and what stands in the way of the others. */
export interface TypedRules {
  readonly rules: readonly TypedRule[];
  readonly unreadable: readonly LintFinding[];
}

const presetNames = Object.keys(tierPresets) as (keyof typeof tierPresets)[];
const WEIGHT_COLUMN = RULE_COLUMNS.length;
const NO_LIMIT = "any";

const words = {
  unit: "text or table",
  rule: `${presetNames.map((name) => `"${name}"`).join(", ")}, or a table of ${RULE_COLUMNS.join(" | ")}`,
};

/** Rules to be looked over: unlike the verdicts, it reads what it can of a table with mistakes. */
export function lintableRules(summary: string): Argument<TypedRules> {
  return {
    ...wholeRange({ ...words, summary, typical: { samples: presetNames } }, readRules),
    choices: presetNames,
  };
}

function readRules(rows: Rows, name: string): TypedRules | CellError {
  const only = rows[0]?.[0];
  if (rows.length === 1 && (rows[0]?.length ?? 0) === 1) {
    const preset = presetNames.find((known) => typeof only === "string" && plain(known) === plain(only));
    return preset === undefined
      ? new CellError("#VALUE!", `${name}: must be ${words.rule}, got ${shown(only)}`)
      : { rules: typedRules(tierPresets[preset]), unreadable: [] };
  }
  if ((rows[0]?.length ?? 0) <= RESULT_COLUMN)
    return new CellError("#VALUE!", `${name}: must be a table of ${RULE_COLUMNS.join(" | ")}`);
  const read = filledRows(rows, isRuleHeader).map(({ cells, index }) => readRule(cells, index + 1));
  if (read.length === 0) return new CellError("#VALUE!", `${name}: must hold a rule, got none`);
  return {
    rules: read.filter((one): one is TypedRule => "result" in one),
    unreadable: read.filter((one): one is LintFinding => "kind" in one),
  };
}

/** A preset's rows as they would stand under their header. */
function typedRules(table: RuleTable): readonly TypedRule[] {
  return table.map((rule, index) => ({ ...rule, row: index + 2 }));
}

function readRule(cells: readonly RawCell[], row: number): TypedRule | LintFinding {
  const [readingCell, fromCell, fromInclCell, toCell, toInclCell, resultCell] = cells;
  const weightCell = cells[WEIGHT_COLUMN];
  const reading = typeof readingCell === "string" ? readingCell : "";
  const refuse = (what: string): LintFinding => ({
    kind: "unreadable",
    reading,
    where: `row ${row}`,
    rows: [row],
    what,
  });
  if (reading === "") return refuse(`reading must be a text, got ${shown(readingCell)}`);
  const from = limit(fromCell);
  const to = limit(toCell);
  if (from === undefined) return refuse(`from must be a number or "${NO_LIMIT}", got ${shown(fromCell)}`);
  if (to === undefined) return refuse(`to must be a number or "${NO_LIMIT}", got ${shown(toCell)}`);
  if (typeof resultCell !== "number" || !Number.isFinite(resultCell))
    return refuse(`result must be a number, got ${shown(resultCell)}`);
  const rule = {
    row,
    reading,
    from,
    // An unlimited side has no edge to include.
    fromIncluded: from === null ? true : included(fromInclCell),
    to,
    toIncluded: to === null ? true : included(toInclCell),
    result: resultCell,
  };
  return typeof weightCell === "number" && Number.isFinite(weightCell)
    ? { ...rule, weight: weightCell }
    : rule;
}

function limit(cell: RawCell): number | null | undefined {
  if (isBlank(cell) || (typeof cell === "string" && plain(cell) === NO_LIMIT)) return null;
  return typeof cell === "number" && Number.isFinite(cell) ? asCompared(cell) : undefined;
}

/** TRUE or FALSE as typed; a blank, which may arrive as 0, says neither. */
function included(cell: RawCell): boolean | undefined {
  return typeof cell === "boolean" ? cell : cell === 1 ? true : undefined;
}
