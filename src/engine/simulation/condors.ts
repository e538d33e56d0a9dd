import { CALENDAR_DAYS_PER_YEAR, TRADING_DAYS_PER_YEAR, yearsToExpiry } from "../calendar/time-to-expiry";
import { callWidth, putWidth } from "../condor/condor";
import { exponential } from "../numerics/exponential";
import type { Plan } from "../plan/plan";
import type { Points } from "../quantities";
import { chooser, costsAt } from "../replay/condors";
import { condorGate, gatePresets } from "../rules/presets/gate";
import { asRatio, ratioAt, type SoldAt } from "../vix1d/sold-at";
import type { JointPaths } from "./joint-model";
import { VIX_ROWS, vixOfRow } from "./vix-rows";

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

/** Condors sold along a path, one after the other: what became of them on each session. */
export interface SoldCondors {
  /** Row of the table at which the condor of the session was sold. */
  readonly row: Int32Array;
  /** Points that it made where it settled on the session, after costs; else 0. */
  readonly points: Float64Array;
}

/** Sells a condor at each close at which none is open and the table permits it, and holds it to settlement. */
export function sellAlong(
  table: CondorTable,
  rows: Int32Array,
  { spxReturn }: JointPaths,
  into: SoldCondors,
): void {
  const { sold, sessions } = table;
  const { row, points } = into;
  let left = 0;
  let open = 0;
  let move = 0;
  for (let session = 0; session < rows.length; session++) {
    const now = rows[session]!;
    points[session] = 0;
    if (left === 0 && sold[now] === 1) {
      left = sessions;
      open = now;
      move = 0;
    }
    if (left > 0) {
      move += spxReturn[session]!;
      if (--left === 0) points[session] = resultOf(table, open, move);
    }
    row[session] = open;
  }
}

export function condorTable(plan: Plan, soldAt: SoldAt, stressCosts: Points): CondorTable {
  const made = () => new Float64Array(VIX_ROWS);
  const years = yearsToExpiry(plan.days, CALENDAR_DAYS_PER_YEAR);
  const table = {
    sessions: Math.max(1, Math.round(years * TRADING_DAYS_PER_YEAR)),
    spot: plan.spot,
    sold: new Uint8Array(VIX_ROWS),
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
  const choose = chooser(plan);
  const bands = asRatio(soldAt);
  const rules = gatePresets[plan.gateRules];
  for (let row = 0; row < VIX_ROWS; row++) {
    const vix = vixOfRow(row);
    table.costs[row] = costsAt(plan, vix, stressCosts);
    const gate = condorGate(rules, vix, undefined).decided?.result ?? 0;
    const found = choose((ratioAt(bands, vix) * vix) / 100, Math.max(1, gate));
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
function resultOf(table: CondorTable, row: number, move: number): Points {
  if (move > table.safeFrom[row]! && move < table.safeTo[row]!) return table.net[row]!;
  const settlement = table.spot * exponential(move);
  const put = Math.min(Math.max(table.shortPut[row]! - settlement, 0), table.putWidth[row]!);
  const call = Math.min(Math.max(settlement - table.shortCall[row]!, 0), table.callWidth[row]!);
  return table.net[row]! - put - call;
}

/** Condors, in points of risk, for each dollar of equity: the risk fraction or the allocation cap, whichever is less. */
export function sizes({ riskFraction, allocationCap }: Plan, { maxLoss, costs }: CondorTable): Float64Array {
  return maxLoss.map((loss, row) => Math.min(riskFraction / (loss + costs[row]!), allocationCap / loss));
}
