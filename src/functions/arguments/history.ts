import type { Bar, PriceHistory } from "../../engine/regime/realized-volatility";
import type { PastRatios } from "../../engine/regime/return-on-equity";
import type { MarketHistory } from "../../engine/regime/state";
import { CellError, isBlank, type RawCell, shown } from "../cells";
import { bounds } from "../quantities";
import { type Argument, placeOf, type Rows, refusal } from "./argument";
import { plain } from "./choice";
import { type Bounds, isWithin, ruleOf } from "./quantity";
import { wholeRange } from "./range";

/** A column of a history: the headings by which it is known, and what its numbers may be. */
interface Column {
  readonly headings: readonly string[];
  readonly bounds: Bounds;
}

/** A history as columns: known by their headings, or by their order where there is no heading. */
interface Layout<Name extends string> {
  readonly columns: Readonly<Record<Name, Column>>;
  readonly required: readonly Name[];
  /** Columns by their number, where there are no headings; null for one that is skipped. */
  readonly byWidth: Readonly<Record<number, readonly (Name | null)[]>>;
  readonly unit: string;
  readonly rule: string;
}

type Columns<Name extends string> = Partial<Record<Name, readonly number[]>>;

/** A row without a value in any of the columns that are read: a blank may arrive as 0 in desktop Excel. */
const isEmptyRow = (cells: readonly RawCell[]) => cells.every((cell) => isBlank(cell) || cell === 0);

function readColumns<Name extends string>(
  rows: Rows,
  name: string,
  layout: Layout<Name>,
): Columns<Name> | CellError {
  const headed = rows.length > 1 && (rows[0] ?? []).some((cell) => typeof cell === "string" && cell !== "");
  const order = headed ? namesOf(rows[0] ?? [], layout) : (layout.byWidth[rows[0]?.length ?? 0] ?? undefined);
  if (order === undefined) return refuseLayout(rows, name, layout);
  const absent = layout.required.find((column) => !order.includes(column));
  if (absent !== undefined)
    return new CellError("#VALUE!", `${name}: must be ${layout.rule}; no heading says "${absent}"`);
  const read = order.flatMap((column, at) => (column === null ? [] : [{ column, at }]));
  const found: { [Key in Name]?: number[] } = {};
  for (const { column } of read) found[column] = [];
  for (let row = headed ? 1 : 0; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    if (isEmptyRow(read.map(({ at }) => cells[at]))) continue;
    for (const { column, at } of read) {
      const kind = layout.columns[column].bounds;
      const cell = cells[at];
      if (typeof cell !== "number" || !isWithin(kind, cell) || (cell === 0 && kind.zeroInRange === "refused"))
        return refusal(
          name,
          { unit: kind.unit, rule: ruleOf(kind) },
          cell,
          `${placeOf(rows, row, at)}${rows.length > 1 || cells.length > 1 ? ` (${column})` : ""}`,
          typeof cell === "number" ? kind.hint : "",
        );
      (found[column] as number[]).push(cell);
    }
  }
  return found;
}

function refuseLayout(rows: Rows, name: string, layout: Pick<Layout<string>, "unit" | "rule">): CellError {
  const [only] = rows[0] ?? [];
  const lone = rows.length === 1 && rows[0]?.length === 1;
  const got = lone ? shown(only) : `${rows.length} x ${rows[0]?.length} cells`;
  return new CellError("#VALUE!", `${name} (${layout.unit}): must be ${layout.rule}, got ${got}`);
}

/** The columns that the headings name; unknown headings are columns to skip. */
function namesOf<Name extends string>(headings: readonly RawCell[], layout: Layout<Name>): (Name | null)[] {
  const known = Object.entries(layout.columns) as [Name, Column][];
  const seen = new Set<Name>();
  return headings.map((heading) => {
    const text = typeof heading === "string" ? plain(heading) : "";
    const [name] = known.find(([, column]) => column.headings.includes(text)) ?? [];
    if (name === undefined || seen.has(name)) return null;
    seen.add(name);
    return name;
  });
}

const price = (...headings: string[]): Column => ({ headings, bounds: bounds.level });

const priceLayout: Layout<keyof Bar> = {
  columns: {
    open: price("open", "o"),
    high: price("high", "h", "max"),
    low: price("low", "l", "min"),
    close: price("close", "c", "last", "price", "adjclose", "settle"),
  },
  required: ["close"],
  byWidth: {
    1: ["close"],
    4: ["open", "high", "low", "close"],
    5: [null, "open", "high", "low", "close"],
  },
  unit: "index points",
  rule: "one column of closes, four columns (open, high, low, close), the same after a date, or columns under headings; each a number above 0",
};

/** Closes, or whole bars, oldest first. */
export function priceHistory(summary: string): Argument<PriceHistory> {
  return wholeRange({ unit: priceLayout.unit, rule: priceLayout.rule, summary }, (rows, name) => {
    const columns = readColumns(asColumn(rows), name, priceLayout);
    if (columns instanceof CellError) return columns;
    const { open, high, low, close = [] } = columns;
    if (open === undefined || high === undefined || low === undefined)
      return { closes: close, bars: undefined };
    const bars: Bar[] = [];
    for (const [index, last] of close.entries()) {
      const bar = {
        open: open[index] as number,
        high: high[index] as number,
        low: low[index] as number,
        close: last,
      };
      if (bar.high < Math.max(bar.open, last) || bar.low > Math.min(bar.open, last))
        return new CellError(
          "#VALUE!",
          `${name}, bar ${index + 1}: open and close must be from low to high, got ${bar.open}, ${bar.high}, ${bar.low}, ${last}`,
        );
      bars.push(bar);
    }
    return { closes: close, bars };
  });
}

/** Closes in one row are read as a column. */
function asColumn(rows: Rows): Rows {
  const row = rows[0] ?? [];
  return rows.length === 1 && row.length > 5 ? row.map((cell) => [cell]) : rows;
}

const marketLayout: Layout<keyof MarketHistory> = {
  columns: {
    index: price("spx", "spxclose", "index", "close", "sp500"),
    vix: { headings: ["vix", "vixclose"], bounds: { ...bounds.vix, zeroInRange: "refused" } },
  },
  required: ["index", "vix"],
  byWidth: { 2: ["index", "vix"], 3: [null, "index", "vix"] },
  unit: "index points and VIX points",
  rule: "two columns (SPX, VIX), the same after a date, or columns under the headings SPX and VIX",
};

/** Closes of the index and of VIX on the same sessions, oldest first. */
export function marketHistory(summary: string): Argument<MarketHistory> {
  return wholeRange({ unit: marketLayout.unit, rule: marketLayout.rule, summary }, (rows, name) => {
    const columns = readColumns(rows, name, marketLayout);
    return columns instanceof CellError ? columns : { index: columns.index ?? [], vix: columns.vix ?? [] };
  });
}

const ratioBounds: Bounds = {
  unit: "decimal",
  min: -10,
  max: 10,
  hint: "a decimal: 0.15, not 15",
  typical: { from: 0.1, to: 0.25 },
};
const leverageBounds: Bounds = {
  unit: "assets over equity",
  min: 1,
  max: 1000,
  typical: { from: 2, to: 10 },
};

const ratioLayout: Layout<"year" | "roe" | "leverage"> = {
  columns: {
    year: { headings: ["year", "date", "period"], bounds: bounds.day },
    roe: { headings: ["roe", "returnonequity"], bounds: ratioBounds },
    leverage: { headings: ["leverage", "assetsequity", "assetsoverequity"], bounds: leverageBounds },
  },
  required: ["roe"],
  byWidth: { 1: ["roe"], 2: ["roe", "leverage"], 3: ["year", "roe", "leverage"] },
  unit: "decimals",
  rule: "rows of ROE, of (ROE, assets over equity), of (year or date, ROE, assets over equity), or columns under the headings year, ROE, leverage",
};

/** Numbers up to this are years as they are written; more is an Excel date. */
const LATEST_WRITTEN_YEAR = 2200;
const DAYS_PER_YEAR = 365.25;

/** Returns on equity and leverage of the past; without years each row is one. */
export function ratioHistory(summary: string): Argument<readonly PastRatios[]> {
  return wholeRange({ unit: ratioLayout.unit, rule: ratioLayout.rule, summary }, (rows, name) => {
    const columns = readColumns(rows, name, ratioLayout);
    if (columns instanceof CellError) return columns;
    const { year, roe = [], leverage } = columns;
    return roe.map((returnOnEquity, index) => ({
      year: yearOf(year?.[index]),
      returnOnEquity,
      leverage: leverage?.[index],
    }));
  });
}

function yearOf(cell: number | undefined): number | undefined {
  return cell === undefined || cell <= LATEST_WRITTEN_YEAR ? cell : cell / DAYS_PER_YEAR;
}
