import type { MarketDays } from "../../src/engine/replay/history";
import { excelDate } from "./excel-date";
import { sessions } from "./market-history";
import { sharedRows } from "./shared-data";

export const FUTURES_FILES = [
  "test-only/spx_close_daily_1990_2026.csv",
  "vix_daily.csv",
  "vix_futures_m1_m8_2004_2017.csv",
  "test-only/vx_settlements_2013_2026.csv",
  "test-only/cboe_vol_indices_daily.csv",
] as const;
const FUTURES = 8;
const FROM = "2006-03-01";
const SETTLEMENTS_FROM = "2013-01-02";
const UNTIL = "2026-04-17";

let loaded: MarketDays | undefined;

/** 2006-03 to 2026-04: VIX futures as traded to 2012, Cboe's settlements from 2013, VVIX where it was. */
export function daysOnFutures(): MarketDays {
  loaded ??= loadedDays();
  return loaded;
}

function loadedDays(): MarketDays {
  const [spx, vix, traded, settled, indices] = FUTURES_FILES.map(sharedRows);
  const byDate = (rows: readonly Readonly<Record<string, string>>[] = []) =>
    new Map(rows.map((row) => [row.date!, row]));
  const [vixOn, tradedOn, indicesOn] = [vix, traded, indices].map(byDate);
  const settledOn = new Map<string, number[]>();
  for (const { date, settle } of [...(settled ?? [])].sort((a, b) => (a.expiry! < b.expiry! ? -1 : 1)))
    settledOn.set(date!, [...(settledOn.get(date!) ?? []), Number(settle)]);
  const level = (text: string | undefined) => (text ? Number(text) : null);
  const rows = (spx ?? []).filter(
    ({ date = "" }) => date >= FROM && date <= UNTIL && level(vixOn!.get(date)?.close) !== null,
  );
  const days = sessions(
    rows.map(({ date = "", close }) => [
      excelDate(date),
      Number(close),
      level(vixOn!.get(date)?.close),
      ...Array.from({ length: FUTURES }, (_, at) =>
        date < SETTLEMENTS_FROM
          ? level(tradedOn!.get(date)?.[`m${at + 1}`])
          : (settledOn.get(date)?.[at] ?? null),
      ),
    ]),
    FUTURES,
  );
  const vvixOn = new Map(rows.map(({ date = "" }) => [excelDate(date), level(indicesOn!.get(date)?.vvix)]));
  return { ...days, vvix: days.day.map((day) => vvixOn.get(day) ?? Number.NaN) };
}
