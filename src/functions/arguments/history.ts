import { marketKinds } from "../../engine/number-kinds/market";
import type { Bar, PriceHistory } from "../../engine/regime/realized-volatility";
import type { PastRatios } from "../../engine/regime/return-on-equity";
import type { MarketHistory } from "../../engine/regime/state";
import { CellError } from "../cells";
import type { Field } from "../reading/fields";
import type { Argument, Rows, Summary } from "./argument";
import { readColumns } from "./history-columns";
import type { Column, Layout } from "./history-layout";
import type { Bounds } from "./quantity";
import { wholeRange } from "./range";

const price = (...fields: Field[]): Column => ({ fields, bounds: marketKinds.level, isSeries: true });

const priceLayout: Layout<keyof Bar> = {
  columns: {
    open: price("open"),
    high: price("high"),
    low: price("low"),
    // An imported close stands under the name of its index.
    close: price("close", "adjustedClose", "spx", "vix", "vix1d", "vix9d", "vix3m", "vix6m", "vvix"),
  },
  required: ["close"],
  ofSessions: true,
  byWidth: {
    1: ["close"],
    4: ["open", "high", "low", "close"],
    5: [null, "open", "high", "low", "close"],
  },
  unit: "index points",
  rule: "one column of closes, four columns (open, high, low, close), the same after a date, or columns under headings; each a number above 0",
};

/** Closes, or whole bars, oldest first. */
export function priceHistory(
  described: Summary,
): Argument<PriceHistory & { readonly step: string | undefined }> {
  return wholeRange(
    { unit: priceLayout.unit, rule: priceLayout.rule, summary: described.summary },
    (rows, name, notes) => {
      const columns = readColumns(asColumn(rows), name, priceLayout, notes);
      if (columns instanceof CellError) return columns;
      const { step } = columns;
      const { open, high, low, close = [] } = columns.of;
      if (open === undefined || high === undefined || low === undefined)
        return { closes: close, bars: undefined, step };
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
      return { closes: close, bars, step };
    },
  );
}

/** Closes alone, oldest first. */
export function closes(): Argument<readonly number[]> {
  const bars = priceHistory({ summary: "Closes, alone or beside their dates; without dates oldest first" });
  return {
    ...bars,
    supply(rows, name, others) {
      const supply = bars.supply(rows, name, others);
      return { ...supply, values: supply.values.map((of) => (of instanceof CellError ? of : of.closes)) };
    },
  };
}

/** Closes in one row are read as a column. */
function asColumn(rows: Rows): Rows {
  const row = rows[0] ?? [];
  return rows.length === 1 && row.length > 5 ? row.map((cell) => [cell]) : rows;
}

const marketLayout: Layout<keyof MarketHistory> = {
  columns: {
    index: price("spx", "close", "adjustedClose"),
    vix: { fields: ["vix"], bounds: marketKinds.vix, isSeries: true },
  },
  required: ["index", "vix"],
  ofSessions: true,
  byWidth: { 2: ["index", "vix"], 3: [null, "index", "vix"] },
  unit: "index points and VIX points",
  rule: "two columns (SPX, VIX), the same after a date, or columns under the headings SPX and VIX",
};

/** Closes of the index and of VIX on the same sessions, oldest first. */
export function marketHistory(described: Summary): Argument<MarketHistory> {
  return wholeRange(
    { unit: marketLayout.unit, rule: marketLayout.rule, summary: described.summary },
    (rows, name, notes) => {
      const columns = readColumns(rows, name, marketLayout, notes);
      if (columns instanceof CellError) return columns;
      return columns.step === undefined
        ? { index: columns.of.index ?? [], vix: columns.of.vix ?? [] }
        : notSessions(name, columns.step);
    },
  );
}

/** What is said of rows that are further apart than sessions. */
export function notSessions(name: string, step: string): CellError {
  return new CellError("#VALUE!", `${name}: must have a row a session, got ${step} rows`);
}

const ratioBounds: Bounds = {
  unit: "decimal",
  min: -10,
  max: 10,
  slip: (value) => value === 0,
  slipRule: "other than 0",
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
    year: { fields: ["year"], bounds: { ...marketKinds.day, min: 1 } },
    roe: { fields: ["roe"], bounds: ratioBounds },
    leverage: { fields: ["leverage"], bounds: leverageBounds },
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
export function ratioHistory(described: Summary): Argument<readonly PastRatios[]> {
  return wholeRange(
    { unit: ratioLayout.unit, rule: ratioLayout.rule, summary: described.summary },
    (rows, name, notes) => {
      const columns = readColumns(rows, name, ratioLayout, notes);
      if (columns instanceof CellError) return columns;
      const { year, roe = [], leverage } = columns.of;
      return roe.map((returnOnEquity, index) => ({
        year: yearOf(year?.[index]),
        returnOnEquity,
        leverage: leverage?.[index],
      }));
    },
  );
}

function yearOf(cell: number | undefined): number | undefined {
  return cell === undefined || cell <= LATEST_WRITTEN_YEAR ? cell : cell / DAYS_PER_YEAR;
}
