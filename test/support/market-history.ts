import { type MarketDays, marketDays } from "../../src/engine/replay/history";
import market from "../golden/market-2011.json";
import { excelDate } from "./excel-date";

export const FUTURES = 7;

/** June to December 2011 as the rows of a sheet, under headings; with futures or without. */
export function cells2011(withFutures = true): (string | number | null)[][] {
  const rows = market.rows as (string | number | null)[][];
  const width = withFutures ? market.meta.columns.length : 3;
  return [
    market.meta.columns.slice(0, width),
    ...rows.map(([date, ...numbers]) => [excelDate(date as string), ...numbers.slice(0, width - 1)]),
  ];
}

/** The same as sessions. */
export function days2011(withFutures = true): MarketDays {
  const [, ...rows] = cells2011() as [unknown, ...(number | null)[][]];
  return sessions(rows, withFutures ? FUTURES : 0);
}

/** Rows of (date, SPX, VIX, futures) as sessions; the futures' expiries follow the contract's rule. */
export function sessions(rows: readonly (readonly (number | null)[])[], futuresADay = 0): MarketDays {
  const column = (at: number) => rows.map((row) => row[at] ?? Number.NaN);
  const none = rows.map(() => Number.NaN);
  return marketDays({
    row: rows.map((_, index) => index + 2),
    day: column(0),
    spx: column(1),
    vix: column(2),
    vix1d: none,
    vix9d: none,
    vix3m: none,
    vvix: none,
    futures: rows.flatMap((row) => Array.from({ length: futuresADay }, (_, at) => row[3 + at] ?? Number.NaN)),
    expiries: rows.flatMap(() => Array.from({ length: futuresADay }, () => Number.NaN)),
    futuresADay,
  });
}
