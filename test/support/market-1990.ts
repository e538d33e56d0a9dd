import type { MarketDays } from "../../src/engine/replay/history";
import type { RawCell } from "../../src/functions/cells";
import { excelDate } from "./excel-date";
import { FUTURES, sessions } from "./market-history";
import { sharedRows } from "./shared-data";

export const LONG_FILES = [
  "test-only/spx_close_daily_1990_2026.csv",
  "vix_daily.csv",
  "vix_futures_m1_m8_2004_2017.csv",
] as const;

/** 1990 to 2026 with VIX futures from 2004 to 2017, read in place. */
export function days1990to2026(): MarketDays {
  loaded ??= loadedDays();
  return loaded;
}

let loaded: MarketDays | undefined;

function loadedDays(): MarketDays {
  const [spx, vix, futures] = LONG_FILES.map(sharedRows);
  const vixOn = new Map(vix?.map(({ date, close }) => [date, Number(close)]));
  const futuresOn = new Map(futures?.map((row) => [row.date, row]));
  const level = (text: string | undefined) => (text ? Number(text) : null);
  return sessions(
    (spx ?? []).map(({ date = "", close }) => {
      const quotes = futuresOn.get(date);
      return [
        excelDate(date),
        Number(close),
        vixOn.get(date) ?? null,
        ...Array.from({ length: FUTURES }, (_, at) => level(quotes?.[`m${at + 1}`])),
      ];
    }),
    FUTURES,
  );
}

export const VIX1D_FILES = [
  "test-only/spx_close_daily_1990_2026.csv",
  "vix_daily.csv",
  "test-only/cboe_vol_indices_daily.csv",
  "test-only/vix1d_daily_2022_2026.csv",
] as const;

/** The closes as the rows of a sheet: date, SPX, VIX, VIX1D, VIX9D, VIX3M; a blank where an index had none. */
export function cells1990to2026(): readonly (readonly RawCell[])[] {
  const [spx, vix, others, vix1d] = VIX1D_FILES.map(sharedRows);
  const byDate = (rows: readonly Readonly<Record<string, string>>[] = []) =>
    new Map(rows.map((row) => [row.date, row]));
  const [vixOn, othersOn, vix1dOn] = [vix, others, vix1d].map(byDate);
  const cell = (text: string | undefined) => (text ? Number(text) : null);
  return [
    ["date", "SPX", "VIX", "VIX1D", "VIX9D", "VIX3M"],
    ...(spx ?? []).map(({ date = "", close }) => {
      const other = othersOn?.get(date);
      return [
        excelDate(date),
        Number(close),
        cell(vixOn?.get(date)?.close) ?? cell(other?.vix),
        cell(vix1dOn?.get(date)?.close),
        cell(other?.vix9d),
        cell(other?.vix3m),
      ];
    }),
  ];
}
