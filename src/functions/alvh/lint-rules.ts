import { owns } from "../../engine/owns";
import { APPROVAL_READINGS, approvalRules } from "../../engine/rules/presets/approval";
import { BIG_TOP_READINGS, bigTopPresets } from "../../engine/rules/presets/big-top";
import { BINARY_READINGS, binaryRules } from "../../engine/rules/presets/binary";
import { EXIT_READINGS, exitRules } from "../../engine/rules/presets/exit";
import { GATE_READINGS, gatePresets } from "../../engine/rules/presets/gate";
import { SCALE_READINGS, scalePresets } from "../../engine/rules/presets/scale";
import { ENGINE_READINGS, enginePresets } from "../../engine/rules/presets/second-engine";
import { STEWARD_READINGS, stewardRules } from "../../engine/rules/presets/steward";
import { TIER_READINGS, tierPresets } from "../../engine/rules/presets/tier";
import type { LintFinding, TypedRule } from "../../engine/rules/rule-stretches";
import type { RuleTable } from "../../engine/rules/rule-table";
import { type Argument, REFUSED, type Summary } from "../arguments/argument";
import { always, type Column, oneOf, readCells } from "../arguments/column";
import { presetOrTable } from "../arguments/preset-or-table";
import { FEWEST_RULE_COLUMNS, limit, RULE_COLUMNS, RULE_FIELDS, RULE_HEADINGS } from "../arguments/rules";
import { readRows } from "../arguments/table";
import { CellError, isBlank, type RawCell } from "../cells";

/** A table of rules as it was typed: the rules that can be read, and what stands in the way of the others. */
export interface TypedRules {
  readonly rules: readonly TypedRule[];
  readonly unreadable: readonly LintFinding[];
}

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
  presetGroups.filter(([, presets]) => owns(presets, name)).map(([taker]) => taker);
const lintable: Readonly<Record<string, RuleTable>> = Object.assign(
  {},
  ...presetGroups.map(([, each]) => each),
);
/** Rules to be looked over: unlike the verdicts, it reads what it can of a table with mistakes. */
export function lintableRules(described: Summary): Argument<TypedRules> {
  const known = Object.entries(lintable).filter(([name]) => takersOf(name).length === 1);
  return presetOrTable<TypedRules>(
    {
      presets: Object.fromEntries(known.map(([name, table]) => [name, typedRules(table)])),
      headings: RULE_COLUMNS,
      fields: RULE_FIELDS,
      fewest: FEWEST_RULE_COLUMNS,
      hint(text) {
        const takers = takersOf(text.toLowerCase());
        return takers.length > 1 ? `rules of ${takers.join(" and of ")}: pass their cells` : "";
      },
    },
    described,
    (rows, name, words) => {
      const found = readRows<TypedRule | LintFinding>(rows, name, words, readRule);
      if (found instanceof CellError) return found;
      return {
        rules: found.filter((one): one is TypedRule => "result" in one),
        unreadable: found.filter((one): one is LintFinding => "kind" in one),
      };
    },
  );
}

/** A preset's rows as they would stand under their header. */
function typedRules(table: RuleTable): TypedRules {
  return { rules: table.map((rule, index) => ({ ...rule, row: index + 2 })), unreadable: [] };
}

const anyNumber: Column<number> = {
  rule: "a number",
  read: (cell) => (typeof cell === "number" && Number.isFinite(cell) ? cell : REFUSED),
};
/** TRUE or FALSE as typed; a blank, which may arrive as 0, says neither. */
const included: Column<boolean | undefined> = {
  rule: "TRUE or FALSE",
  read(cell) {
    if (isBlank(cell) || cell === 0) return undefined;
    return typeof cell === "boolean" ? cell : cell === 1 || REFUSED;
  },
};
const readings = oneOf([
  ...TIER_READINGS,
  ...GATE_READINGS,
  ...SCALE_READINGS,
  ...ENGINE_READINGS,
  ...BIG_TOP_READINGS,
  ...APPROVAL_READINGS,
  ...STEWARD_READINGS,
  ...BINARY_READINGS,
  ...EXIT_READINGS,
]);
const columns = {
  reading: { ...readings, rule: "one that some rules know" },
  from: limit,
  fromIncluded: included,
  to: limit,
  toIncluded: included,
  result: anyNumber,
  note: always(""),
} as const;

function readRule(cells: readonly RawCell[], row: number): TypedRule | LintFinding {
  const found = readCells(cells, RULE_HEADINGS, columns);
  const [reading] = cells;
  if (typeof found === "string")
    return {
      kind: "unreadable",
      reading: typeof reading === "string" ? reading : "",
      where: `row ${row}`,
      rows: [row],
      what: found,
    };
  const rule = {
    ...found,
    row,
    // An unlimited side has no edge to include.
    fromIncluded: found.from === null ? true : found.fromIncluded,
    toIncluded: found.to === null ? true : found.toIncluded,
  };
  // With a ninth column the eighth holds the start of a slope.
  const weight =
    cells.length === RULE_COLUMNS.length + 1 ? anyNumber.read(cells[RULE_COLUMNS.length]) : REFUSED;
  return weight === REFUSED ? rule : { ...rule, weight };
}
