import { USD_PER_POINT } from "../../engine/quantities";
import { words } from "../../host/words";
import * as write from "../format";
import type { Ceilings } from "./ceiling";
import { numberIn } from "./entries";
import type { PaneState } from "./pane-state";

/** A plan that asks for more than its ceiling. */
export interface Breach {
  /** "8 condors is 1.92 %, above the ceiling of 1.50 %: 6 condors." */
  readonly words: string;
  /** The risk to type that meets the ceiling; absent where nothing may be sold. */
  readonly instead: string | undefined;
}

/** What breaks the ceiling: told before anything else. Nothing while the plan keeps within it, or waits. */
export function breachOf({ entries, results }: PaneState): Breach | null {
  const { ceilings, size, report, gate } = results;
  const found = ceilings.value;
  const asked = size.value?.number("contracts") ?? 0;
  const worst = report.value?.number("max loss") ?? null;
  const equity = numberIn(entries, "equity");
  if (found === null || !ceilings.fresh || worst === null || equity === null) return null;
  if (asked <= found.contracts) return null;
  if (gate.value === 0)
    return {
      words: words`On hold: no new condor, ${write.plural(asked, "condor")} asked for.`,
      instead: undefined,
    };
  const share = (asked * worst * USD_PER_POINT) / equity;
  const is = `${write.plural(asked, "condor")} ${asked === 1 ? words`is` : words`are`} ${write.percent(share, 2)}`;
  const met = asPercent(found.fraction);
  return {
    words: words`${is}, above the ceiling${met === 0 && found.fraction > 0 ? "," : words` of`} ${ceilingWords(found)}: ${mostWords(found)}.`,
    instead: met > 0 ? `${met}%` : undefined,
  };
}

/** "1.50 %": never told higher than it is, and nothing as plain nothing. */
export function ceilingWords({ fraction }: Pick<Ceilings, "fraction">): string {
  if (fraction === 0) return "0\u00a0%";
  const met = roundedDown(fraction);
  return met === 0 ? words`less than ${write.percent(STEP, 2)}` : write.percent(met, 2);
}

function mostWords({ fraction, contracts }: Ceilings): string {
  if (contracts > 0) return write.plural(contracts, "condor");
  return fraction === 0 ? words`no new condor` : words`no condor fits within it`;
}

const STEP = 1e-4;
/** To a hundredth of a per cent, so that what is typed stays within. */
const roundedDown = (fraction: number) => Math.floor(fraction / STEP + 1e-9) / 1e4;
const asPercent = (fraction: number) => Number((roundedDown(fraction) * 100).toFixed(2));
