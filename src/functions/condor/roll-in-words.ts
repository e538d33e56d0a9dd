import type { Condor } from "../../engine/condor/condor";
import { width } from "../../engine/condor/condor";
import type { Roll, RollExpiry } from "../../engine/condor/roll";
import { ROLL_RULES, type RollSignal } from "../../engine/condor/roll-verdict";

/** What was looked for, and on which clock. */
export interface RollSought {
  readonly condor: Condor;
  readonly signal: RollSignal;
  readonly clock: "calendar" | "trading";
  readonly expiries: readonly RollExpiry[];
  /** Least net credit after costs as a share of the width. */
  readonly goal: number;
  readonly popFloor: number;
  readonly costs: number;
}

/** Why there is no roll, in few words. */
export function noRollInWords(signal: RollSignal): string {
  return signal === "HOLD" ? "nothing to roll" : "no feasible roll";
}

/** The roll, "7000/7010/7250/7260 in 2 trading days", or why there is none. */
export function rollInWords(roll: Roll | null, sought: RollSought): string {
  const { condor, signal, clock, expiries, goal, popFloor, costs } = sought;
  if (roll !== null) {
    const strikes = Object.values(roll.condor).join("/");
    return `${strikes} in ${Number(roll.days.toFixed(2))} ${clock} ${roll.days === 1 ? "day" : "days"}`;
  }
  if (signal === "HOLD") return noRollInWords(signal);
  const forward = signal === "FORWARD";
  const wing = width(condor);
  const missing =
    expiries.length === 0
      ? `no expiry ${forward ? "after" : "before"} the present one`
      : `no ${wing}-wide condor`;
  const charged = costs > 0 ? ` after costs of ${costs.toFixed(2)}` : "";
  const most = forward ? ROLL_RULES.forwardDays : ROLL_RULES.backDays;
  return `${noRollInWords(signal)}: ${missing} within ${most} ${clock} days nets ${(goal * wing).toFixed(2)}${charged} at a POP of ${popFloor}`;
}
