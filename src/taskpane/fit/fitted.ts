import type { Layer } from "../../engine/hedge/layers";
import { COST_BASES, type CostBasis } from "../../engine/hedge/replayed-cost";
import { AIMS, type Aim } from "../../engine/scenario/hedge-that-fits";
import { alvhSolve } from "../../functions/alvh/solve.fn";
import { LAYERS_ROW } from "../../functions/alvh/solve-views";
import { layerCells } from "../../functions/arguments/layers";
import { CellError, type CellValue, type RawArgument, type ResultCell } from "../../functions/cells";
import { words } from "../../host/words";
import type { PlanRows } from "../plan/plan-rows";

/** The pane counts contracts held in three layers. */
export const MOST_LAYERS = 3;

/** What a year of a hedge is said to cost, in the words of the pane. */
export const COST_WORDS: Readonly<Record<CostBasis, string>> = {
  "replayed median": words`replayed, median year`,
  "replayed mean": words`replayed, mean year`,
  carry: words`carry, nothing moves`,
};
export const COST_MEANINGS: Readonly<Record<CostBasis, string>> = {
  "replayed median": words`What calls cost on record (2013-2026) over the median start date: 1.02 to 1.14 times their carry`,
  "replayed mean": words`The mean on record, in which crashes paid: 0.50 to 0.73 times the carry; half of the years cost more`,
  carry: words`What is lost while VIX and its curve stand still: neither a most nor what was seen`,
};
export { COST_BASES };

/** Whether condors may stand in for a hedge. */
export const CONDORS = ["stay", "may shrink"] as const;

/** What is asked of a hedge, as cells hold it. */
export interface Asked {
  readonly target: CellValue | null;
  readonly budget: CellValue | null;
  readonly shocks: readonly (readonly CellValue[])[];
  readonly candidates: readonly Layer[];
  readonly budgetBy: CostBasis;
  readonly condors: (typeof CONDORS)[number];
  /** Share of each move that comes at once: what is left of it a stop may save. */
  readonly gap: CellValue | null;
}

export interface Proposal {
  readonly aim: Aim;
  /** The layers in one cell; "none" where no contract fits. */
  readonly layers: string;
  readonly figures: ReadonlyMap<string, ResultCell>;
}

export interface Fitted {
  readonly proposals: readonly Proposal[];
  /** The labels of the figures, in the order of the function. */
  readonly labels: readonly string[];
  readonly frontier: readonly { readonly share: number; readonly cost: number }[];
  readonly why: string;
}

/** A typed 0 is no money; a bare 0 in a cell would be taken for a blank. */
export const moneyOf = (budget: Asked["budget"]) => (budget === 0 ? "none" : budget);

/** What ALVH.SOLVE is asked, by the names of its arguments. */
const questionOf = ({ budget, candidates, ...asked }: Asked) => ({
  ...asked,
  budget: moneyOf(budget),
  candidates: layerCells(candidates),
  kinds: MOST_LAYERS,
});

/** Three hedges side by side and the frontier, or why there is none. */
export function fitted(plan: PlanRows, asked: Asked): Fitted | CellError {
  const ask = (over: Readonly<Record<string, RawArgument>>) => {
    const given: Readonly<Record<string, RawArgument>> = { plan, ...questionOf(asked), ...over };
    return alvhSolve.call(Object.keys(alvhSolve.arguments).map((name) => given[name] ?? null));
  };
  const [proposals, frontier, why] = [
    ask({ show: "proposals" }),
    ask({ show: "frontier" }),
    ask({ return: "why" }),
  ];
  for (const found of [proposals, frontier, why]) if (found instanceof CellError) return found;
  const [, ...rows] = proposals as readonly (readonly ResultCell[])[];
  return {
    proposals: AIMS.map((aim, at) => {
      const figures = new Map(rows.map((row) => [String(row[0]), row[at + 1] ?? ""]));
      return { aim, layers: String(figures.get(LAYERS_ROW)), figures };
    }),
    labels: rows.map(([label]) => String(label)),
    frontier: (frontier as readonly (readonly ResultCell[])[])
      .slice(1)
      .flatMap(([share, cost]) =>
        typeof share === "number" && typeof cost === "number" ? [{ share, cost }] : [],
      ),
    why: String(why),
  };
}
