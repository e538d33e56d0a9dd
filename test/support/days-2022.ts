import type { MarketDays } from "../../src/engine/replay/history";
import { dailyHistory } from "../../src/functions/arguments/price-history";
import { excelDate } from "./excel-date";
import { cells1990to2026 } from "./market-1990";

/** Sessions of a stretch with every index on file, VIX1D from 2022-05-13 on. */
export function daysBetween(from: string, to: string): MarketDays {
  const [heading, ...rows] = cells1990to2026();
  const kept = rows.filter(([day]) => Number(day) >= excelDate(from) && Number(day) <= excelDate(to));
  return dailyHistory().supply([heading ?? [], ...kept], "history", () => null).values[0] as MarketDays;
}
