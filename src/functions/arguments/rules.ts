import { asCompared } from "../../engine/numerics/as-compared";
import type { Rule, RuleTable } from "../../engine/rules/rule-table";
import { type CellValue, isBlank, type RawCell } from "../cells";
import { type Argument, REFUSED, type Summary } from "./argument";
import { plain } from "./choice";
import { blankAs, type Column, note, numberFrom, oneOf, readCells, wholeFrom } from "./column";
import { presetOrTable } from "./preset-or-table";
import { readTable } from "./table";

/** Stands for "no limit": a blank would arrive as 0 in desktop Excel. */
const NO_LIMIT = "any";

/** The columns of every table of rules. */
export const RULE_HEADINGS = {
  reading: "reading",
  from: "from",
  fromIncluded: "from incl.",
  to: "to",
  toIncluded: "to incl.",
  result: "result",
  note: "note",
} as const satisfies Partial<Record<keyof Rule, string>>;
export const RULE_COLUMNS = Object.values(RULE_HEADINGS);
export const RULE_FIELDS = Object.keys(RULE_HEADINGS) as (keyof typeof RULE_HEADINGS)[];
export const FEWEST_RULE_COLUMNS = RULE_COLUMNS.indexOf("result") + 1;
const WEIGHTED = { ...RULE_HEADINGS, weight: "weight" };
/** Two further columns of tables whose results slope and whose rules can be switched off. */
const SLOPED = { ...RULE_HEADINGS, resultAtFrom: "result at from", on: "on" };
/** Stands for "the result is flat", where a blank would arrive as 0 in desktop Excel. */
const FLAT = "same";

/** A table of rules as cells that can be edited and passed back. */
export function ruleCells(table: RuleTable): CellValue[][] {
  const weighted = table.some((rule) => rule.weight !== undefined);
  const sloped = table.some((rule) => rule.resultAtFrom !== undefined || rule.off !== undefined);
  const headings = sloped ? SLOPED : weighted ? WEIGHTED : RULE_HEADINGS;
  const rows = table.map((rule): CellValue[] => {
    const { result, resultAtFrom = result, weight = "", off } = rule;
    const cells = [
      rule.reading,
      rule.from ?? NO_LIMIT,
      rule.fromIncluded,
      rule.to ?? NO_LIMIT,
      rule.toIncluded,
      result,
      rule.note,
    ];
    if (sloped) return [...cells, resultAtFrom === result ? FLAT : resultAtFrom, off !== true];
    return weighted ? [...cells, weight] : cells;
  });
  return [Object.values(headings), ...rows];
}

interface RulesKind<P extends string> {
  readonly presets: Readonly<Record<P, RuleTable>>;
  /** The names that the first column may hold. */
  readonly readings: readonly string[];
  readonly highestResult: number;
  readonly defaultPreset: P;
  /** The table has the columns "result at from" and "on" in place of a weight. */
  readonly sloped?: boolean;
}

/** A preset by name, or the user's own table of rules. */
export function rules<P extends string>(kind: RulesKind<P>, described: Summary): Argument<RuleTable> {
  return presetOrTable<RuleTable>(
    {
      presets: kind.presets,
      standard: kind.defaultPreset,
      headings: RULE_COLUMNS,
      fields: [...RULE_FIELDS, ...(kind.sloped ? (["resultAtFrom", "on"] as const) : (["weight"] as const))],
      fewest: FEWEST_RULE_COLUMNS,
    },
    described,
    (rows, name, words) => readTable(rows, name, words, (cells) => readRule(cells, kind)),
  );
}

/** The rule in a row of cells, or what is wrong with it. */
function readRule(cells: readonly RawCell[], kind: Omit<RulesKind<string>, "presets">): Rule | string {
  // A share may lie between; a tier, a state or a side is whole.
  const result = (kind.sloped ? numberFrom : wholeFrom)(0, kind.highestResult);
  const columns = {
    reading: oneOf(kind.readings),
    from: limit,
    fromIncluded: yesNo(true),
    to: limit,
    toIncluded: yesNo(false),
    result,
    note,
  };
  if (kind.sloped) {
    // A gate is never taken away by a 0, which may be a blank cell: only FALSE switches it off.
    const found = readCells(cells, SLOPED, {
      ...columns,
      resultAtFrom: slopeStart(result),
      on: yesNo(true, true),
    });
    if (typeof found === "string") return found;
    const { resultAtFrom, on, ...rule } = found;
    return inOrder({
      ...rule,
      ...(resultAtFrom === undefined
        ? {}
        : { resultAtFrom: resultAtFrom === FLAT ? rule.result : resultAtFrom }),
      ...(on ? {} : { off: true }),
    });
  }
  const found = readCells(cells, WEIGHTED, {
    ...columns,
    weight: blankAs(undefined, numberFrom(0, 1, "a fraction")),
  });
  if (typeof found === "string") return found;
  const { weight, ...rule } = found;
  return inOrder(weight === undefined ? rule : { ...rule, weight });
}

function inOrder(rule: Rule): Rule | string {
  const { from, to } = rule;
  return from !== null && to !== null && from > to
    ? `to (${to}) lies below from (${from}); write "${NO_LIMIT}" for no limit`
    : rule;
}

/** A limit; null for none. */
export const limit: Column<number | null> = {
  rule: `a number or "${NO_LIMIT}"`,
  read(cell) {
    if (isBlank(cell) || (typeof cell === "string" && plain(cell) === NO_LIMIT)) return null;
    return typeof cell === "number" && Number.isFinite(cell) ? asCompared(cell) : REFUSED;
  },
};

function slopeStart(result: Column<number>): Column<number | typeof FLAT | undefined> {
  return {
    rule: `${result.rule} or "${FLAT}"`,
    read(cell) {
      if (isBlank(cell)) return undefined;
      return typeof cell === "string" && plain(cell) === FLAT ? FLAT : result.read(cell);
    },
  };
}

/** TRUE or FALSE, or 1 for TRUE; `zero` says what a 0 means, as which a blank may arrive. */
function yesNo(whenBlank: boolean, zero = false): Column<boolean> {
  return blankAs(whenBlank, {
    rule: "TRUE or FALSE",
    read: (cell) => (typeof cell === "boolean" ? cell : cell === 1 || (cell === 0 ? zero : REFUSED)),
  });
}
