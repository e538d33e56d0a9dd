import { TRADING_DAYS_PER_YEAR, type TradingTime } from "../../engine/calendar/time-to-expiry";
import { demandSameScale } from "../../engine/condor/same-index";
import type { PlanField } from "../../engine/plan/field";
import {
  type Plan,
  type PlanKey,
  planFields,
  planKeys,
  type Variant,
  workedPlan,
} from "../../engine/plan/plan";
import { CellError, type CellValue, isBlank, type RawCell, shown } from "../cells";
import { type Argument, type Rows, refusal, type Summary } from "./argument";
import { plain } from "./choice";
import { OPEN, readPlanValue } from "./plan-value";
import { wholeRange } from "./range";
import { soldAtIn } from "./sold-at";

/** The heading over the labels, and the headings of the columns that only explain. */
const LABEL_HEADING = "plan";
const EXPLAINING = ["unit", "meaning"] as const;

const keyByLabel = new Map<string, PlanKey>(planKeys.map((key) => [plain(planFields[key].label), key]));

const words = {
  unit: "label and values",
  rule: "rows of (label, value, ...) with the labels of SCENARIO.PLAN; each further column of values is a variant",
};

/** The plans as cells that can be edited and passed back: labels, one column a variant, unit, meaning. */
export function planCells(variants: readonly Variant[]): CellValue[][] {
  const header = [LABEL_HEADING, ...variants.map(({ name }) => name), ...EXPLAINING];
  const rows = planKeys.map((key) => {
    const { label, unit, meaning } = planFields[key];
    return [label, ...variants.map(({ plan }) => cellOf(key, plan)), unit, meaning];
  });
  return [header, ...rows];
}

function cellOf(key: PlanKey, plan: Plan): CellValue {
  const field: PlanField = planFields[key];
  const value = plan[key];
  if (value === undefined) return OPEN;
  if (field.kind === "days")
    return typeof value === "number" ? value : `${(value as TradingTime).years * TRADING_DAYS_PER_YEAR}t`;
  return typeof value === "object" ? Object.values(value).join("/") : planCell(field, value);
}

/** A value as a cell of a plan holds it: a 0 that could be taken for a blank stands as a word. */
function planCell(field: PlanField, value: CellValue): CellValue {
  return value === 0 && "zero" in field && field.zero !== undefined ? field.zero : value;
}

/** The same under its label; a label that is none of the plan's leaves the value as it is. */
export function planCellOf(label: string, value: CellValue): CellValue {
  const key = keyByLabel.get(plain(label));
  return key === undefined ? value : planCell(planFields[key], value);
}

/**
 * A range of plans. A label left out takes its default; a value left blank in a further column is that of the
 * first. A blank number may arrive as 0: where another value stands in for a blank, a bare 0 is refused.
 */
export function planVariants(
  described: Summary & {
    /** What else its rule says where the function takes a table that could be mistaken for a plan. */
    readonly also?: string;
  } = { summary: "The plan: labels and values, as SCENARIO.PLAN spills them" },
): Argument<readonly Variant[]> {
  const told = { ...words, rule: `${words.rule}${described.also ?? ""}` };
  return wholeRange({ ...told, summary: described.summary }, (rows, name) => readPlans(rows, name, told));
}

function readPlans(rows: Rows, name: string, told: typeof words): readonly Variant[] | CellError {
  const labels = rows[0] ?? [];
  // A book has its headings side by side.
  const isBook = ["expiry", "contracts", "credit"].every((heading) =>
    labels.some((cell) => typeof cell === "string" && plain(cell) === heading),
  );
  if (labels.length < 2 || isBook) return refusal(name, told, labels[0]);
  const first = rows[0] ?? [];
  const isHeader = isHeading(first);
  const body = isHeader ? rows.slice(1) : rows;
  // Blanks where a plan should be would be the worked one.
  if (body.every(([label]) => isBlank(label) || label === 0)) return refusal(name, told, null);
  const columns = first
    .map((_, index) => index)
    .slice(1)
    .filter((index) => {
      const heading = isHeader ? first[index] : undefined;
      return !isExplaining(heading) && (index === 1 || isNamed(heading) || hasValues(body, index));
    });
  const variants: Variant[] = [];
  for (const column of columns) {
    const base = variants[0]?.plan ?? workedPlan;
    const plan = readPlan(body, column, base, {
      name,
      skipped: isHeader ? 1 : 0,
      isFirst: variants.length === 0,
    });
    if (plan instanceof CellError) return plan;
    variants.push({ name: variantName(isHeader ? first[column] : undefined, column), plan });
  }
  return variants.length > 0 ? variants : refusal(name, told, first[1]);
}

/** Words that only a value holds: a row with one of them is no heading, whatever stands before it. */
const choices = new Set(
  planKeys.flatMap((key) => {
    const field: PlanField = planFields[key];
    return "choices" in field ? field.choices.map(plain) : [];
  }),
);

/** A first row of words over the columns. With numbers or choices beside it an unknown label is a misspelt one. */
function isHeading([label, ...values]: readonly RawCell[]): boolean {
  if (typeof label !== "string" || keyByLabel.has(plain(label))) return false;
  return (
    plain(label) === LABEL_HEADING ||
    values.every((cell) => isBlank(cell) || (typeof cell === "string" && !choices.has(plain(cell))))
  );
}

function isExplaining(heading: RawCell): boolean {
  return typeof heading === "string" && EXPLAINING.some((each) => each === plain(heading));
}

function isNamed(heading: RawCell): boolean {
  return typeof heading === "string" && heading !== "";
}

/** A column of blanks beside the plan is no variant; desktop Excel may send blanks as 0. */
function hasValues(rows: Rows, column: number): boolean {
  return rows.some((row) => !(isBlank(row[column]) || row[column] === 0));
}

function variantName(heading: RawCell, column: number): string {
  if (isNamed(heading)) return String(heading);
  return typeof heading === "number" ? String(heading) : `variant ${column}`;
}

function readPlan(
  rows: Rows,
  column: number,
  base: Plan,
  place: { readonly name: string; readonly skipped: number; readonly isFirst: boolean },
): Plan | CellError {
  const found: Record<string, unknown> = { ...base };
  const seen = new Set<PlanKey>();
  let named: ReturnType<typeof soldAtIn>;
  for (const [index, row] of rows.entries()) {
    const [label] = row;
    if (isBlank(label) || label === 0) continue;
    const where = `${place.name}, row ${index + 1 + place.skipped}`;
    const key = typeof label === "string" ? keyByLabel.get(plain(label)) : undefined;
    if (key === undefined)
      return new CellError("#VALUE!", `${where}: must be a label of SCENARIO.PLAN, got ${shown(label)}`);
    if (seen.has(key)) return new CellError("#VALUE!", `${where}: ${planFields[key].label} stands twice`);
    seen.add(key);
    const cell = row[column];
    if (isBlank(cell)) continue;
    const sold = key === "ivRatio" && typeof cell === "string" ? soldAtIn(cell) : undefined;
    if (sold !== undefined) {
      named = sold;
      continue;
    }
    const value = readPlanValue(planFields[key], cell, `${where}, ${planFields[key].label}`);
    if (value instanceof CellError) return value;
    found[key] = value;
  }
  // What is named in the place of a ratio decides; but for VIX1D itself, by VIX alone where there is no history.
  if (named !== undefined) {
    Object.assign(found, { ivRatio: undefined, volatility: undefined, share: named.share ?? found.share });
    if (named.by !== "VIX1D") Object.assign(found, { vix1d: undefined, soldBy: named.by });
  }
  const plan = found as unknown as Plan;
  if (plan.strikes !== undefined) demandSameScale(plan.strikes, plan.spot, planFields.spot.label);
  return plan.by === "delta" && plan.target >= 1
    ? refusal(
        `${place.name}, target`,
        { unit: "delta", rule: "a number above 0 and below 1" },
        plan.target,
        "",
        "a delta is a fraction: 0.16, not 16",
      )
    : plan;
}
