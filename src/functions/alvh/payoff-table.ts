import { DomainError } from "../../engine/errors";
import { vixOf } from "../../engine/hedge/futures-curve";
import { LOWEST_VIX } from "../../engine/hedge/hedge-legs";
import type { HedgeMarket, HedgePlan, Rung } from "../../engine/hedge/ladder";
import { cover, hedgePayoff, type Payoff, type Shock } from "../../engine/hedge/payoff";
import { type OverRollDays, overRollDays } from "../../engine/hedge/roll-days";
import type { Points } from "../../engine/quantities";
import type { Computed, Rows } from "../outputs";
import { evenRows, losingDayRows } from "./hedge-blind-spots";

const NO_MAX_LOSS = new DomainError(
  "not-enough-data",
  "maxLoss (index points): is missing; the cover needs it",
);

export interface PayoffQuestion {
  readonly plan: HedgePlan;
  readonly rungs: readonly Rung[];
  readonly market: HedgeMarket;
  readonly moves: readonly number[];
  readonly shock: Omit<Shock, "vixMove">;
  readonly maxLoss: Points | undefined;
  /** Beside layers that are just bought, what the day of their roll makes of it. */
  readonly rollDays?: boolean;
}

/** What the first move gains, US dollars, and its cover of the worst loss, at the response of the futures it names. */
interface Gain {
  readonly gain: Computed;
  readonly cover: Computed;
}

export interface PayoffAnswer {
  readonly rows: Rows;
  readonly total: Gain;
  readonly low: Gain;
  readonly high: Gain;
}

/** Gain per layer for each VIX move, with the range of single episodes and the cover of the worst loss. */
export function payoffTable(question: PayoffQuestion): PayoffAnswer {
  const { plan, rungs, market, moves, maxLoss, shock, rollDays } = question;
  const vix = vixOf(market.curve);
  const share = (gain: number | DomainError): Computed =>
    maxLoss === undefined ? NO_MAX_LOSS : cover(gain, plan.condors, maxLoss);
  const found = moves.map((vixMove) => payoffOf(question, vixMove));
  const header = [
    "VIX move",
    "VIX after",
    ...rungs.map((_, index) => `layer ${index + 1}`),
    "total",
    "at 0.5 x response",
    "at 1.7 x response",
    "cover",
    ...(rollDays ? ["least over roll days", "most over roll days", "staggered"] : []),
  ];
  const rows = found.map(({ layers, total, low, high }, index): readonly Computed[] => [
    moves[index]!,
    vixAfter(vix, moves[index]!, total),
    ...layers,
    total,
    low,
    high,
    share(total),
    ...(rollDays ? rollDayCells(total, () => overRollDays(rungs, market, shock, moves[index]!)) : []),
  ]);
  const [first] = found;
  const none = new DomainError("not-enough-data", "shocks (VIX points): none given");
  const gainAt = (response: "total" | "low" | "high"): Gain => {
    const gain = first?.[response] ?? none;
    return { gain, cover: share(gain) };
  };
  return {
    rows: evenRows([header, ...rows, ...losingDayRows]),
    total: gainAt("total"),
    low: gainAt("low"),
    high: gainAt("high"),
  };
}

/** Where VIX cannot make the move, the reason stands in each cell. */
const rollDayCells = (total: Computed, over: () => OverRollDays): readonly Computed[] =>
  total instanceof DomainError ? [total, total, total] : Object.values<Computed>({ ...over() });

/** The payoff of a move, or why VIX cannot make it: its own future might still stand above 0. */
function payoffOf({ rungs, market, shock }: PayoffQuestion, vixMove: number): Payoff {
  const vix = vixOf(market.curve);
  if (vix === undefined || vix + vixMove >= LOWEST_VIX)
    return hedgePayoff(rungs, market, { ...shock, vixMove });
  const impossible = new DomainError(
    "argument",
    `shocks (VIX points): must leave VIX at ${LOWEST_VIX} or more, got ${vixMove} from ${vix}`,
  );
  return { layers: rungs.map(() => impossible), total: impossible, low: impossible, high: impossible };
}

function vixAfter(vix: number | undefined, move: number, total: Computed): Computed {
  if (vix === undefined) return "no VIX in curve";
  return vix + move >= LOWEST_VIX ? vix + move : total;
}
