import type { Condor } from "../../src/engine/condor/condor";
import { condorCredit, type Market } from "../../src/engine/condor/credit";
import { planMarket } from "../../src/engine/plan/market";
import { workedPlan } from "../../src/engine/plan/plan";
import type { Points } from "../../src/engine/quantities";
import { chooser } from "../../src/engine/replay/condors";
import type { MarketDays } from "../../src/engine/replay/history";
import { soldVolatility } from "../../src/engine/replay/sold-volatility";
import { excelDate } from "./excel-date";
import { sharedRows } from "./shared-data";

export interface SessionBar {
  /** Hours of New York at which it begins. */
  readonly hour: number;
  readonly open: number;
  readonly close: number;
}
export type SessionBars = ReadonlyMap<number, readonly SessionBar[]>;

export const SPX_BARS = "test-only/spx_30min_2020-12_2026-02.csv";
export const VIX1D_BARS = "test-only/vix1d_30min_2023-04_2026-02.csv";

/** Thirty-minute bars of the whole sessions, by Excel date. */
export function sessionBars(file: string): SessionBars {
  const found = new Map<number, SessionBar[]>();
  for (const { date = "", time_new_york = "", open, close } of sharedRows(file)) {
    const [hour, minute] = time_new_york.split(":").map(Number);
    const day = excelDate(date);
    const bars = found.get(day) ?? [];
    bars.push({ hour: hour! + minute! / 60, open: Number(open), close: Number(close) });
    found.set(day, bars);
  }
  return new Map([...found].filter(([, { length }]) => length >= 13));
}

export const OPEN_TO_CLOSE = 6.5;
export const SESSION_END = 16;
/** Share of a session's variance from the open to the close; the rest comes overnight. */
const IN_SESSION = 0.65;
/** Points to sell a condor, and to buy it back before it settles. */
export const OPENING_COST = 0.1;
export const CLOSING_COST = 0.15;

/** A condor of the worked plan, sold at the close before a session of which the bars are on file. */
export interface SoldCondor {
  /** Place of the session in the days. */
  readonly session: number;
  readonly bars: readonly SessionBar[];
  readonly condor: Condor;
  readonly credit: Points;
  /** At risk with the costs of the sale. */
  readonly risked: Points;
  /** A level of the index, scaled so that it stood at the plan's SPX at the sale. */
  scaled(level: number): Points;
  /** The market at so many hours before the close, at the volatility of the sale. */
  market(level: number, hoursLeft: number): Market;
}

/** Sessions of variance that are left so many hours before the close. */
export const sessionsLeft = (hours: number) => (IN_SESSION * hours) / OPEN_TO_CLOSE;

/** Condors at a share of VIX1D, sold at VIX 20 or below. */
export function soldCondors(share: number, days: MarketDays, bars: SessionBars): readonly SoldCondor[] {
  const choose = chooser(workedPlan);
  const volatility = soldVolatility({ by: "read", share }, days);
  return Array.from({ length: days.count - 1 }, (_, day) => day).flatMap((day) => {
    const session = bars.get(days.day[day + 1]!);
    const sold = session && days.vix[day]! <= 20 ? choose(volatility[day]!, 3) : undefined;
    if (session === undefined || sold === undefined) return [];
    const { condor, credit, width } = sold;
    const scaled = (level: number) => (workedPlan.spot * level) / days.spx[day]!;
    return {
      session: day + 1,
      bars: session,
      condor,
      credit,
      risked: width - credit + OPENING_COST,
      scaled,
      market: (level: number, hoursLeft: number) => ({
        ...planMarket(workedPlan, volatility[day]!),
        spot: scaled(level),
        years: sessionsLeft(hoursLeft) / 252,
      }),
    };
  });
}

/** What a condor made that is bought back at this mark. */
export const boughtBack = (credit: Points, mark: Points) => credit - OPENING_COST - mark - CLOSING_COST;
export const markOf = ({ condor, market }: SoldCondor, level: number, hoursLeft: number) =>
  condorCredit(condor, market(level, hoursLeft));
