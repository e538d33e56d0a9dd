import { CALENDAR_DAYS_PER_YEAR } from "../../../src/engine/calendar/time-to-expiry";
import { futureAt } from "../../../src/engine/hedge/futures-curve";
import { layerStrike } from "../../../src/engine/hedge/layer-strike";
import { layerPresets } from "../../../src/engine/hedge/layers";
import { nearestListedStrike } from "../../../src/engine/hedge/strike-grid";
import type { Tenor } from "../../../src/engine/hedge/tenors";
import { volOfVolAt } from "../../../src/engine/hedge/vol-of-vol";
import { vvixAt } from "../../../src/engine/hedge/vol-of-vol-fit";
import { blackScholesPrice } from "../../../src/engine/options/black-scholes";
import { excelDate } from "../../support/excel-date";
import { sharedRows } from "../../support/shared-data";

const SPX = "test-only/spx_close_daily_1990_2026.csv";
const VIX = "vix_daily.csv";
const SETTLEMENTS = "test-only/vx_settlements_2013_2026.csv";
const INDICES = "test-only/cboe_vol_indices_daily.csv";
const EARLY = "vix_futures_m1_m8_2004_2017.csv";
export const HEDGE_FILES = [SPX, VIX, SETTLEMENTS, INDICES, EARLY] as const;

/** One session: closes, VVIX / 100, and the settlements of the futures by expiry. */
interface Session {
  readonly date: string;
  readonly day: number;
  readonly spx: number;
  readonly vix: number;
  readonly vixOpen: number;
  readonly vvix: number;
  readonly futures: ReadonlyMap<number, number>;
}

/** 2013-01 to 2026-04, every session with closes and settlements. */
export function settledSessions(): readonly Session[] {
  const futures = new Map<string, Map<number, number>>();
  for (const { date, expiry, settle } of sharedRows(SETTLEMENTS)) {
    const day = futures.get(date!) ?? new Map<number, number>();
    futures.set(date!, day.set(excelDate(expiry!), Number(settle)));
  }
  return sessionsOf(futures);
}

/** 2007 to mid-2009, on last prices of the futures: the opening print of a settlement is not among them. */
export function sessionsOf2008(): readonly Session[] {
  const futures = new Map<string, Map<number, number>>();
  for (const row of sharedRows(EARLY)) {
    if (row.date! < "2007-01-03" || row.date! > "2009-06-30") continue;
    const listed = Array.from({ length: 8 }, (_, index) => index + 1).filter((n) => Number(row[`m${n}`]) > 0);
    futures.set(row.date!, new Map(listed.map((n) => [excelDate(row[`exp${n}`]!), Number(row[`m${n}`])])));
  }
  return sessionsOf(futures);
}

function sessionsOf(futures: ReadonlyMap<string, ReadonlyMap<number, number>>): readonly Session[] {
  const columnByDate = (file: string, column: string) =>
    new Map(sharedRows(file).map((row) => [row.date!, Number(row[column])]));
  const [spx, vix, vixOpen, vvix] = [
    columnByDate(SPX, "close"),
    columnByDate(VIX, "close"),
    columnByDate(VIX, "open"),
    columnByDate(INDICES, "vvix"),
  ];
  return [...futures.keys()]
    .sort()
    .filter((date) => spx.has(date) && vix.has(date))
    .map((date) => ({
      date,
      day: excelDate(date),
      spx: spx.get(date)!,
      vix: vix.get(date)!,
      vixOpen: vixOpen.get(date)!,
      vvix: vvix.get(date)! > 0 ? vvix.get(date)! / 100 : vvixAt(vix.get(date)),
      futures: futures.get(date)!,
    }));
}

interface Call {
  readonly number: number;
  readonly expiry: number;
  readonly strike: number;
  /** Points, once it has settled. */
  paid?: number;
}

/** A spread of calls is never bought nearer than this. */
const NEAREST_DAYS = 7;

/** How the calls are bought, where not as the study's own rules have it. */
export interface HedgeHabits {
  /** Days after the monthly settlement on which they are bought anew. */
  readonly rollShift?: number;
  /** The future whose level decides how much is spent, read so many sessions late. */
  readonly gate?: "front" | "month ahead";
  readonly stale?: number;
  /** Expiring calls are taken for what VIX closes at on their last day, not for the opening print that they settle to. */
  readonly settlesAtClose?: boolean;
}

const curveOf = ({ day, vix, futures }: Session): readonly Tenor<number>[] => [
  { days: 0, at: vix },
  ...[...futures]
    .filter(([expiry]) => expiry > day)
    .sort(([a], [b]) => a - b)
    .map(([expiry, at]) => ({ days: expiry - day, at })),
];

/**
 * The S&P with VIX calls near these days to expiry, as the published study has them: 1 % of the value while the future a
 * month ahead stands at 15 to 30, half of it to 50, else nothing, in equal parts over the rungs, bought anew at the
 * monthly settlement; mid prices, no costs, no dividends. Calls by the fitted surface on each day's settlements.
 */
export function callHedge(
  sessions: readonly Session[],
  tenors: readonly number[],
  delta: number,
  { rollShift = 0, gate = "month ahead", stale = 0, settlesAtClose = false }: HedgeHabits = {},
): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  let value = 1;
  let shares = 0;
  let calls: readonly Call[] = [];
  let next = 0;
  const settlements = [...new Set(sessions.flatMap(({ futures }) => [...futures.keys()]))].sort(
    (a, b) => a - b,
  );
  for (const [index, session] of sessions.entries()) {
    const { day, spx, vvix, futures } = session;
    const curve = curveOf(session);
    const priceOf = (expiry: number, strike: number) => {
      const left = expiry - day;
      const future = futureAt(curve, left);
      const volatility = volOfVolAt({ vvix }, left, strike / future);
      return blackScholesPrice(true, future, strike, left / CALENDAR_DAYS_PER_YEAR, volatility, 0, 0);
    };
    // The last settlement of the future is the opening print; VIX opens near it where there is none.
    const worth = (call: Call) => {
      if (call.expiry > day) return priceOf(call.expiry, call.strike);
      const print = settlesAtClose ? session.vix : (futures.get(call.expiry) ?? session.vixOpen);
      call.paid ??= Math.max(0, print - call.strike);
      return call.paid;
    };
    if (index > 0) value = shares * spx + calls.reduce((sum, call) => sum + call.number * worth(call), 0);
    if (day >= next) {
      const read = curveOf(sessions[Math.max(0, index - stale)]!);
      const ahead = gate === "front" ? read[1]!.at : futureAt(read, 30);
      const weight = ahead <= 15 || ahead > 50 ? 0 : ahead <= 30 ? 0.01 : 0.005;
      calls = tenors.map((tenor): Call => {
        const listed = [...futures.keys()].filter((expiry) => expiry - day >= NEAREST_DAYS);
        const away = (expiry: number) => Math.abs(expiry - day - tenor);
        const expiry = listed.reduce((best, each) => (away(each) < away(best) ? each : best));
        const layer = { ...layerPresets.vxth[0], by: "delta", target: delta } as const;
        const strike = nearestListedStrike(
          layerStrike(layer, expiry - day, { curve, volOfVol: { vvix }, rate: 0 }),
        );
        return { number: (weight * value) / tenors.length / priceOf(expiry, strike), expiry, strike };
      });
      next = settlements.find((settlement) => settlement + rollShift > day)! + rollShift;
      shares = (value * (1 - weight)) / spx;
    }
    values.set(session.date, value);
  }
  return values;
}
