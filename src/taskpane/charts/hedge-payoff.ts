import { alvhPayoff } from "../../functions/alvh/payoff.fn";
import { hedgeArgumentsOf } from "../plan/hedge";
import type { PaneState } from "../plan/pane-state";
import { Refusal, rowsOf } from "../plan/part";
import { ask } from "../plan/worksheet";

/** What the layers gain when VIX moves at once, in dollars. */
export interface HedgePayoff {
  /** False where the account is too small for a single contract: the ratio's own unit is then shown. */
  readonly isHeld: boolean;
  readonly condors: number;
  readonly moves: readonly number[];
  readonly layers: readonly { readonly name: string; readonly gains: readonly number[] }[];
  readonly total: readonly number[];
  /** At half and at 1.7 times the usual response of the futures. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Gain over the worst loss of the condors. */
  readonly cover: readonly number[];
  /** What past losing days looked like, in the function's own words. */
  readonly losingDays: readonly { readonly what: string; readonly share: number }[];
}

/** Layers are stated per ten condors. */
const RATIO_UNIT = 10;
const LOWEST_MOVE = -6;
const HIGHEST_MOVE = 40;
const STEP = 2;

export function hedgePayoffOf({ cells, results }: PaneState): HedgePayoff | null {
  const { hedge, report, tier } = results;
  const maxLoss = report.value?.number("max loss") ?? null;
  if (hedge.value === null || maxLoss === null || tier.value === null) return null;
  const isHeld = hedge.value.contracts > 0;
  const condors = isHeld ? hedge.value.condors : RATIO_UNIT;
  const moves = Array.from(
    { length: (HIGHEST_MOVE - LOWEST_MOVE) / STEP + 1 },
    (_, step) => LOWEST_MOVE + STEP * step,
  );
  const given = {
    ...hedgeArgumentsOf(cells.cells, condors, tier.value),
    shocks: moves.map((move) => [move]),
    maxLoss,
  };
  const [header = [], ...rows] = rowsOf(ask(alvhPayoff, given));
  const found = rows.slice(0, moves.length);
  const column = (label: string) => {
    const index = header.indexOf(label);
    return found.map((row) => {
      const cell = row[index];
      if (typeof cell !== "number") throw new Refusal(`ALVH.PAYOFF has no ${label}`);
      return cell;
    });
  };
  const layers = hedge.value.layers.map((layer, index) => ({
    name: `${Math.round(layer.days)} days${layer.active ? "" : ", off"}`,
    gains: column(`layer ${index + 1}`),
  }));
  return {
    isHeld,
    condors,
    moves,
    layers,
    total: column("total"),
    low: column("at 0.5 x response"),
    high: column("at 1.7 x response"),
    cover: column("cover"),
    losingDays: rows
      .slice(moves.length)
      .flatMap(([what, share]) =>
        typeof what === "string" && typeof share === "number" ? [{ what, share }] : [],
      ),
  };
}
