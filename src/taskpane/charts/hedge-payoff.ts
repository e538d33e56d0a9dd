import { words } from "../../host/words";
import { Refusal } from "../plan/graph/part";
import { Table } from "../plan/graph/view";
import { hedgePayoff, shownCondors, vixShocks } from "../plan/hedge-payoff-questions";
import type { PaneState } from "../plan/pane-state";

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

export function hedgePayoffOf({ entries: { answers }, results }: PaneState): HedgePayoff | null {
  const hedge = results.hedge.value;
  const { value, fresh, problem } = answers.of(hedgePayoff);
  if (problem !== null) throw new Refusal(problem);
  if (!fresh || value === null || hedge === null) return null;
  const table = new Table(value);
  const moved = table.rows.slice(0, vixShocks.length);
  const column = (heading: string) =>
    moved.map((row) => {
      const cell = table.at(row, heading);
      if (typeof cell === "number") return cell;
      throw new Refusal(typeof cell === "object" ? cell.message : words`ALVH.PAYOFF has no ${heading}`);
    });
  return {
    isHeld: hedge.contracts > 0,
    condors: Number(answers.value(shownCondors)),
    moves: vixShocks,
    layers: hedge.layers.map((layer, index) => ({
      name: words`${Math.round(layer.days)} days${layer.active ? "" : words`, off`}`,
      gains: column(`layer ${index + 1}`),
    })),
    total: column("total"),
    low: column("at 0.5 x response"),
    high: column("at 1.7 x response"),
    cover: column("cover"),
    losingDays: table.rows
      .slice(vixShocks.length)
      .flatMap(([what, share]) =>
        typeof what === "string" && typeof share === "number" ? [{ what, share }] : [],
      ),
  };
}
