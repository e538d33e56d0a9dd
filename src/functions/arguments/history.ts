import type { Bar, PriceHistory } from "../../engine/regime/realized-volatility";
import type { PastRatios } from "../../engine/regime/return-on-equity";
import type { MarketHistory } from "../../engine/regime/state";
import { CellError } from "../cells";
import { bounds } from "../quantities";
import type { Argument, Rows } from "./argument";
import { type Column, type Layout, readColumns } from "./history-columns";
import type { Bounds } from "./quantity";
import { wholeRange } from "./range";

const price = (...headings: string[]): Column => ({ headings, bounds: bounds.close });

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
    vix: { headings: ["vix", "vixclose"], bounds: bounds.vix },
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
