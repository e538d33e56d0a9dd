import type { LintFinding, TypedRule } from "../../engine/rules/lint";
import { approvalRules } from "../../engine/rules/presets/approval";
import { bigTopPresets } from "../../engine/rules/presets/big-top";
import { binaryRules } from "../../engine/rules/presets/binary";
import { exitRules } from "../../engine/rules/presets/exit";
import { gatePresets } from "../../engine/rules/presets/gate";
import { scalePresets } from "../../engine/rules/presets/scale";
import { enginePresets } from "../../engine/rules/presets/second-engine";
import { stewardRules } from "../../engine/rules/presets/steward";
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

const WEIGHT_COLUMN = RULE_COLUMNS.length;
const NO_LIMIT = "any";

/** Every preset of rules that the product holds, by the function that takes it. */
const presetGroups: readonly (readonly [taker: string, presets: Readonly<Record<string, RuleTable>>])[] = [
  ["ALVH.TIER", tierPresets],
  ["CONDOR.GATE", gatePresets],
  ["RISK.SCALE", scalePresets],
  ["RISK.STEWARD", { steward: stewardRules }],
  ["RISK.BINARY", { binary: binaryRules }],
  ["RISK.EXIT", { exit: exitRules }],
  ["RISK.APPROVE", { approval: approvalRules }],
  ["ALVH.BIGTOP", bigTopPresets],
  ["ALVH.ENGINE2", enginePresets],
];
const takersOf = (name: string) =>
  presetGroups.filter(([, presets]) => name in presets).map(([taker]) => taker);
const lintable: Readonly<Record<string, RuleTable>> = Object.assign(
  {},
  ...presetGroups.map(([, each]) => each),
);
/** The names that mean one table only. */
const presetNames = Object.keys(lintable).filter((name) => takersOf(name).length === 1);

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

function readRules(rows: Rows, argument: string): TypedRules | CellError {
  const only = rows[0]?.[0];
  if (rows.length === 1 && (rows[0]?.length ?? 0) === 1) {
    const name = Object.keys(lintable).find(
      (known) => typeof only === "string" && plain(known) === plain(only),
    );
    const takers = name === undefined ? [] : takersOf(name);
    if (name !== undefined && takers.length === 1)
      return { rules: typedRules(lintable[name]!), unreadable: [] };
    const hint = takers.length > 1 ? ` - rules of ${takers.join(" and of ")}: pass their cells` : "";
    return new CellError("#VALUE!", `${argument}: must be ${words.rule}, got ${shown(only)}${hint}`);
  }
  if ((rows[0]?.length ?? 0) <= RESULT_COLUMN)
    return new CellError("#VALUE!", `${argument}: must be a table of ${RULE_COLUMNS.join(" | ")}`);
  const read = filledRows(rows, isRuleHeader).map(({ cells, index }) => readRule(cells, index + 1));
  if (read.length === 0) return new CellError("#VALUE!", `${argument}: must hold a rule, got none`);
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
  // With a ninth column the eighth holds the start of a slope.
  const isSloped = cells.length > WEIGHT_COLUMN + 1;
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
  return !isSloped && typeof weightCell === "number" && Number.isFinite(weightCell)
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
