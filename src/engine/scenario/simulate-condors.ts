import { CALENDAR_DAYS_PER_YEAR, TRADING_DAYS_PER_YEAR, yearsToExpiry } from "../calendar/time-to-expiry";
import { callWidth, putWidth } from "../condor/condor";
import type { Points } from "../quantities";
import { condorGate, gatePresets } from "../rules/presets/gate";
import { JOINT_MODEL } from "./joint-model";
import type { Plan } from "./plan";
import { chooser, costsAt, type IvRatio } from "./replay-condors";

const { lowestVix, highestVix } = JOINT_MODEL;
/** Rows are even steps of ln VIX, about a quarter of a per cent each. */
const ROWS = 1024;
const LOG_LOWEST = Math.log(lowestVix);
const STEP = Math.log(highestVix / lowestVix) / (ROWS - 1);
const ROWS_A_UNIT = 1 / STEP;

/** The plan's condor at every VIX, worked out before the first path. */
export interface CondorTable {
  /** Sessions that a condor is held. */
  readonly sessions: number;
  readonly spot: Points;
  /** 1 where the gate permits one and the target is met. */
  readonly sold: Uint8Array;
  /** Log returns between which nothing is lost. */
  readonly safeFrom: Float64Array;
  readonly safeTo: Float64Array;
  readonly shortPut: Float64Array;
  readonly putWidth: Float64Array;
  readonly shortCall: Float64Array;
  readonly callWidth: Float64Array;
  /** Credit less costs. */
  readonly net: Float64Array;
  readonly maxLoss: Float64Array;
  readonly costs: Float64Array;
}

/** The row of a VIX within the model's bounds. */
export function rowAt(logVix: number): number {
  return ((logVix - LOG_LOWEST) * ROWS_A_UNIT + 0.5) | 0;
}

export function condorTable(plan: Plan, ratio: IvRatio, stressCosts: Points): CondorTable {
  const made = () => new Float64Array(ROWS);
  const years = yearsToExpiry(plan.days, CALENDAR_DAYS_PER_YEAR);
  const table = {
    sessions: Math.max(1, Math.round(years * TRADING_DAYS_PER_YEAR)),
    spot: plan.spot,
    sold: new Uint8Array(ROWS),
    safeFrom: made(),
    safeTo: made(),
    shortPut: made(),
    putWidth: made(),
    shortCall: made(),
    callWidth: made(),
    net: made(),
    maxLoss: made().fill(plan.width),
    costs: made(),
  };
  const choose = chooser(plan, ratio);
  const rules = gatePresets[plan.gateRules];
  for (let row = 0; row < ROWS; row++) {
    const vix = lowestVix * Math.exp(row * STEP);
    table.costs[row] = costsAt(plan, vix, stressCosts);
    const gate = condorGate(rules, vix, undefined).decided?.result ?? 0;
    const found = choose(vix, Math.max(1, gate));
    if (found === undefined) continue;
    table.maxLoss[row] = found.width - found.credit;
    table.net[row] = found.credit - table.costs[row]!;
    table.sold[row] = gate > 0 ? 1 : 0;
    table.safeFrom[row] = Math.log(found.condor.shortPut / plan.spot);
    table.safeTo[row] = Math.log(found.condor.shortCall / plan.spot);
    table.shortPut[row] = found.condor.shortPut;
    table.putWidth[row] = putWidth(found.condor);
    table.shortCall[row] = found.condor.shortCall;
    table.callWidth[row] = callWidth(found.condor);
  }
  return table;
}

/** Points that a condor of a row made after costs when the index moved by this log return. */
export function resultOf(table: CondorTable, row: number, move: number): Points {
  if (move > table.safeFrom[row]! && move < table.safeTo[row]!) return table.net[row]!;
  const settlement = table.spot * Math.exp(move);
  const put = Math.min(Math.max(table.shortPut[row]! - settlement, 0), table.putWidth[row]!);
  const call = Math.min(Math.max(settlement - table.shortCall[row]!, 0), table.callWidth[row]!);
  return table.net[row]! - put - call;
}

/** Condors, in points of risk, for each dollar of equity: the risk fraction or the allocation cap, whichever is less. */
export function sizes({ riskFraction, allocationCap }: Plan, { maxLoss, costs }: CondorTable): Float64Array {
  return maxLoss.map((loss, row) => Math.min(riskFraction / (loss + costs[row]!), allocationCap / loss));
}
