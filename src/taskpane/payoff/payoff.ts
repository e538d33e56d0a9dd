import type { CellValue } from "../../functions/cells";
import { condorCreditFunction } from "../../functions/condor/credit.fn";
import { Refusal, rowsOf } from "../plan/part";
import type { Report } from "../plan/report";
import type { FourStrikes } from "../plan/strikes";
import { ask } from "../plan/worksheet";

/**
 * Profit and loss of one condor against the index, in points. Costs are charged everywhere; the hedge costs
 * what it costs and pays nothing.
 */
export interface Payoff {
  readonly spots: readonly number[];
  readonly atExpiry: readonly number[];
  readonly today: readonly number[];
  /** At expiry with the hedge cost left out. */
  readonly unhedged: readonly number[];
  readonly spot: number;
  readonly strikes: FourStrikes;
  readonly hedgeCost: number;
  readonly costs: number;
  readonly oneSd: number;
  readonly worst: number;
  readonly best: number;
  readonly breakEvens: readonly number[];
  readonly unhedgedBreakEvens: readonly number[];
}

/** Enough points for a smooth line on any screen. */
const STEPS = 120;
/** Room beyond the outermost strike, as a share of the wider wing, and beyond one standard deviation. */
const ROOM = 1.6;
const SD_ROOM = 1.15;

/** Evenly spaced levels that show every strike, one standard deviation and flat stretches outside the wings. */
function spotsAround(spot: number, strikes: FourStrikes, oneSd: number): readonly number[] {
  const [longPut, shortPut, shortCall, longCall] = strikes;
  const room = ROOM * Math.max(shortPut - longPut, longCall - shortCall);
  const low = Math.max(Math.min(longPut - room, spot - oneSd * SD_ROOM), 0);
  const high = Math.max(longCall + room, spot + oneSd * SD_ROOM);
  const even = Array.from({ length: STEPS + 1 }, (_, step) => low + ((high - low) * step) / STEPS);
  return [...new Set([...even, ...strikes, spot])].sort((a, b) => a - b);
}

type MarketCells = Readonly<Record<"spot" | "days" | "vol", CellValue | null>>;

export function payoffOf(market: MarketCells, strikes: FourStrikes, report: Report): Payoff {
  const [credit, costs, hedgeCost, oneSd, worst, best] = [
    "credit",
    "costs",
    "hedge cost",
    "one SD",
    "max loss",
    "max profit",
  ].map((label) => known(report, label)) as [number, number, number, number, number, number];
  const spot = Number(market.spot);
  const spots = spotsAround(spot, strikes, oneSd);
  // Buying the condor back costs its model credit, so the profit is the credit received less that.
  const profits = (days: CellValue | null) => {
    const given = { spot: spots.map((level) => [level]), strikes: [strikes], days, vol: market.vol };
    return rowsOf(ask(condorCreditFunction, given)).map(([toClose]) => {
      if (typeof toClose !== "number")
        throw new Refusal("the condor has no value at some level of the index");
      return credit - toClose - costs;
    });
  };
  const unhedged = profits(0);
  const found = (...labels: string[]) => labels.flatMap((label) => report.number(label) ?? []);
  return {
    spots,
    unhedged,
    atExpiry: unhedged.map((profit) => profit - hedgeCost),
    today: profits(market.days).map((profit) => profit - hedgeCost),
    spot,
    strikes,
    hedgeCost,
    costs,
    oneSd,
    worst: -worst,
    best,
    breakEvens: found("lower break-even, hedge paying nothing", "upper break-even, hedge paying nothing"),
    unhedgedBreakEvens: found("lower break-even", "upper break-even"),
  };
}

function known(report: Report, label: string): number {
  const value = report.number(label);
  if (value === null) throw new Refusal(`the report has no ${label}`);
  return value;
}
