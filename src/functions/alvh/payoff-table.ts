import { DomainError } from "../../engine/errors";
import { vixOf } from "../../engine/hedge/futures-curve";
import type { HedgeMarket, HedgePlan, Rung } from "../../engine/hedge/ladder";
import { cover, hedgePayoff, type Shock } from "../../engine/hedge/payoff";
import type { Points } from "../../engine/quantities";
import type { Computed, TableWithPicks } from "../returns";
import { evenRows, losingDayRows } from "./hedge-blind-spots";

export const payoffPicks = {
  total: { unit: "US dollars", summary: "Gain of all layers" },
  low: { unit: "US dollars", summary: "Gain at half the response of the futures" },
  high: { unit: "US dollars", summary: "Gain at 1.7 times the response of the futures" },
  cover: { unit: "fraction", summary: "Gain over the condors' worst loss" },
  "cover low": { unit: "fraction", summary: "Cover at half the response" },
  "cover high": { unit: "fraction", summary: "Cover at 1.7 times the response" },
} as const;

const NO_MAX_LOSS = new DomainError("not-enough-data", "maxLoss (index points): give it to see the cover");

export interface PayoffQuestion {
  readonly plan: HedgePlan;
  readonly rungs: readonly Rung[];
  readonly market: HedgeMarket;
  readonly moves: readonly number[];
  readonly shock: Omit<Shock, "vixMove">;
  readonly maxLoss: Points | undefined;
}

/** Gain per layer for each VIX move, with the range of single episodes and the cover of the worst loss. */
export function payoffTable(question: PayoffQuestion): TableWithPicks<typeof payoffPicks> {
  const { plan, rungs, market, moves, shock, maxLoss } = question;
  const vix = vixOf(market.curve);
  const share = (gain: number | DomainError): Computed =>
    maxLoss === undefined ? NO_MAX_LOSS : cover(gain, plan.condors, maxLoss);
  const found = moves.map((vixMove) => hedgePayoff(rungs, market, { ...shock, vixMove }));
  const header = [
    "VIX move",
    "VIX after",
    ...rungs.map((_, index) => `layer ${index + 1}`),
    "total",
    "at 0.5 x response",
    "at 1.7 x response",
    "cover",
  ];
  const rows = found.map(({ layers, total, low, high }, index): readonly Computed[] => [
    moves[index]!,
    vix === undefined ? "no VIX in curve" : vix + moves[index]!,
    ...layers,
    total,
    low,
    high,
    share(total),
  ]);
  const [first] = found;
  const none = new DomainError("not-enough-data", "shocks (VIX points): none given");
  const picked = (of: "total" | "low" | "high"): number | DomainError => first?.[of] ?? none;
  return {
    rows: evenRows([header, ...rows, ...losingDayRows]),
    picks: {
      total: picked("total"),
      low: picked("low"),
      high: picked("high"),
      cover: share(picked("total")),
      "cover low": share(picked("low")),
      "cover high": share(picked("high")),
    },
  };
}
