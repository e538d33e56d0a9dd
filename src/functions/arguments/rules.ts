import { asCompared, type Rule, type RuleTable } from "../../engine/rules/rule-table";
import { CellError, type CellValue, isBlank, type RawCell, shown } from "../cells";
import { type Argument, one, type Rows } from "./argument";
import { plain } from "./choice";

/** Stands for "no limit": a blank would arrive as 0 in desktop Excel. */
const NO_LIMIT = "any";

export const RULE_COLUMNS = ["reading", "from", "from incl.", "to", "to incl.", "result", "note"] as const;
const WEIGHT_COLUMN = "weight";
/** Two further columns of tables whose results slope and whose rules can be switched off. */
const SLOPE_COLUMNS = ["result at from", "on"] as const;
/** Stands for "the result is flat", where a blank would arrive as 0 in desktop Excel. */
const FLAT = "same";

/** A table of rules as cells that can be edited and passed back. */
export function ruleCells(table: RuleTable): CellValue[][] {
  const weighted = table.some((rule) => rule.weight !== undefined);
  const sloped = table.some((rule) => rule.resultAtFrom !== undefined || rule.off !== undefined);
  const header: CellValue[] = [
    ...RULE_COLUMNS,
    ...(weighted ? [WEIGHT_COLUMN] : []),
    ...(sloped ? SLOPE_COLUMNS : []),
  ];
  const rows = table.map((rule): CellValue[] => {
    const cells = [
      rule.reading,
      rule.from ?? NO_LIMIT,
      rule.fromIncluded,
      rule.to ?? NO_LIMIT,
      rule.toIncluded,
      rule.result,
      rule.note,
    ];
    const isFlat = rule.resultAtFrom === undefined || rule.resultAtFrom === rule.result;
    if (sloped) return [...cells, isFlat ? FLAT : (rule.resultAtFrom as number), rule.off !== true];
    return weighted ? [...cells, rule.weight ?? ""] : cells;
  });
  return [header, ...rows];
}

export const RESULT_COLUMN = RULE_COLUMNS.indexOf("result");

/** A row of headings holds no number and no TRUE or FALSE, be its result a text or not. */
export function isRuleHeader(row: readonly RawCell[]): boolean {
  const values = row.slice(0, RESULT_COLUMN + 1);
  return (
    typeof row[RESULT_COLUMN] === "string" &&
    !values.some((cell) => typeof cell === "number" || typeof cell === "boolean")
  );
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
export function rules<P extends string>(kind: RulesKind<P>, summary: string): Argument<RuleTable> {
  const names = Object.keys(kind.presets) as P[];
  const quoted = names.map((name) => `"${name}"`).join(", ");
  const words = { unit: "text or table", rule: `${quoted}, or a table of ${RULE_COLUMNS.join(" | ")}` };
  const preset = (cell: RawCell) => names.find((name) => plain(name) === plain(String(cell)));
  return {
    ...words,
    summary,
    choices: names,
    otherwise: `"${kind.defaultPreset}"`,
    standIn: kind.defaultPreset,
    typical: { samples: names },
    supply(rows, name) {
      if (rows === null) return one<RuleTable>(kind.presets[kind.defaultPreset]);
      const only = rows[0]?.[0];
      if (rows.length === 1 && rows[0]?.length === 1) {
        const found = typeof only === "string" ? preset(only) : undefined;
        return found === undefined
          ? one<RuleTable>(new CellError("#VALUE!", `${name}: must be ${words.rule}, got ${shown(only)}`))
          : one<RuleTable>(kind.presets[found]);
      }
      return one<RuleTable>(readTable(rows, name, kind));
    },
  };
}

function readTable(
  rows: Rows,
  name: string,
  kind: Omit<RulesKind<string>, "presets">,
): RuleTable | CellError {
  if ((rows[0]?.length ?? 0) <= RESULT_COLUMN)
    return new CellError("#VALUE!", `${name}: a table of rules has the columns ${RULE_COLUMNS.join(" | ")}`);
  const table: Rule[] = [];
  for (const [index, row] of rows.entries()) {
    const isHeader = index === 0 && isRuleHeader(row);
    const isEmpty = row.every((cell) => isBlank(cell) || cell === 0);
    if (isHeader || isEmpty) continue;
    const rule = readRule(row, kind);
    if (typeof rule === "string") return new CellError("#VALUE!", `${name}, row ${index + 1}: ${rule}`);
    table.push(rule);
  }
  return table.length > 0 ? table : new CellError("#VALUE!", `${name}: the table holds no rule`);
}

/** The rule in a row of cells, or what is wrong with it. */
function readRule(cells: readonly RawCell[], kind: Omit<RulesKind<string>, "presets">): Rule | string {
  const [readingCell, fromCell, fromInclCell, toCell, toInclCell, resultCell, note, weightCell] = cells;
  const reading = kind.readings.find((known) => plain(known) === plain(String(readingCell ?? "")));
  if (reading === undefined)
    return `reading must be one of ${kind.readings.join(", ")}, got ${shown(readingCell)}`;
  const from = limit(fromCell);
  const to = limit(toCell);
  if (from === undefined) return `from must be a number or "${NO_LIMIT}", got ${shown(fromCell)}`;
  if (to === undefined) return `to must be a number or "${NO_LIMIT}", got ${shown(toCell)}`;
  if (from !== null && to !== null && from > to)
    return `to (${to}) lies below from (${from}); write "${NO_LIMIT}" for no limit`;
  const fromIncluded = yesNo(fromInclCell, true);
  const toIncluded = yesNo(toInclCell, false);
  if (fromIncluded === undefined) return `from incl. must be TRUE or FALSE, got ${shown(fromInclCell)}`;
  if (toIncluded === undefined) return `to incl. must be TRUE or FALSE, got ${shown(toInclCell)}`;
  if (typeof resultCell !== "number" || !(resultCell >= 0 && resultCell <= kind.highestResult))
    return `result must be a number from 0 to ${kind.highestResult}, got ${shown(resultCell)}`;
  if (kind.sloped) {
    const slope = readSlope(cells, resultCell, kind.highestResult);
    if (typeof slope === "string") return slope;
    const flat = { reading, from, fromIncluded, to, toIncluded, result: resultCell };
    return { ...flat, note: typeof note === "string" ? note : "", ...slope };
  }
  if (!isBlank(weightCell) && !(typeof weightCell === "number" && weightCell >= 0 && weightCell <= 1))
    return `weight must be a fraction from 0 to 1, got ${shown(weightCell)}`;
  return {
    reading,
    from,
    fromIncluded,
    to,
    toIncluded,
    result: resultCell,
    note: typeof note === "string" ? note : "",
    ...(typeof weightCell === "number" ? { weight: weightCell } : {}),
  };
}

/** The slope and the switch of a rule; a column that is not there leaves the slope unsaid and the rule on. */
function readSlope(
  cells: readonly RawCell[],
  result: number,
  highest: number,
): Pick<Rule, "resultAtFrom" | "off"> | string {
  const [atFrom, on] = cells.slice(RULE_COLUMNS.length);
  // A gate is never taken away by a 0, which may be a blank cell: only FALSE switches it off.
  const isOn = on === 0 ? true : yesNo(on, true);
  if (isOn === undefined) return `on must be TRUE or FALSE, got ${shown(on)}`;
  const off = isOn ? {} : ({ off: true } as const);
  if (isBlank(atFrom)) return off;
  if (typeof atFrom === "string" && plain(atFrom) === FLAT) return { resultAtFrom: result, ...off };
  if (typeof atFrom !== "number" || !(atFrom >= 0 && atFrom <= highest))
    return `result at from must be a number from 0 to ${highest} or "${FLAT}", got ${shown(atFrom)}`;
  return { resultAtFrom: atFrom, ...off };
}

function limit(cell: RawCell): number | null | undefined {
  if (isBlank(cell) || (typeof cell === "string" && plain(cell) === NO_LIMIT)) return null;
  return typeof cell === "number" && Number.isFinite(cell) ? asCompared(cell) : undefined;
}

function yesNo(cell: RawCell, whenBlank: boolean): boolean | undefined {
  if (isBlank(cell)) return whenBlank;
  if (typeof cell === "boolean") return cell;
  return cell === 1 ? true : cell === 0 ? false : undefined;
}
