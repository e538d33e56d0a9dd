import type { Fraction, Points, VixPoints } from "../quantities";
import type { Condor } from "./condor";
import type { Market } from "./credit";
import { rollVerdict } from "./roll-verdict";
import type { ShortDeltas } from "./short-deltas";

/** The rules that an open condor is held to; what is not given is not asked. */
export interface BookRules {
  /** Share of the credit kept at which it is taken off. */
  readonly target: Fraction | undefined;
  /** Loss at the mark, in credits, at which it is bought back. */
  readonly stop: number | undefined;
  /** For the roll, which looks at VIX and the daily range. */
  readonly vix: VixPoints | undefined;
}

export interface BookAction {
  readonly action: "HOLD" | "TAKE OFF" | "STOP" | "ROLL";
  readonly why: string;
}

/** What the rules ask of an open condor at its mark: the stop first, then the target, then the roll. */
export function bookAction(
  position: { readonly condor: Condor; readonly credit: Points },
  mark: Points,
  market: Market,
  deltas: ShortDeltas,
  dailyRange: Fraction,
  { target, stop, vix }: BookRules,
): BookAction {
  const { condor, credit } = position;
  const told = `mark ${mark.toFixed(2)} of a credit of ${credit.toFixed(2)}`;
  if (stop !== undefined && mark >= (1 + stop) * credit)
    return { action: "STOP", why: `${told}: the loss is at least ${stop} credits` };
  if (target !== undefined && mark <= (1 - target) * credit)
    return { action: "TAKE OFF", why: `${told}: ${(target * 100).toFixed(0)} % of it is made` };
  const situation = { dailyRange, vix: vix ?? 0, rolled: false, vwap: undefined, vwapRule: "below" } as const;
  const { signal, threatened, why } = rollVerdict(condor, market, deltas, situation);
  if (threatened === "no") return { action: "HOLD", why };
  if (signal === "FORWARD") return { action: "ROLL", why };
  return {
    action: "HOLD",
    why: vix === undefined ? `${threatened} threatened: give vix for the roll rule` : why,
  };
}
